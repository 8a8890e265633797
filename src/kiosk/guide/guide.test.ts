import { describe, expect, it, vi } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { aHandTimer } from '../../../tests/support/hand-timer'
import type { Exhibit } from '../../exhibit'
import { defaultSettings, type Settings } from '../../settings'
import { createGuide, type GuideNote } from './guide'

const notes = { zh: '讲解', en: 'Notes' }
const toured = (): Exhibit =>
  anExhibit({
    tours: [
      {
        id: 'short',
        name: { zh: '短', en: 'Short' },
        stops: [
          { slide: 'first', notes },
          { section: 'plan', select: 'living', notes },
          { home: true, notes },
        ],
      },
      { id: 'other', name: { zh: '另', en: 'Other' }, stops: [{ section: 'vision', notes }] },
    ],
  })

const aGuide = (options: { exhibit?: Exhibit; guide?: Partial<Settings['guide']>; clockRate?: number } = {}) => {
  const clock = aHandTimer()
  const told: GuideNote[] = []
  let shown = options.exhibit ?? toured()
  const usual = defaultSettings()
  const settings = { ...usual, guide: { ...usual.guide, ...options.guide } }
  const guide = createGuide({
    ...clock,
    exhibit: () => shown,
    settings: () => settings,
    clockRate: options.clockRate ?? 1,
    note: (note) => told.push(note),
  })
  const become = (exhibit: Exhibit): void => {
    shown = exhibit
    guide.exhibitChanged()
  }
  return { guide, clock, told, become }
}

const minutes = (count: number): number => count * 60_000

describe('a tour', () => {
  it('begins at stop one with the first press of a clicker', () => {
    const { guide } = aGuide()
    expect(guide.answer()).toEqual({ turn: 0, leading: null })
    expect(guide.lead('clicker', { do: 'start' }).leading).toMatchObject({
      tour: 'short',
      at: 0,
      of: 3,
      place: { screen: 'loop', slide: 'first' },
      stage: 'awake',
    })
  })

  it('goes on and back, and stays at its ends', () => {
    const { guide } = aGuide()
    guide.lead('clicker', { do: 'start' })
    expect(guide.lead('clicker', { do: 'back' }).leading?.at).toBe(0)
    expect(guide.lead('clicker', { do: 'next' }).leading?.place).toEqual({
      screen: 'section',
      section: 'plan',
      select: 'living',
    })
    guide.lead('clicker', { do: 'next' })
    const last = guide.lead('clicker', { do: 'next' }).leading
    expect([last?.at, last?.place, last?.name]).toEqual([2, { screen: 'home' }, { zh: '首页', en: 'Home' }])
    expect(guide.lead('remote', { do: 'goto', stop: 99 }).leading?.at).toBe(2)
  })

  it('is every slide, then every section, where the exhibit names none', () => {
    const { guide } = aGuide({ exhibit: anExhibit() })
    const [usual] = guide.tours()
    expect(usual?.stops.map(({ place }) => place)).toEqual([
      { screen: 'loop', slide: 'first' },
      { screen: 'loop', slide: 'plan' },
      { screen: 'loop', slide: 'milestones' },
      { screen: 'section', section: 'plan', select: null },
      { screen: 'section', section: 'milestones', select: null },
      { screen: 'section', section: 'vision', select: null },
    ])
  })

  it('turns black and back, and going on ends the black', () => {
    const { guide } = aGuide()
    guide.lead('clicker', { do: 'start' })
    expect(guide.lead('clicker', { do: 'black' }).leading?.black).toBe(true)
    expect(guide.lead('clicker', { do: 'black' }).leading?.black).toBe(false)
    guide.lead('clicker', { do: 'black' })
    expect(guide.lead('clicker', { do: 'next' }).leading?.black).toBe(false)
  })

  it('that runs is not begun anew by a start without a name, but another tour takes its place', () => {
    const { guide, told } = aGuide()
    guide.lead('clicker', { do: 'start' })
    guide.lead('clicker', { do: 'next' })
    expect(guide.lead('clicker', { do: 'start' }).leading?.at).toBe(1)
    expect(guide.lead('panel', { do: 'start', tour: 'other' }).leading?.tour).toBe('other')
    expect(told.map(({ what }) => what)).toEqual(['started', 'ended', 'started'])
  })

  it('that is not there is not started, and nothing is led while none runs', () => {
    const { guide } = aGuide()
    expect(guide.lead('panel', { do: 'start', tour: 'nowhere' }).leading).toBeNull()
    expect(guide.lead('remote', { do: 'next' }).leading).toBeNull()
  })

  it('is begun by no clicker where the settings say so, but the screen may still end one', () => {
    const { guide } = aGuide({ guide: { clicker: false } })
    expect(guide.lead('clicker', { do: 'start' }).leading).toBeNull()
    guide.lead('panel', { do: 'start' })
    expect(guide.lead('clicker', { do: 'next' }).leading?.at).toBe(0)
    expect(guide.lead('clicker', { do: 'end' }).leading).toBeNull()
  })

  it('goes on in a changed exhibit that still has it, and ends where it is gone', () => {
    const { guide, told, become } = aGuide()
    guide.lead('clicker', { do: 'start' })
    guide.lead('clicker', { do: 'goto', stop: 2 })
    const [short] = toured().tours ?? []
    become(anExhibit({ tours: short && [{ ...short, stops: short.stops.slice(0, 2) }] }))
    expect(guide.answer().leading).toMatchObject({ at: 1, of: 2 })
    become(anExhibit())
    expect(guide.answer().leading).toBeNull()
    expect(told.at(-1)).toMatchObject({ what: 'ended', why: 'exhibit' })
  })

  it('tells the journal ids, enums and counts', () => {
    const { guide, told, clock } = aGuide()
    guide.lead('clicker', { do: 'start' })
    clock.pass(90_000)
    guide.lead('remote', { do: 'next' })
    guide.lead('remote', { do: 'back' })
    guide.lead('remote', { do: 'end' })
    expect(told).toEqual([
      { what: 'started', by: 'clicker', tour: 'short' },
      { what: 'ended', by: 'remote', tour: 'short', why: 'end', stops: 2, of: 3, seconds: 90 },
    ])
  })
})

