/** A source of numbers in [0, 1) that is the same on every machine for the same seed (mulberry32). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const period = 512

/** Smooth value noise over the real line: in [0, 1), one value per whole number, eased in between; it repeats after 512. */
export const smoothNoise = (seed: number): ((x: number) => number) => {
  const next = seededNumbers(seed)
  const values = Array.from({ length: period }, () => next())
  const at = (cell: number): number => values[((cell % period) + period) % period] ?? 0
  return (x) => {
    const cell = Math.floor(x)
    const part = x - cell
    const eased = part * part * (3 - 2 * part)
    return at(cell) + (at(cell + 1) - at(cell)) * eased
  }
}
