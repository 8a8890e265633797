/** Minutes of a day. */
const dayMinutes = 24 * 60

const two = (value: number): string => String(value).padStart(2, '0')

export const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** `until` ends something: there midnight is 24:00, and nothing ends at the beginning of its day. */
export const timeOf = (minutes: number, until = false): string => {
  const within = ((minutes % dayMinutes) + dayMinutes) % dayMinutes
  if (until && within === 0) return '24:00'
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** The day some days later, as `2026-10-07`. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** How many days from one to another, both counted. */
export const daysFrom = (date: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(date)) / 86_400_000) + 1

/** A day there is, nearest to what was asked for: the 31st of April is its 30th. */
export const dateOf = (year: number, month: number, day: number): string => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${two(month)}-${two(Math.min(day, last))}`
}

export const partsOfDate = (date: string) => {
  const [year = 2026, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}
