import type { Component } from 'vue'
import DisplayEditor from './DisplayEditor.vue'
import ExceptionsEditor from './ExceptionsEditor.vue'
import FirstLanguage from './FirstLanguage.vue'
import LanguagesEditor from './LanguagesEditor.vue'
import NightEditor from './NightEditor.vue'
import SticksEditor from './SticksEditor.vue'
import WeekEditor from './WeekEditor.vue'
import ZoneEditor from './ZoneEditor.vue'

/** The editors of settings of another shape. Each is given the setting and its value, and says `set` with the next one. */
export const editors: Readonly<Record<string, Component>> = {
  'display.id': DisplayEditor,
  'hours.exceptions': ExceptionsEditor,
  'hours.nightlyRestart': NightEditor,
  'hours.timeZone': ZoneEditor,
  'hours.week': WeekEditor,
  'install.sticks': SticksEditor,
  'languages.first': FirstLanguage,
  'languages.shown': LanguagesEditor,
}
