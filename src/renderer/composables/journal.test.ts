import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { createJournal } from './journal'
import type { Touch } from './taps'

const journalling = (isOnTheWay = () => false) => {
  const clock = handClock()
  const send = vi.fn()
  return { clock, send, journal: createJournal({ send, newId: () => 'an-id', timers: clock.timers, isOnTheWay }) }
}

const aTouch = (more: Partial<Touch> = {}): Touch => ({
  picture: { screen: 'home' },
  turn: 'landscape',
  x: 500,
  y: 250,
  landed: true,
  ...more,
})

/** All events that were sent, in order. */
const sent = (send: ReturnType<typeof vi.fn>): readonly Record<string, unknown>[] =>
  send.mock.calls.flatMap(([visit]) => visit.events)

describe('the journal of a visit', () => {
  it('tells the whole way, piece by piece', () => {
    const { clock, send, journal } = journalling()
    journal.started('slide', 'zh', 'plan')
    journal.arrived('section', 'plan')
    clock.pass(4000)
    expect(sent(send)).toEqual([{ type: 'started', at: 0, how: 'slide', slide: 'plan', language: 'zh' }])
    journal.spoke('en')
    clock.pass(1000)
    journal.arrived('home')
    journal.changed('text')
    clock.pass(2000)
    expect(send).toHaveBeenCalledTimes(2)
    journal.ended('finish')
    expect(send.mock.calls.every(([visit]) => visit.visit === 'an-id')).toBe(true)
    expect(sent(send).slice(1)).toEqual([
      { type: 'language', at: 4000, language: 'en' },
      { type: 'screen', at: 0, screen: 'section', section: 'plan', dwell: 5000 },
      { type: 'access', at: 5000, what: 'text' },
      { type: 'screen', at: 5000, screen: 'home', dwell: 2000 },
      { type: 'ended', at: 7000, reason: 'finish', duration: 7000, screen: 'home', access: true },
    ])
  })

  it('says how much of a visit nobody ended was waiting', () => {
    const { clock, send, journal } = journalling()
    journal.started('slide', 'zh', 'plan')
    journal.arrived('section', 'plan')
    clock.pass(9000)
    journal.alive()
    clock.pass(80_000)
    journal.ended('count')
    expect(sent(send).slice(1)).toEqual([
      { type: 'screen', at: 0, screen: 'section', section: 'plan', dwell: 89_000, idle: 80_000 },
      {
        type: 'ended',
        at: 89_000,
        reason: 'count',
        duration: 89_000,
        idle: 80_000,
        screen: 'section',
        section: 'plan',
      },
    ])
  })

  it('takes no waiting off where somebody ended it by hand', () => {
    for (const reason of ['finish', 'operator', 'guide'] as const) {
      const { clock, send, journal } = journalling()
      journal.started('slide', 'zh')
      clock.pass(30_000)
      journal.ended(reason)
      expect(sent(send).at(-1), reason).toEqual({ type: 'ended', at: 30_000, reason, duration: 30_000 })
    }
  })

  it('tells the touches of each picture together when the screen is left, with the one that began it', () => {
    const { send, journal } = journalling()
    journal.touched(aTouch({ picture: { screen: 'loop', slide: 'plan' }, x: 1 }))
    journal.started('slide', 'zh', 'plan')
    journal.arrived('home')
    journal.touched(aTouch())
    journal.touched(aTouch({ x: 501, landed: false }))
    journal.ended('finish')
    expect(sent(send).filter(({ type }) => type === 'touches')).toEqual([
      { type: 'touches', at: 0, screen: 'loop', slide: 'plan', turn: 'landscape', taps: [[1, 250, 1]] },
      {
        type: 'touches',
        at: 0,
        screen: 'home',
        turn: 'landscape',
        taps: [
          [500, 250, 1],
          [501, 250, 0],
        ],
      },
    ])
  })

  it('sends only what the service takes, however restless the hand', () => {
    const { clock, send, journal } = journalling()
    journal.started('slide', 'zh')
    for (let turn = 0; turn < 2000; turn += 1) {
      journal.touched(aTouch({ x: turn % 1000 }))
      if (turn % 100 === 0) journal.arrived(turn % 200 === 0 ? 'home' : 'section', 'plan')
      clock.pass(200)
    }
    journal.ended('finish')
    const taps = sent(send).flatMap(({ taps }) => (Array.isArray(taps) ? [taps.length] : []))
    expect(Math.max(...taps)).toBeLessThanOrEqual(60)
    expect(taps.reduce((sum, many) => sum + many, 0)).toBe(240)
    expect(sent(send).length).toBeLessThanOrEqual(200)
  })

  it('has nothing to tell while nobody visits', () => {
    const { send, journal } = journalling()
    journal.arrived('home')
    journal.spoke('en')
    journal.touched(aTouch())
    journal.ended('reload')
    expect(send).not.toHaveBeenCalled()
  })

  it('drops what a restless hand adds beyond what the service takes, but never the end', () => {
    const { send, journal } = journalling()
    journal.started('slide', 'zh')
    for (let turn = 0; turn < 500; turn += 1) journal.spoke('en')
    journal.ended('finish')
    expect(sent(send)).toHaveLength(200)
    expect(sent(send).at(-1)).toMatchObject({ type: 'ended', reason: 'finish' })
  })

  it('leaves no timer behind', () => {
    const { clock, journal } = journalling()
    journal.started('slide', 'zh')
    journal.ended('finish')
    expect(clock.waiting()).toBe(0)
  })
})

describe('the way to a hidden door', () => {
  it('is no visit, whatever it touched on the loop and on home', () => {
    const { clock, send, journal } = journalling(() => true)
    journal.started('slide', 'zh', 'plan')
    journal.arrived('section', 'plan')
    clock.pass(9_000)
    journal.spoke('en')
    journal.ended('operator')
    clock.pass(9_000)
    expect(send).not.toHaveBeenCalled()
    expect(clock.waiting()).toBe(0)
  })

  it('was a visit where it led to no door: all of it is told, a moment later', () => {
    let onTheWay = true
    const { clock, send, journal } = journalling(() => onTheWay)
    journal.started('slide', 'zh', 'plan')
    clock.pass(9_000)
    expect(send).not.toHaveBeenCalled()
    onTheWay = false
    clock.pass(1_500)
    expect(sent(send)).toEqual([{ type: 'started', at: 0, how: 'slide', slide: 'plan', language: 'zh' }])
  })

  it('ends the visit of somebody who was there before, and leaves it told', () => {
    let onTheWay = false
    const { clock, send, journal } = journalling(() => onTheWay)
    journal.started('slide', 'zh', 'plan')
    clock.pass(9_000)
    onTheWay = true
    journal.ended('operator')
    expect(sent(send).map(({ type }) => type)).toEqual(['started', 'ended'])
    journal.started('slide', 'zh', 'plan')
    journal.ended('operator')
    expect(sent(send)).toHaveLength(2)
  })

  it('is told as far as it came when the page goes away on it', () => {
    const { send, journal } = journalling(() => true)
    journal.started('slide', 'zh', 'plan')
    journal.ended('reload')
    expect(sent(send).map(({ type }) => type)).toEqual(['started', 'ended'])
  })
})
