import { expect, it } from 'vitest'
import { loudnessOf } from './loudness'

const at = (volume: number, muted: boolean, sound: boolean) =>
  loudnessOf({ sound: { volume, muted }, loop: { dwellSeconds: null, sound } })

it('is the volume that is set, and the loop is silent unless it is to be heard', () => {
  expect([at(100, false, false), at(40, false, true)]).toEqual([
    { volume: 1, inLoop: false },
    { volume: 0.4, inLoop: true },
  ])
})

it('is nothing at all while it is muted', () => {
  expect(at(100, true, true)).toEqual({ volume: 0, inLoop: false })
})
