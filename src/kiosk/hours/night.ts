import type { Beat } from '../pulse'
import { lastAt } from './opening'
import type { Zone } from './zone'

export type NightParts = {
  /** The time of day at which the page is to be loaded anew; `null` is never. */
  readonly at: () => string | null
  readonly zone: () => Zone
  readonly lastBeat: () => Beat | undefined
  readonly sinceLastBeat: () => number
  readonly steady: () => number
  /** Tells the page to load itself anew. */
  readonly reload: () => void
  /** It did. */
  readonly done: () => void
}

/** How long after its time a restart still may wait for an idle moment; later it is left to the next night. */
const windowMs = 3 * 60 * 60_000
/** Where the clock can't be believed: a page that has run for so long. */
const longestRunMs = 24 * 60 * 60_000
/** A page that was not heard for so long is not there, and comes back as a new one. */
const silenceMs = 30_000

/** A page that painted so few frames is a new one already. */
const freshFrames = 10
/** A page that was told and was touched just then stays; it is told again after so long. */
const patienceMs = 60_000

const idleScreens: ReadonlySet<Beat['screen']> = new Set(['loop', 'asleep', 'problem'])

/**
 * Loads the page anew once a night, when nobody is at it: never in the middle of a visit or while the panel is open, and not for
 * a time that was over when the program started. What it gives back is called again and again with the time, where that is
 * believed. A new page is told from the old one by its count of frames, which begins again.
 */
export const createNight = (parts: NightParts, startedAt: number | undefined) => {
  const { at, zone, lastBeat, sinceLastBeat, steady } = parts
  let doneFor = startedAt
  let doneAt = steady()
  let asked: { readonly painted: number; readonly at: number } | undefined

  const isDue = (time: number | undefined): boolean => {
    const wanted = at()
    if (wanted === null) return false
    if (time === undefined || doneFor === undefined) return steady() - doneAt >= longestRunMs
    const due = lastAt(wanted, zone(), time)
    return due > doneFor && time - due < windowMs
  }
  const done = (time: number | undefined): void => {
    if (asked) parts.done()
    asked = undefined
    doneFor = time
    doneAt = steady()
  }
  return (time: number | undefined): void => {
    // A clock that is believed only now: nothing before this moment was due.
    if (time !== undefined && doneFor === undefined) doneFor = time
    const beat = lastBeat()
    if (!beat || !isDue(time)) return
    if (beat.painted < (asked?.painted ?? freshFrames)) {
      done(time)
      return
    }
    const isIdle = idleScreens.has(beat.screen) && sinceLastBeat() < silenceMs
    if (!isIdle || (asked && steady() - asked.at < patienceMs)) return
    asked = { painted: beat.painted, at: steady() }
    parts.reload()
  }
}
