const units = ['B', 'kB', 'MB', 'GB'] as const
const step = 1000

/** Bytes as a person reads them, in decimal units as shops sell sticks by: `12.4 MB`. */
export const inBytes = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / Math.log10(step)), units.length - 1)
  const value = bytes / step ** power
  return `${power === 0 ? value : value.toFixed(value < 100 ? 1 : 0)} ${units[power] ?? 'B'}`
}
