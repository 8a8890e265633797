import { nextAt } from '../hours/opening'
import { zoneOf } from '../hours/zone'
import type { Counters, Kept } from '../store'
import type { Every } from '../timers'

/** When the sound comes back by itself: whoever switched it off has gone home, and it must not be missed for weeks. */
const backAt = '04:00'
/** The next such time is never further away; what is was written by a clock that has been put back since. */
const longestMs = 26 * 60 * 60_000
const lookMs = 15_000
const counter = 'sound-off-until'

export type SoundOffParts = {
  readonly counters: Pick<Counters, 'get' | 'set'>
  readonly now: () => Date
  /** `settings.hours.timeZone`. */
  readonly timeZone: () => string | null
  readonly every: Every
  /** The page has to be told. */
  readonly changed: () => void
}

/** The silence the staff on the floor asked for: until they switch the sound on again, or four in the morning. It outlives restarts. */
export type SoundOff = {
  /** Until when, in milliseconds; `undefined` while there is no such silence. */
  readonly until: () => number | undefined
  readonly set: (off: boolean) => Kept
  readonly close: () => void
}

export const createSoundOff = ({ counters, now, timeZone, every, changed }: SoundOffParts): SoundOff => {
  const until = (): number | undefined => {
    const at = counters.get(counter)
    const left = at - now().getTime()
    return left > 0 && left <= longestMs ? at : undefined
  }
  let told = until()
  const tell = (): void => {
    if (until() === told) return
    told = until()
    changed()
  }
  return {
    until,
    set: (off) => {
      const kept = counters.set(counter, off ? nextAt(backAt, zoneOf(timeZone()), now().getTime()) : 0)
      tell()
      return kept
    },
    close: every(lookMs, tell),
  }
}
