import * as v from 'valibot'
import { maybeNumberOf, type MaybeNumberField, toggleOf, type ToggleField } from './fields'
import { seconds } from './units'

const dwellSeconds: MaybeNumberField = {
  kind: 'maybe-number',
  path: 'loop.dwellSeconds',
  least: 3,
  most: 120,
  step: 1,
  unit: seconds,
  usual: null,
  without: { en: 'as the exhibit says', zh: '按展览内容' },
  name: { en: 'How long a slide stays', zh: '每张停留' },
  says: {
    en: 'How long a slide stays on this machine, in seconds (3 to 120); unset, as the exhibit says.',
    zh: '本机轮播时每张画面停留的秒数（3 至 120）；不设则按展览内容。',
  },
}
const sound: ToggleField = {
  kind: 'toggle',
  path: 'loop.sound',
  usual: false,
  name: { en: 'Sound in the loop', zh: '轮播时有声' },
  says: {
    en: 'Whether films in the attract loop are heard (usually not); what a visitor starts is heard either way.',
    zh: '轮播中的影片是否出声（通常不出声）；观众自己点播的不受影响。',
  },
}

/** How the attract loop differs on this machine from what the exhibit says. */
export const Loop = v.strictObject({ dwellSeconds: maybeNumberOf(dwellSeconds), sound: toggleOf(sound) })

export const loopFields = [dwellSeconds, sound] as const
