import { describe, expect, it } from 'vitest'
import { ofMap, ofMapPicture } from './check-map'
import { drawingFacts, unitsOf } from './drawing-facts'
import type { SceneOf } from './schema'

type MapScene = SceneOf<'map'>
const aMap = (more: Partial<MapScene> = {}): MapScene => ({
  draw: 'map',
  picture: 'media/bay.svg',
  width: 120,
  height: 80,
  toScale: false,
  note: { en: 'Schematic' },
  areas: [
    {
      id: 'town',
      name: { en: 'The town' },
      sentence: { en: 'Old.' },
      shape: { form: 'rectangle', x: 100, y: 10, width: 20, height: 20 },
      kind: 'done',
      asOf: '2020-05',
      source: 'paper',
    },
  ],
  ...more,
})
const withShape = (shape: MapScene['areas'][number]['shape']): MapScene => {
  const scene = aMap()
  return { ...scene, areas: scene.areas.map((area) => ({ ...area, shape })) }
}
const places = (scene: MapScene) => ofMap(scene).map(({ at }) => at)
const drawn = (svg: string | undefined) => ({
  text: () => undefined,
  list: () => ['media/bay.svg'],
  media: (file: string) => (svg === undefined ? undefined : drawingFacts(file, svg, svg.length)),
})

describe('the check of a map', () => {
  it('lets a map pass whose areas reach to its very edge', () => {
    expect(places(aMap())).toEqual([])
  })

  it('finds areas of every form that leave the picture', () => {
    const outside = [['areas', 0, 'shape']]
    expect(places(withShape({ form: 'rectangle', x: 101, y: 10, width: 20, height: 20 }))).toEqual(outside)
    expect(places(withShape({ form: 'point', x: 5, y: -1 }))).toEqual(outside)
    const corners = [
      { x: 0, y: 0 },
      { x: 10, y: 81 },
      { x: 20, y: 0 },
    ]
    expect(places(withShape({ form: 'polygon', corners }))).toEqual(outside)
  })

  it('asks a map that is not to scale to say so, and no other', () => {
    const { draw, picture, width, height, areas } = aMap()
    const silent: MapScene = { draw, picture, width, height, areas, toScale: false }
    expect(places(silent)).toEqual([['toScale']])
    expect(places({ ...silent, toScale: true })).toEqual([])
  })

  it('finds a drawing of another size than the scene says, and tells the right one', () => {
    const [found] = ofMapPicture(aMap(), drawn('<svg viewBox="0 0 600 400"></svg>'))
    expect(found?.cure.en).toBe('Write width: 600 and height: 400.')
    expect(ofMapPicture(aMap(), drawn('<svg viewBox="0 0 120 80"></svg>'))).toEqual([])
  })

  it('finds a drawing without a viewBox, and leaves a missing one to others', () => {
    expect(ofMapPicture(aMap(), drawn('<svg width="120"></svg>')).map(({ at }) => at)).toEqual([['picture']])
    expect(ofMapPicture(aMap(), drawn(undefined))).toEqual([])
    const photograph = { bytes: 9, format: 'png', whole: true } as const
    expect(ofMapPicture(aMap(), { ...drawn(undefined), media: () => photograph })).toEqual([])
  })

  it('reads the units of a drawing however its viewBox is written', () => {
    expect(unitsOf("<svg width='3' viewBox=' 0,0 , 12.5 8 '>")).toEqual({ width: 12.5, height: 8 })
    expect(unitsOf('<svg viewBox="10 0 12 8">')).toBeUndefined()
  })
})
