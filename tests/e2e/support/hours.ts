import { openStore } from '../../../src/kiosk/store'

const minuteMs = 60_000
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The time of day in so many minutes, in UTC. */
export const timeIn = (minutes: number): string => new Date(Date.now() + minutes * minuteMs).toISOString().slice(11, 16)

/** Hours that begin and end so many minutes from now, on every day. */
export const openBetween = (from: number, to: number) => {
  const ranges = [{ from: timeIn(from), to: timeIn(to) }]
  return { timeZone: 'UTC', week: Object.fromEntries(days.map((day) => [day, ranges])) }
}

/** Puts settings into the data folder of a kiosk that is not started yet. */
export function setBefore(data: string, settings: object): void {
  const store = openStore({
    folder: data,
    now: () => new Date(),
    every: () => () => undefined,
    boot: 'before',
    monotonic: () => 0,
  })
  const kept = store.saveSettings({ format: 1, ...settings })
  store.close()
  if (kept !== 'disk') throw new Error('the settings could not be written')
}
