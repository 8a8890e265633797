import { expect, it } from 'vitest'
import { eventAt } from './event-at'
import type { TimelineLayout } from './flags'

const layout: TimelineLayout = {
  terraces: [
    { left: 10, width: 20, top: 30, height: 10 },
    { left: 30, width: 60, top: 20, height: 20 },
  ],
  flags: [{ staff: 10, left: 12, top: 2, width: 30, height: 8, backward: false }, undefined],
  pictures: [],
}

it('means the event whose time the finger is in, on its terrace, above it or below', () => {
  expect([eventAt(layout, 15, 35), eventAt(layout, 50, 25), eventAt(layout, 89, 44)]).toEqual([0, 1, 1])
})
it('means the event whose flag the finger is on, though the flag reaches over the next terrace', () => {
  expect([eventAt(layout, 38, 5), eventAt(layout, 38, 15)]).toEqual([0, 1])
})
it('means none before the first', () => {
  expect(eventAt(layout, 4, 35)).toBe(-1)
})
