import { describe, expect, it } from 'vitest'
import { areaAt, outlineOf, pinOf, scaleToFit, type Area, type Shape } from './areas'

const area = (id: string, shape: Shape): Area => ({
  id,
  name: { en: id },
  sentence: { en: id },
  shape,
  kind: 'done',
  asOf: '2020-05',
  source: 'paper',
})
const corners = (...places: (readonly [number, number])[]) => places.map(([x, y]) => ({ x, y }))
const lake = area('lake', { form: 'rectangle', x: 0, y: 0, width: 100, height: 60 })
const island = area('island', { form: 'polygon', corners: corners([40, 20], [60, 20], [50, 50]) })
const light = area('light', { form: 'point', x: 90, y: 50 })
const all = [lake, island, light]
const at = (x: number, y: number) => areaAt(all, { x, y }, 5)?.id

describe('a touch on the map', () => {
  it('chooses the area it lies in, the smallest where they lie upon each other', () => {
    expect([at(10, 10), at(48, 40), at(42, 48)]).toEqual(['lake', 'island', 'lake'])
  })

  it('chooses a point within the reach of a finger, though an area is under it', () => {
    expect([at(94, 53), at(84, 50)]).toEqual(['light', 'lake'])
  })

  it('chooses nothing where there is nothing', () => {
    expect(at(200, 10)).toBeUndefined()
  })
})

describe('a pin', () => {
  it('stands in the middle of its area', () => {
    expect(all.map(({ shape }) => pinOf(shape))).toEqual([
      { x: 50, y: 30 },
      { x: 50, y: 30 },
      { x: 90, y: 50 },
    ])
  })

  it('stands in the middle of the corners of a polygon without area', () => {
    expect(pinOf({ form: 'polygon', corners: corners([0, 0], [10, 0], [20, 0]) })).toEqual({ x: 10, y: 0 })
  })
})

it('outlines areas, and no point', () => {
  expect(all.map(({ shape }) => outlineOf(shape))).toEqual(['M0 0h100v60h-100Z', 'M40 20L60 20L50 50Z', ''])
})

it('fits a picture into its room as large as may be', () => {
  expect(scaleToFit({ width: 200, height: 100 }, { width: 100, height: 100 })).toBe(0.5)
})
