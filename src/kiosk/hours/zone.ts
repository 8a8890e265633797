/**
 * The clock of a place. A `wall` is what that clock shows, as if it were UTC, in milliseconds; an instant is the usual
 * milliseconds since 1970.
 */
export type Zone = {
  readonly wallAt: (instant: number) => number
  /**
   * The instants at which the clock comes to a time: the same one twice, or two in an hour that is there twice. Where the clock
   * jumps over that time, it is the jump.
   */
  readonly reached: (wall: number) => { readonly first: number; readonly last: number }
}

export const dayMs = 86_400_000

const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const

/** Offsets change at whole seconds; this is where the change between two instants lies. */
const changeBetween = (offsetAt: (instant: number) => number, before: number, after: number): number => {
  const then = offsetAt(after)
  let [low, high] = [before, after]
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offsetAt(middle) === then) high = middle
    else low = middle
  }
  return high
}

/** The clock of an IANA time zone, or of the machine for `null`; by the engine's own time zone data. */
export const zoneOf = (timeZone: string | null): Zone => {
  const format = new Intl.DateTimeFormat('en-US', {
    ...numeric,
    second: 'numeric',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...(timeZone !== null && { timeZone }),
  })
  const wallAt = (instant: number): number => {
    const seconds = Math.floor(instant / 1000) * 1000
    const shown = new Map(format.formatToParts(seconds).map(({ type, value }) => [type, Number(value)]))
    const part = (name: Intl.DateTimeFormatPartTypes): number => shown.get(name) ?? 0
    const [hour, minute, second] = [part('hour'), part('minute'), part('second')]
    return Date.UTC(part('year'), part('month') - 1, part('day'), hour, minute, second) + (instant - seconds)
  }
  const offsetAt = (instant: number): number => wallAt(instant) - instant
  const reached = (wall: number) => {
    // No offset is larger than 14 hours, so a day away is surely before and after it.
    const [before, after] = [offsetAt(wall - dayMs), offsetAt(wall + dayMs)]
    // A clock that is put back to this very time does not come to it.
    const found = [wall - before, wall - after].filter((at) => wallAt(at) === wall && wallAt(at - 1000) < wall)
    if (found.length > 0) return { first: Math.min(...found), last: Math.max(...found) }
    const jump = changeBetween(offsetAt, wall - after, wall - before)
    return { first: jump, last: jump }
  }
  return { wallAt, reached }
}
