import { expect, it } from 'vitest'
import { graphicsFact } from './graphics-fact'

it.each([
  ['enabled', 'hardware'],
  ['enabled_on', 'hardware'],
  ['disabled_software', 'software'],
  ['unavailable_off', 'software'],
])('takes %s for drawing in %s', (compositing, mode) => {
  expect(graphicsFact(compositing, undefined)).toEqual({ mode })
})

it('tells since when the kiosk itself draws in software', () => {
  const since = Date.UTC(2026, 4, 5, 9, 12)
  expect(graphicsFact('enabled', since)).toEqual({ mode: 'software', softwareSince: '2026-05-05T09:12:00.000Z' })
})
