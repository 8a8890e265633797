import { describe, expect, it, vi } from 'vitest'
import type { BeatReport } from './routes/beat'
import { createPulse } from './pulse'
import { createVisitWatch } from './visit-watch'

const aWatch = () => {
  let now = 0
  const looks = new Set<() => void>()
  const pulse = createPulse(() => now)
  const visits = createVisitWatch(pulse, (_, work) => {
    looks.add(work)
    return () => looks.delete(work)
  })
  return {
    visits,
    looks,
    beat: (screen: BeatReport['screen']) => pulse.beat({ screen, painted: 1 }),
    pass: (ms: number) => {
      now += ms
      for (const look of [...looks]) look()
    },
  }
}

describe('a visit', () => {
  it('runs while the page last spoke of home or a section', () => {
    const { visits, beat } = aWatch()
    expect(visits.running()).toBe(false)
    for (const screen of ['home', 'section'] as const) {
      beat(screen)
      expect(visits.running(), screen).toBe(true)
    }
    for (const screen of ['loop', 'asleep', 'problem', 'operator'] as const) {
      beat(screen)
      expect(visits.running(), screen).toBe(false)
    }
  })

  it('is over when its page has not been heard for half a minute', () => {
    const { visits, beat, pass } = aWatch()
    beat('home')
    pass(29_000)
    expect(visits.running()).toBe(true)
    pass(1_000)
    expect(visits.running()).toBe(false)
  })
})

describe('who waits for the end of a visit', () => {
  it('is called at once when there is none', () => {
    const then = vi.fn()
    aWatch().visits.whenOver(then)
    expect(then).toHaveBeenCalledOnce()
  })

  it('is called once, with the first beat after it', () => {
    const { visits, beat, looks } = aWatch()
    const then = vi.fn()
    beat('section')
    visits.whenOver(then)
    beat('home')
    expect(then).not.toHaveBeenCalled()
    beat('loop')
    beat('loop')
    expect(then).toHaveBeenCalledOnce()
    expect(looks.size).toBe(0)
  })

  it('is called when the page falls silent', () => {
    const { visits, beat, pass } = aWatch()
    const then = vi.fn()
    beat('section')
    visits.whenOver(then)
    pass(31_000)
    expect(then).toHaveBeenCalledOnce()
  })

  it('may think better of it', () => {
    const { visits, beat, looks } = aWatch()
    const then = vi.fn()
    beat('home')
    visits.whenOver(then)()
    beat('loop')
    expect(then).not.toHaveBeenCalled()
    expect(looks.size).toBe(0)
  })
})
