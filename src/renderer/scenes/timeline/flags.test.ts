import { describe, expect, it } from 'vitest'
import { layOutTimeline, layOutWithoutRoom, type TimelineLayout, type TimelineParts } from './flags'

const words = (width: number) => ({ width, height: 8.4 })
const parts: TimelineParts = {
  starts: [7, 17, 72, 130],
  labels: [words(17), words(28), words(22), words(20)],
  base: 40,
  end: 175,
}

type Box = { left: number; right: number; top: number; bottom: number }
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const problemsOf = ({ flags: all, pictures, terraces }: TimelineLayout): string[] => {
  const flags = all.flatMap((flag) => (flag ? [flag] : []))
  const boxes = flags.map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))
  const found: string[] = []
  boxes.forEach((box, i) => {
    if (box.top < 0 || box.left < 0) found.push(`${i} leaves the box`)
    boxes.forEach((other, j) => {
      if (j > i && meet(box, other)) found.push(`${i} meets ${j}`)
      const staff = flags[j]
      if (i !== j && staff && staff.staff > box.left && staff.staff < box.right && staff.top < box.bottom)
        found.push(`staff ${j} runs through ${i}`)
    })
    if (pictures.some((picture) => meet(box, picture))) found.push(`${i} covers a picture`)
    if (
      terraces.some((t) => meet(box, { left: t.left, right: t.left + t.width, top: t.top, bottom: t.top + t.height }))
    )
      found.push(`${i} covers a terrace`)
  })
  return found
}

const clean = (more: Partial<TimelineParts>): TimelineLayout => {
  const layout = layOutTimeline({ ...parts, ...more })
  expect(layout).toBeDefined()
  expect(layout && problemsOf(layout)).toEqual([])
  return layout ?? layOutWithoutRoom(parts)
}

describe('layOutTimeline', () => {
  it('keeps words clear of words, staffs, pictures and terraces', () => {
    clean({})
  })
  it('raises an early flag above the later ones it reaches over', () => {
    const [first, second] = clean({}).flags
    expect((first?.top ?? 0) + (first?.height ?? 0)).toBeLessThan(second?.top ?? 0)
  })
  it('stands every staff where its event lies', () => {
    expect(clean({}).flags.map((flag) => flag?.staff)).toEqual(parts.starts)
  })
  it('hangs the last flag backward where its words would leave the box', () => {
    const flag = clean({ labels: [words(17), words(28), words(22), words(50)], base: 50 }).flags[3]
    expect(flag?.backward).toBe(true)
    expect(flag?.left).toBeLessThan(130 - 50)
  })
  it('keeps out of what is blocked', () => {
    const blocked = [{ left: 0, right: 82, top: -20, bottom: 17 }]
    for (const flag of clean({ base: 57, blocked }).flags)
      if (flag && flag.left < 82) expect(flag.top).toBeGreaterThan(17)
  })
  it('lays out other events as well: two years apart or six in a row', () => {
    clean({ starts: [20, 60], labels: [words(30), words(30)] })
    clean({ starts: [5, 12, 19, 60, 67, 150], labels: Array.from({ length: 6 }, () => words(16)), base: 62 })
  })
  it('lets backward flags pass over each other where the last events stand close to the edge', () => {
    const { flags } = clean({
      starts: [7, 30, 60, 78],
      end: 93,
      base: 70,
      labels: Array.from({ length: 4 }, () => words(20)),
    })
    expect(flags.map((flag) => flag?.backward)).toEqual([false, false, true, true])
  })
  it('leaves out flags there is no room for rather than let words meet', () => {
    const { flags } = layOutWithoutRoom({ ...parts, base: 18 })
    const kept = flags.flatMap((flag) => (flag ? [flag] : []))
    expect(kept.length).toBeLessThan(4)
    expect(kept.every(({ top }) => top >= 0)).toBe(true)
  })
  it('says so when there is no room', () => {
    expect(layOutTimeline({ ...parts, base: 12 })).toBeUndefined()
  })
})
