import { describe, expect, it } from 'vitest'
import { filledBy, isClosest, levels, movedBy, scaleOf, unzoomed, zoomedBy } from './zoom'

const whole = { x: 1, y: 1 }
const closest = () => levels.reduce((zoom) => zoomedBy(zoom, 1, whole), unzoomed)

describe('looking closely', () => {
  it('goes level by level, and no further than there are levels', () => {
    expect(scaleOf(zoomedBy(unzoomed, 1, whole))).toBe(1.6)
    expect([scaleOf(closest()), isClosest(closest())]).toEqual([4, true])
    expect(zoomedBy(unzoomed, -1, whole)).toEqual(unzoomed)
  })

  it('moves a picture no further than its edge', () => {
    const near = zoomedBy(unzoomed, 1, whole)
    expect(movedBy(near, 5, -5, whole)).toMatchObject({ x: 0.30000000000000004, y: -0.30000000000000004 })
    expect(movedBy(unzoomed, 5, 5, whole)).toEqual(unzoomed)
  })

  it('does not move a narrow picture sideways until it is wider than its box', () => {
    const narrow = filledBy({ width: 100, height: 200 }, { width: 200, height: 200 })
    expect(narrow).toEqual({ x: 0.5, y: 1 })
    expect(movedBy(zoomedBy(unzoomed, 1, narrow), 1, 0, narrow).x).toBe(0)
  })

  it('keeps what is in the middle, and comes back to the whole', () => {
    const moved = movedBy(zoomedBy(unzoomed, 1, whole), 0.2, 0, whole)
    expect(zoomedBy(moved, 1, whole).x).toBeCloseTo((0.2 * 2.5) / 1.6)
    expect(zoomedBy(moved, -1, whole)).toEqual({ level: 0, x: 0, y: 0 })
  })

  it('takes a picture whose size is not known for one that fills its box', () => {
    expect(filledBy({ width: 0, height: 0 }, { width: 10, height: 10 })).toEqual(whole)
  })
})
