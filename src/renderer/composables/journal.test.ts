import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { createJournal } from './journal'

const journalling = () => {
  const clock = handClock()
  const send = vi.fn()
  return { clock, send, journal: createJournal({ send, newId: () => 'an-id', timers: clock.timers }) }
}

describe('the journal of a visit', () => {
  it('tells the whole way in one piece, when the visit ends', () => {
    const { clock, send, journal } = journalling()
    journal.started('slide', 'zh', 'plan')
    journal.arrived('section', 'plan')
    clock.pass(4000)
    journal.spoke('en')
    clock.pass(1000)
    journal.arrived('home')
    journal.changed('text')
    clock.pass(2000)
    expect(send).not.toHaveBeenCalled()
    journal.ended('count')
    expect(send).toHaveBeenCalledExactlyOnceWith({
      visit: 'an-id',
      events: [
        { type: 'started', at: 0, how: 'slide', slide: 'plan', language: 'zh' },
        { type: 'language', at: 4000, language: 'en' },
        { type: 'screen', at: 0, screen: 'section', section: 'plan', dwell: 5000 },
        { type: 'access', at: 5000, what: 'text' },
        { type: 'screen', at: 5000, screen: 'home', dwell: 2000 },
        { type: 'ended', at: 7000, reason: 'count', duration: 7000 },
      ],
    })
  })

  it('has nothing to tell while nobody visits', () => {
    const { send, journal } = journalling()
    journal.arrived('home')
    journal.spoke('en')
    journal.ended('reload')
    expect(send).not.toHaveBeenCalled()
  })

  it('drops what a restless hand adds beyond what the service takes, but never the end', () => {
    const { send, journal } = journalling()
    journal.started('slide', 'zh')
    for (let turn = 0; turn < 500; turn += 1) journal.spoke('en')
    journal.ended('finish')
    const { events } = send.mock.calls[0]?.[0] ?? {}
    expect(events).toHaveLength(200)
    expect(events.at(-1)).toMatchObject({ type: 'ended', reason: 'finish' })
  })
})
