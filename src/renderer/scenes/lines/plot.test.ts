import { describe, expect, it } from 'vitest'
import type { SceneOf } from '../../../exhibit'
import { expectedFrom, pathsOf, roundMarks, scalesOf, spread, up } from './plot'

const fact = { kind: 'done', asOf: '2020-05', source: 'paper' } as const
const aScene = (more: Partial<SceneOf<'lines'>> = {}): SceneOf<'lines'> => ({
  draw: 'lines',
  across: {
    name: { en: 'Year' },
    marks: [
      { at: 2000, shown: { en: '2000' } },
      { at: 2020, shown: { en: '2020' } },
    ],
  },
  up: { name: { en: 'Tons' } },
  series: [
    {
      id: 'a',
      name: { en: 'A' },
      mineral: 'copper',
      points: [
        { at: 2000, value: 40 },
        { at: 2010, value: 97 },
        { at: 2020, value: 80, kind: 'expected' },
      ],
      ...fact,
    },
  ],
  ...more,
})
const box = { left: 10, top: 5, width: 100, height: 50 }
const first = (scene: SceneOf<'lines'>) => {
  const [series] = scene.series
  if (!series) throw new Error('a scene has a line')
  return series
}

describe('the scales of a line chart', () => {
  it('begin at zero and end at a round number', () => {
    expect(up(aScene())).toEqual([0, 100])
    expect(roundMarks([0, 100])).toEqual([0, 20, 40, 60, 80, 100])
  })

  it('begin where the exhibit says, and end at its own highest mark', () => {
    const marks = [30, 110].map((at) => ({ at, shown: { en: `${at} t` } }))
    expect(up(aScene({ up: { name: { en: 'Tons' }, from: 30, marks } }))).toEqual([30, 110])
  })

  it('run from left to right, and from right to left where that is how one reads', () => {
    expect([2000, 2020].map(scalesOf(aScene(), box, false).x)).toEqual([10, 110])
    expect([2000, 2020].map(scalesOf(aScene(), box, true).x)).toEqual([110, 10])
    expect([0, 100].map(scalesOf(aScene(), box, false).y)).toEqual([55, 5])
  })
})

describe('a line', () => {
  it('is broken where it leads to an expected point, which is hollow', () => {
    const scene = aScene()
    const { solid, broken, spots } = pathsOf(first(scene), scalesOf(scene, box, false))
    expect(solid).toBe('M10,35L60,6.5')
    expect(broken).toBe('M60,6.5L110,15')
    expect(spots.map(({ hollow }) => hollow)).toEqual([false, false, true])
    expect(expectedFrom(scene)).toBe(2020)
  })

  it('expects nothing where nothing is expected', () => {
    const scene = aScene()
    const series = { ...first(scene), points: first(scene).points.slice(0, 2) }
    expect(expectedFrom({ ...scene, series: [series] })).toBeUndefined()
    expect(pathsOf(series, scalesOf(scene, box, false)).broken).toBe('')
  })
})

describe('labels', () => {
  it('that would lie upon each other move apart, and stay in their room', () => {
    const places = spread([10, 11, 48], 4, 0, 50)
    expect(places).toEqual([10, 14, 46])
  })
})
