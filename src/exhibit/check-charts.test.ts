import { describe, expect, it } from 'vitest'
import { ofBars, ofLines } from './check-charts'
import type { Figure, SceneOf } from './schema'

const fact = { kind: 'done', asOf: '2020-05', source: 'paper' } as const
const figure = (id: string, value: number, shown: string, unit?: string): Figure => ({
  id,
  value,
  shown: { en: shown },
  ...(unit && { unit: { en: unit } }),
  label: { en: id },
  ...fact,
})
const bars = (...figures: Figure[]) => ofBars({ draw: 'bars', figures })

describe('the check of bars', () => {
  it('finds a bar without the unit the others have', () => {
    expect(bars(figure('a', 10, '10', 'km'), figure('b', 20, '20')).map(({ at }) => at)).toEqual([['figures', 1]])
  })

  it('finds a bar that is drawn for another number than it shows', () => {
    const found = bars(figure('a', 220e6, '220', 'million'), figure('b', 91e6, '19', 'million'))
    expect(found.map(({ at }) => at)).toEqual([['figures', 1, 'value']])
    expect(found[0]?.says.en).toContain('19')
  })

  it('lets rounding pass, units that differ, and words for numbers', () => {
    expect(bars(figure('a', 4.03e9, '4.0', 'billion'), figure('b', 1.6e8, '0.2', 'billion'))).toEqual([])
    expect(bars(figure('a', 4e9, '4', 'billion'), figure('b', 3e6, '3', 'million'))).toEqual([])
    expect(bars(figure('a', 40, 'forty', 'tons'), figure('b', 20, 'over 15', 'tons'))).toEqual([])
    expect(bars(figure('a', 40, '40', 'TWh'), figure('b', -7, '−7', 'TWh'))).toEqual([])
  })
})

describe('the check of lines', () => {
  const mark = (at: number) => ({ at, shown: { en: String(at) } })
  const lines = (points: readonly (readonly [number, number])[], from?: number): SceneOf<'lines'> => ({
    draw: 'lines',
    across: { name: { en: 'Year' }, marks: [mark(2000), mark(2010)] },
    up: { name: { en: 'Tons' }, ...(from !== undefined && { from }) },
    series: [
      {
        id: 'a',
        name: { en: 'A' },
        mineral: 'slate',
        points: points.map(([at, value]) => ({ at, value })),
        ...fact,
      },
    ],
  })

  it('finds points and marks that run backwards', () => {
    const scene = lines([
      [2000, 1],
      [2010, 2],
      [2005, 3],
    ])
    expect(ofLines(scene).map(({ at }) => at)).toEqual([['series', 0, 'points', 2, 'at']])
    expect(ofLines({ ...scene, across: { ...scene.across, marks: [mark(2010), mark(2010)] } })).toHaveLength(2)
  })

  it('finds a value under the foot of a scale that does not begin at zero', () => {
    const points = [
      [2000, 5],
      [2010, 9],
    ] as const
    expect(ofLines(lines(points, 6)).map(({ at }) => at)).toEqual([['series', 0, 'points', 0, 'value']])
    expect(ofLines(lines(points, 5))).toEqual([])
  })
})
