import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { codeOf, quietZone } from './squares'

/** The dark squares a path covers. */
const squaresOf = (path: string): ReadonlySet<string> =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at} ${String(y)}`),
    ),
  )

it('covers exactly the dark squares of the code', () => {
  const { data } = encode('https://example.org', { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x + quietZone} ${y + quietZone}`] : [])))
  expect(squaresOf(codeOf('https://example.org').path)).toEqual(new Set(dark))
})

it('leaves four squares empty on every side', () => {
  const { size, path } = codeOf('Silver')
  expect(size).toBe(21 + 8)
  for (const square of squaresOf(path)) {
    for (const place of square.split(' ').map(Number)) {
      expect(place).toBeGreaterThanOrEqual(4)
      expect(place).toBeLessThan(size - 4)
    }
  }
})

it('has the three eyes a telephone looks for', () => {
  const { path } = codeOf('Silver')
  expect(path.startsWith('M4 4h7v1h-7z')).toBe(true)
  expect(path).toContain('M18 4h7v1h-7z')
  expect(path).toContain('M4 18h7v1h-7z')
})
