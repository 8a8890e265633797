const units = ['B', 'kB', 'MB', 'GB'] as const
const step = 1000

/** Bytes as a person reads them, in decimal units as shops sell sticks by: `12.4 MB`. */
export const inBytes = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / Math.log10(step)), units.length - 1)
  const value = bytes / step ** power
  return `${power === 0 ? value : value.toFixed(value < 100 ? 1 : 0)} ${units[power] ?? 'B'}`
}

/** What is left of a time, in minutes and seconds: `9:05`. */
export const inMinutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

const two = (number: number): string => String(number).padStart(2, '0')

/** An ISO time as the clock on the wall shows it: `2026-11-25 21:40`. */
export const asMinute = (iso: string): string => {
  const at = new Date(iso)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}
