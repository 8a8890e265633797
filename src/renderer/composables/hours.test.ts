import { createPinia, setActivePinia } from 'pinia'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { usualKiosk, type Hours } from '../client/answers'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore, type Screen } from '../stores/place'
import { useHours } from './hours'

const closed: Hours = { isOpen: false, outside: 'tells', opens: null }
const open: Hours = { ...closed, isOpen: true }
const tour = {
  tour: 'usual',
  at: 0,
  of: 4,
  name: { en: 'All of it' },
  place: { screen: 'loop', slide: 'stone' },
  black: false,
  held: false,
  stage: 'awake',
  stageSeconds: 60,
} as const

let scope: EffectScope
let clock = handClock()
let hours: ReturnType<typeof useHours> | undefined

beforeEach(() => {
  setActivePinia(createPinia())
  clock = handClock()
  scope = effectScope()
  hours = scope.run(() => useHours(clock.timers))
})
afterEach(() => {
  scope.stop()
  expect(clock.waiting()).toBe(0)
})

const told = async (now: Hours): Promise<void> => {
  useExhibitStore().obey({ ...usualKiosk, hours: now })
  await nextTick()
}
const goes = async (screen: Screen): Promise<void> => {
  usePlaceStore().go(screen)
  await nextTick()
}
const touch = async (): Promise<void> => {
  hours?.touched()
  await nextTick()
}
const pass = async (ms: number): Promise<void> => {
  clock.pass(ms)
  await nextTick()
}
const screen = (): Screen => usePlaceStore().screen

describe('outside the opening hours', () => {
  it('the loop gives way to black, and comes back when it opens', async () => {
    await goes('loop')
    await told(closed)
    expect(screen()).toBe('asleep')
    expect(hours?.isDark.value).toBe(true)
    await told(open)
    expect(screen()).toBe('loop')
    expect(hours?.isDark.value).toBe(false)
  })

  it.each(['home', 'section', 'operator', 'problem', 'starting'] as const)('%s is left as it is', async (where) => {
    await goes(where)
    await told(closed)
    expect(screen()).toBe(where)
    await goes('loop')
    expect(screen()).toBe('asleep')
  })

  it('a touch tells for ten seconds, each touch anew', async () => {
    await goes('loop')
    await told(closed)
    await touch()
    expect([hours?.isTelling.value, hours?.isDark.value, screen()]).toEqual([true, false, 'asleep'])
    await pass(9_000)
    await touch()
    await pass(9_000)
    expect(hours?.isTelling.value).toBe(true)
    await pass(1_000)
    expect([hours?.isTelling.value, hours?.isDark.value]).toEqual([false, true])
  })

  it('a touch wakes it for a minute, or for a visit', async () => {
    await goes('loop')
    await told({ ...closed, outside: 'wakes' })
    await touch()
    expect(screen()).toBe('loop')
    await pass(60_000)
    expect(screen()).toBe('asleep')
    await touch()
    await goes('home')
    await pass(600_000)
    expect(screen()).toBe('home')
    await goes('loop')
    expect(screen()).toBe('asleep')
  })

  it('a tour is led to its end, and then it is dark', async () => {
    await goes('loop')
    useGuideStore().hear({ turn: 1, leading: tour })
    await told(closed)
    expect(screen()).toBe('loop')
    await goes('section')
    await goes('loop')
    expect(screen()).toBe('loop')
    useGuideStore().hear({ turn: 2, leading: null })
    await nextTick()
    expect(screen()).toBe('asleep')
  })

  it('what was told is over when it opens', async () => {
    await goes('loop')
    await told(closed)
    await touch()
    await told(open)
    await told(closed)
    expect(hours?.isTelling.value).toBe(false)
  })
})
