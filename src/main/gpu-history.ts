/**
 * What is remembered about the graphics process across starts. Chromium aborts itself when that process dies six times
 * within minutes, so the count must be on the disk before (measured on Chromium 156; electron/electron#43278, #52255).
 * Times are wall-clock milliseconds: they outlive the boot.
 */
export type GpuHistory = {
  /** Version of the application that wrote this. Another version gets a fresh chance. */
  readonly version: string
  readonly deaths: readonly number[]
  /** Since when the kiosk draws in software, if it does. */
  readonly softwareSince?: number
}

const span = 5 * 60_000
const limit = 3
const softwareFor = 24 * 3_600_000

/** What a start at `now` makes of the history: software drawing ends after a day or with a new version. */
export const historyAtStart = (history: GpuHistory | undefined, version: string, now: number): GpuHistory => {
  if (history?.version !== version) return { version, deaths: [] }
  const { softwareSince } = history
  const deaths = recent(history.deaths, now)
  // A clock that was set back must not keep software drawing for years: a day in either direction ends it.
  const still = softwareSince !== undefined && Math.abs(now - softwareSince) < softwareFor
  return { version, deaths, ...(still && { softwareSince }) }
}

/** The history after one more death at `now`; the third within five minutes turns software drawing on. */
export const historyAfterDeath = (history: GpuHistory, now: number): GpuHistory => {
  const deaths = [...recent(history.deaths, now), now]
  const softwareSince = history.softwareSince ?? (deaths.length >= limit ? now : undefined)
  return { version: history.version, deaths, ...(softwareSince !== undefined && { softwareSince }) }
}

const recent = (deaths: readonly number[], now: number): readonly number[] =>
  deaths.filter((at) => at <= now && now - at < span)

/** A history as read from its file, or `undefined` where the file holds anything else. */
export const readGpuHistory = (text: string): GpuHistory | undefined => {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return undefined
  const [version, deaths, softwareSince] = ['version', 'deaths', 'softwareSince'].map((key) => field(value, key))
  if (typeof version !== 'string' || !Array.isArray(deaths)) return undefined
  const times = deaths.filter((at: unknown): at is number => Number.isFinite(at))
  return { version, deaths: times, ...(typeof softwareSince === 'number' && { softwareSince }) }
}

const field = (value: object, key: string): unknown => Reflect.get(value, key)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
