import { expect, it } from 'vitest'
import { drawRings, nameSize, ringBox } from './engine-rings'

type Ring = { x: number; radius: number }
const rings = (paths: readonly { path: string }[]): Ring[] =>
  paths.flatMap(({ path }) =>
    [...path.matchAll(/M(-?[\d.]+) 0a([\d.]+)/g)].map((found) => ({
      x: Number(found[1]) + Number(found[2]),
      radius: Number(found[2]),
    })),
  )

it('draws as many rings on either side as asked, in a few paths', () => {
  const { left, right } = drawRings(22, false)
  expect([rings(left).length, rings(right).length]).toEqual([22, 22])
  expect(left.length).toBe(4)
})

it('mirrors the two systems about the middle and stays inside its box', () => {
  const picture = drawRings(22, true)
  const [left, right] = [rings(picture.left), rings(picture.right)]
  left.forEach((ring, index) => {
    expect(right[index]?.x).toBeCloseTo(-ring.x, 1)
    expect(Math.abs(ring.x) + ring.radius).toBeLessThan(ringBox.width / 2)
  })
})

it('nests the rings of a system, also where they are turned off centre, so that none cross', () => {
  const left = rings(drawRings(22, true).left)
  left.slice(1).forEach((ring, index) => {
    const inner = left[index] ?? ring
    expect(ring.radius - inner.radius).toBeGreaterThan(Math.abs(ring.x - inner.x))
  })
})

it('makes the lens of what both outer rings cover', () => {
  // Half the height of the lens of two circles of 100 whose centres stand 120 apart: √(100² − 60²).
  expect(drawRings(22, false).lens).toBe('M0 -80A100 100 0 0 1 0 80A100 100 0 0 1 0 -80Z')
})

it('sets a longer or taller name smaller', () => {
  expect(nameSize(['provincial', 'government'], 'side')).toBeLessThan(nameSize(['state'], 'side'))
  expect(nameSize(['one', 'two', 'three'], 'lens')).toBeLessThan(nameSize(['three'], 'lens'))
  expect(nameSize(['a word that can never be set in so narrow a place'.repeat(20)], 'lens')).toBe(1)
})
