import * as v from 'valibot'
import { numberOf, type NumberField, toggleOf, type ToggleField } from './fields'
import { percent } from './units'

const volume: NumberField = {
  kind: 'number',
  path: 'sound.volume',
  least: 0,
  most: 100,
  step: 5,
  unit: percent,
  usual: 100,
  name: { en: 'Volume', zh: '音量' },
  says: {
    en: 'How loud films and sounds are, in percent of what the exhibit says (0 to 100, usually 100).',
    zh: '影片和声音的音量，以展览设定为 100%（0 至 100，通常 100）。',
  },
}
const muted: ToggleField = {
  kind: 'toggle',
  path: 'sound.muted',
  usual: false,
  name: { en: 'Mute', zh: '静音' },
  says: { en: 'Silences everything; the volume stays as it is set.', zh: '全部静音；音量设定保持不变。' },
}

/** How loud this machine is. The speakers' own volume is the system's affair. */
export const Sound = v.strictObject({ volume: numberOf(volume), muted: toggleOf(muted) })

export const soundFields = [volume, muted] as const