describe('the lease of a tour', () => {
  it('lasts five minutes, a line of 15 s and a count of 20 s, then the loop returns', () => {
    const { guide, clock, told } = aGuide()
    guide.lead('clicker', { do: 'start' })
    clock.pass(minutes(5) - 1_000)
    expect(guide.answer().leading?.stage).toBe('awake')
    clock.pass(2_000)
    expect(guide.answer().leading).toMatchObject({ stage: 'line', stageSeconds: 14 })
    clock.pass(15_000)
    expect(guide.answer().leading).toMatchObject({ stage: 'count', stageSeconds: 19 })
    clock.pass(20_000)
    expect(guide.answer().leading).toBeNull()
    expect(told.at(-1)).toMatchObject({ why: 'lease' })
  })

  it('is as long as the settings say, and runs faster with the clock', () => {
    const { guide, clock } = aGuide({ guide: { leaseMinutes: 1 }, clockRate: 10 })
    guide.lead('clicker', { do: 'start' })
    clock.pass(9_400)
    expect(guide.leading()).toBe(true)
    clock.pass(200)
    expect(guide.leading()).toBe(false)
  })

  it('does not run while the tour is held, though no longer than half an hour', () => {
    const { guide, clock } = aGuide()
    guide.lead('clicker', { do: 'start' })
    guide.lead('remote', { do: 'hold' })
    clock.pass(minutes(29))
    expect(guide.answer().leading?.stage).toBe('awake')
    clock.pass(minutes(2))
    expect(guide.leading()).toBe(false)
  })

  it('tells whoever listens of each change, until they stop', () => {
    const { guide, clock } = aGuide()
    const heard = vi.fn()
    const stop = guide.onChange(heard)
    guide.lead('clicker', { do: 'start' })
    const before = heard.mock.calls.length
    clock.pass(minutes(5) + 100)
    expect(heard.mock.calls.length).toBe(before + 1)
    stop()
    clock.pass(minutes(5))
    expect(heard.mock.calls.length).toBe(before + 1)
  })
})
