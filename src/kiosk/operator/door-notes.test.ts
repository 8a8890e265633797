import { expect, it } from 'vitest'
import { createPulse } from '../pulse'
import { noteDoors } from './door-notes'

it('notes once that somebody came through a hidden door, and again the next time', () => {
  const noted: unknown[] = []
  const pulse = createPulse(() => 0)
  const stop = noteDoors(pulse, (kind, detail) => {
    noted.push([kind, detail])
    return 'disk'
  })
  const shows = (...screens: readonly ('loop' | 'operator')[]): void => {
    for (const screen of screens) pulse.beat({ screen, painted: 1 })
  }
  shows('loop', 'operator', 'operator')
  expect(noted).toEqual([['panel', { did: 'opened' }]])
  shows('loop', 'operator')
  expect(noted).toHaveLength(2)
  stop()
  shows('loop', 'operator')
  expect(noted).toHaveLength(2)
})
