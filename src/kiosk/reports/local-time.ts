/** A moment as the hall's clock shows it. */
export type LocalTime = { readonly day: string; readonly hour: number }

/** Every time zone there is changes by whole quarters of an hour. */
const quarterMs = 15 * 60_000
const mostKept = 4_000

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone: 'UTC' })
  }
}

/**
 * Tells day (`2026-11-25`) and hour in a time zone, daylight saving included; UTC where the zone is not known. Looked up once for
 * each quarter of an hour: a year's journal asks a million times.
 */
export const localTimeIn = (zone: string): ((ms: number) => LocalTime) => {
  const format = formatFor(zone)
  const kept = new Map<number, LocalTime>()
  const look = (ms: number): LocalTime => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]))
    return { day: `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`, hour: Number(part['hour']) }
  }
  return (ms) => {
    const quarter = Math.floor(ms / quarterMs)
    const known = kept.get(quarter)
    if (known) return known
    if (kept.size >= mostKept) kept.clear()
    const found = look(quarter * quarterMs)
    kept.set(quarter, found)
    return found
  }
}

const dayMs = 24 * 60 * 60_000

/** A day so many days later, or earlier. Days are names here; no clock and no zone is asked. */
export const dayAfter = (day: string, days: number): string => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Date(at + days * dayMs).toISOString().slice(0, 10)
}

/** How many days lie from one day to another, both counted. */
export const daysIn = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs) + 1
