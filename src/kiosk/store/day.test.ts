import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { createDayCount } from './day'
import { writeEntries } from './rows'
import { upgradeTables } from './tables'

const midnight = new Date('2026-05-05T00:00:00.000Z')

const aJournal = () => {
  const database = new DatabaseSync(':memory:')
  upgradeTables(database)
  const visit = (id: string, day: string, took?: number) => {
    const of = (type: string, at: number, detail: object, time: string) => ({
      visit: id,
      type,
      at,
      detail: JSON.stringify(detail),
      boot: 'b',
      stamped: `${day}T${time}.000Z`,
    })
    const started = of('started', 0, { how: 'slide', language: 'en' }, '10:00:00')
    const ended = took === undefined ? [] : [of('ended', took, { reason: 'idle', duration: took }, '10:05:00')]
    writeEntries(database, [started, ...ended], 1_000_000, midnight.getTime())
  }
  return { database, visit }
}

it('knows nothing of an empty journal', () => {
  expect(createDayCount()(aJournal().database, midnight)).toEqual({ begun: 0, medianMs: null, lastAt: null })
})

it('counts the visits since midnight and gives the middle length', () => {
  const { database, visit } = aJournal()
  for (let n = 0; n < 20; n += 1) visit(`before-${n}`, '2026-05-04', 1_000)
  visit('a', '2026-05-05', 30_000)
  visit('b', '2026-05-05', 90_000)
  visit('c', '2026-05-05', 50_000)
  visit('d', '2026-05-05')
  expect(createDayCount()(database, midnight)).toEqual({
    begun: 4,
    medianMs: 50_000,
    lastAt: '2026-05-05T10:00:00.000Z',
  })
})

it('goes on where it was, and begins anew with another day', () => {
  const { database, visit } = aJournal()
  const count = createDayCount()
  visit('a', '2026-05-05', 30_000)
  expect(count(database, midnight).begun).toBe(1)
  visit('b', '2026-05-05', 40_000)
  expect(count(database, midnight).begun).toBe(2)
  expect(count(database, midnight).begun).toBe(2)
  visit('c', '2026-05-06', 50_000)
  expect(count(database, new Date('2026-05-06T00:00:00.000Z'))).toEqual({
    begun: 1,
    medianMs: 50_000,
    lastAt: '2026-05-06T10:05:00.000Z',
  })
})

it('takes off the waiting for a visitor who had walked off', () => {
  const { database } = aJournal()
  const detail = JSON.stringify({ reason: 'idle', duration: 60_000, idle: 45_000 })
  const stamped = '2026-05-05T10:00:00.000Z'
  writeEntries(
    database,
    [{ visit: 'a', type: 'ended', at: 60_000, detail, boot: 'b', stamped }],
    1_000,
    midnight.getTime(),
  )
  expect(createDayCount()(database, midnight).medianMs).toBe(15_000)
})

it('begins anew with another database', () => {
  const [one, two] = [aJournal(), aJournal()]
  const count = createDayCount()
  for (const id of ['a', 'b', 'c']) one.visit(id, '2026-05-05', 30_000)
  two.visit('d', '2026-05-05', 40_000)
  expect([count(one.database, midnight).begun, count(two.database, midnight).begun]).toEqual([3, 1])
})

it('still tells of the last visit on a day without one', () => {
  const { database, visit } = aJournal()
  visit('a', '2026-05-04', 30_000)
  expect(createDayCount()(database, midnight)).toEqual({
    begun: 0,
    medianMs: null,
    lastAt: '2026-05-04T10:05:00.000Z',
  })
})
