import { createApp, defineAsyncComponent, h, ref, type Component } from 'vue'
import { pictureOfSlide, type Exhibit, type Text } from '../../src/exhibit'
import { ownWords } from '../../src/exhibit/own-words'
import type { View } from '../../src/renderer/components/view'
import './gallery.css'

// One scene at a time, in any of its states: ?section=plan | ?slide=origin, &form=section|slide|tile &lang=zh|en
// &theme=silver|ore &text=100|125|150 &sel=ID &contrast=high &reach=low &motion=reduced
const query = new URLSearchParams(location.search)
const exhibit: Exhibit = await (await fetch('/exhibit.json')).json()
const scenes = import.meta.glob<Component>('../../src/renderer/scenes/*/*Scene.vue')

const language = query.get('lang') ?? 'zh'
const other = language === 'zh' ? 'en' : 'zh'
const slide = exhibit.loop.slides.find((one) => one.id === query.get('slide'))
const form = query.get('form') ?? (slide ? 'slide' : 'section')
const theme = form === 'slide' ? 'ore' : query.get('theme') === 'ore' ? 'ore' : 'silver'
const section = exhibit.sections.find((one) => one.id === query.get('section'))
const picture = slide ? pictureOfSlide(exhibit, slide) : section && { scene: section.scene }
if (!picture) throw new Error('?section= or ?slide= names nothing in the exhibit')

const textSize = query.get('text') === '150' ? 150 : query.get('text') === '125' ? 125 : 100
const root = document.documentElement
const say = (text: Text | undefined): string => text?.[language] ?? ''
const view: View = {
  languages: exhibit.languages,
  language,
  other,
  tag: language === 'zh' ? 'zh-CN' : 'en-GB',
  otherTag: other === 'zh' ? 'zh-CN' : 'en-GB',
  otherDirection: 'ltr',
  direction: 'ltr',
  portrait: innerHeight > innerWidth,
  theme,
  textSize,
  highContrast: query.get('contrast') === 'high',
  reducedMotion: query.get('motion') === 'reduced',
  lowReach: query.get('reach') === 'low',
  say,
  lines: (lines) => lines[language] ?? [],
  word: (key, count) => (ownWords[key][language] ?? '').replace('{n}', String(count)),
  media: (path, forTheme) => `/${path.replace('{theme}', forTheme ?? theme)}`,
}
root.lang = view.tag
root.dataset['text'] = String(textSize)
if (view.highContrast) root.dataset['contrast'] = 'high'
if (view.reducedMotion) root.dataset['motion'] = 'reduced'
if (view.lowReach) root.dataset['reach'] = 'low'

const name = picture.scene.draw
const load = scenes[`../../src/renderer/scenes/${name}/${name.charAt(0).toUpperCase()}${name.slice(1)}Scene.vue`]
if (!load) throw new Error(`scenes/${name} has no component yet`)
const component = defineAsyncComponent(load)
const selected = ref<string | null>(query.get('sel'))
const title = slide?.title ?? section?.title
const headline = (tag: string) =>
  h(
    tag,
    { lang: view.tag },
    (title?.[language] ?? []).map((line) => h('div', line)),
  )

createApp({
  render: () =>
    h('div', { id: 'stage', 'data-theme': theme }, [
      form === 'section' && h('header', [headline('h1'), h('p', say(exhibit.asOf.text))]),
      h('div', { class: `box-${form}` }, [
        h(component, {
          scene: picture.scene,
          form,
          view,
          selected: selected.value,
          ...(picture.only && { only: picture.only }),
          ...(picture.key && { caption: say(picture.key) }),
          others: Object.fromEntries(exhibit.sections.map((one) => [one.id, one.scene])),
          onSelect: (id: string | null) => (selected.value = id),
        }),
      ]),
      form === 'slide' && name !== 'identity' && h('div', { class: 'headline' }, [headline('h1')]),
      form === 'section' && h('div', { class: 'dock' }),
    ]),
}).mount('#app')
