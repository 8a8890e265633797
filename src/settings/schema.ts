import * as v from 'valibot'
import { Access, accessFields } from './access'
import type { Field } from './fields'
import { Guide, guideFields } from './guide'
import { Hours } from './hours'
import { hoursFields } from './hours-fields'
import { Idle, idleFields } from './idle'
import { Install, installFields } from './install'
import { Journal, journalFields } from './journal'
import { Languages, languageFields } from './languages'
import { Display, displayFields, KioskName, lookFields, nameFields, Theme } from './look'
import { Loop, loopFields } from './loop'
import { Screen, screenFields } from './screen'
import { Sound, soundFields } from './sound'
import { Staff, staffFields } from './staff'

/**
 * What this machine is told, apart from the exhibit. A setting is one value of a part (`idle.floorSeconds`) or stands by itself
 * (`theme`). A new format gets a new number and a step in `upgrade.ts`.
 */
export const Settings = v.strictObject({
  format: v.pipe(v.literal(1, 'this kiosk reads format: 1'), v.description('The version of these settings: 1.')),
  display: v.pipe(v.optional(Display, {}), v.description('Which display the kiosk fills.')),
  screen: v.pipe(v.optional(Screen, {}), v.description('How large the screen is and where it stands.')),
  access: v.pipe(v.optional(Access, {}), v.description('What each visit begins with.')),
  loop: v.pipe(v.optional(Loop, {}), v.description('The attract loop on this machine.')),
  sound: v.pipe(v.optional(Sound, {}), v.description('How loud this machine is.')),
  languages: v.pipe(v.optional(Languages, {}), v.description('Which languages it offers.')),
  idle: v.pipe(v.optional(Idle, {}), v.description('How long the kiosk waits for a visitor who stopped touching it.')),
  hours: v.pipe(
    v.optional(Hours, {}),
    v.description('When the kiosk is open, and what becomes of it outside these hours.'),
  ),
  install: v.pipe(v.optional(Install, {}), v.description('How another exhibit comes onto this machine.')),
  guide: v.pipe(v.optional(Guide, {}), v.description('How a guide may lead this kiosk.')),
  journal: v.pipe(v.optional(Journal, {}), v.description('What is kept of visits, and for how long.')),
  staff: v.pipe(v.optional(Staff, {}), v.description('What the staff on the floor is told.')),
  theme: Theme,
  kioskName: KioskName,
})

/** Every setting, in the order of the panel. */
export const fields: readonly Field[] = [
  ...loopFields,
  ...idleFields,
  ...languageFields,
  ...lookFields,
  ...soundFields,
  ...displayFields,
  ...screenFields,
  ...accessFields,
  ...hoursFields,
  ...guideFields,
  ...nameFields,
  ...staffFields,
  ...installFields,
  ...journalFields,
]

export type Settings = v.InferOutput<typeof Settings>
export type Idle = v.InferOutput<typeof Idle>
