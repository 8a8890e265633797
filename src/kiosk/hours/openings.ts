import type { Hours } from '../../settings'
import { openingAt, type Opening } from './opening'
import { dayMs, zoneOf, type Zone } from './zone'

const alwaysOpen: Opening = { isOpen: true, since: null, until: null }

/** The time by which it opens and closes: the clock's own, or one that runs faster from the start on. */
export const createScaled = (rate: number) => {
  let base: number | undefined
  return (wall: number | undefined): number | undefined => {
    if (wall === undefined) return undefined
    base ??= wall
    return base + (wall - base) * rate
  }
}

/** Open or closed, worked out anew only when the hours changed or the state is over. */
export const createOpenings = (settings: () => Hours) => {
  let hours = settings()
  let zone: Zone = zoneOf(hours.timeZone)
  let opening = alwaysOpen
  let [from, to] = [0, 0]
  return {
    zone: () => zone,
    at: (time: number | undefined): Opening => {
      if (time === undefined) return alwaysOpen
      if (hours === settings() && time >= from && time < to) return opening
      if (hours.timeZone !== settings().timeZone) zone = zoneOf(settings().timeZone)
      hours = settings()
      opening = openingAt(hours, zone, time)
      ;[from, to] = [time, opening.until ?? time + dayMs]
      return opening
    },
  }
}
