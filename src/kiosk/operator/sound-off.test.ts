import { expect, it } from 'vitest'
import { createSoundOff } from './sound-off'

const evening = '2026-11-25T18:30:00+08:00'

/** A kiosk in Shanghai whose staff wants no sound; what it has kept outlives it. */
const aHall = (kept = new Map<string, number>()) => {
  let time = new Date(evening)
  let told = 0
  let look = (): void => undefined
  const start = () =>
    createSoundOff({
      counters: {
        get: (name) => kept.get(name) ?? 0,
        set: (name, value) => {
          kept.set(name, value)
          return 'disk'
        },
      },
      now: () => time,
      timeZone: () => 'Asia/Shanghai',
      every: (_, work) => {
        look = work
        return () => undefined
      },
      changed: () => (told += 1),
    })
  const at = (when: string): void => {
    time = new Date(when)
    look()
  }
  return { start, at, told: () => told }
}

it('lasts over a restart until the sound is switched on again', () => {
  const { start, told } = aHall()
  const before = start()
  expect(before.until()).toBeUndefined()
  expect(before.set(true)).toBe('disk')
  expect(told()).toBe(1)
  const after = start()
  expect(after.until()).toBe(Date.parse('2026-11-26T04:00:00+08:00'))
  after.set(false)
  expect([after.until(), told()]).toEqual([undefined, 2])
})

it('ends by itself at four in the morning, and the page is told', () => {
  const { start, at, told } = aHall()
  const sound = start()
  sound.set(true)
  at('2026-11-26T03:59:59+08:00')
  expect([sound.until() === undefined, told()]).toEqual([false, 1])
  at('2026-11-26T04:00:00+08:00')
  expect([sound.until(), told()]).toEqual([undefined, 2])
})

it('counts for nothing where the clock was put back by more than a night', () => {
  const { start, at } = aHall()
  const sound = start()
  at('2036-01-01T12:00:00+08:00')
  sound.set(true)
  at(evening)
  expect(sound.until()).toBeUndefined()
})
