import type { ExhibitFiles } from './files'
import type { Finding } from './finding'
import { filesOfPicture } from './media'
import type { SceneOf } from './schema'

type MapScene = SceneOf<'map'>
type Shape = MapScene['areas'][number]['shape']
type Place = { readonly x: number; readonly y: number }

/** A map says what it is, and its areas lie on it. */
export const ofMap = (scene: MapScene): readonly Finding[] => [
  ...(scene.toScale || scene.note ? [] : [noNote]),
  ...scene.areas.flatMap(({ shape }, at) => (cornersOf(shape).every(liesOn(scene)) ? [] : [outside(scene, at)])),
]

const noNote: Finding = {
  at: ['toScale'],
  says: {
    en: 'The map is not to scale, and nothing tells the visitor so.',
    zh: '地图不按比例，却没有告诉观众。',
  },
  cure: {
    en: 'Add “note:”, such as “Schematic, not to scale”.',
    zh: '请加上“note:”，例如“示意图，不按比例”。',
  },
}

const cornersOf = (shape: Shape): readonly Place[] => {
  switch (shape.form) {
    case 'point':
      return [shape]
    case 'rectangle':
      return [shape, { x: shape.x + shape.width, y: shape.y + shape.height }]
    case 'polygon':
      return shape.corners
  }
}

const liesOn =
  ({ width, height }: MapScene) =>
  ({ x, y }: Place): boolean =>
    x >= 0 && y >= 0 && x <= width && y <= height

const outside = ({ width, height }: MapScene, at: number): Finding => ({
  at: ['areas', at, 'shape'],
  says: { en: 'This area lies outside the picture.', zh: '这个区域超出了图片。' },
  cure: {
    en: `Write places from 0 to ${width} across and from 0 to ${height} down.`,
    zh: `横向请填0到${width}，纵向请填0到${height}。`,
  },
})

/** A map drawn as SVG is as large as the scene says: its areas would lie elsewhere otherwise. */
export const ofMapPicture = ({ picture, width, height }: MapScene, files: ExhibitFiles): readonly Finding[] =>
  filesOfPicture(picture).flatMap((file) => {
    const facts = files.media(file)
    if (facts?.format !== 'svg') return []
    const { units } = facts
    if (units?.width === width && units.height === height) return []
    return [units ? otherUnits(file, units) : noUnits(file)]
  })

const otherUnits = (file: string, { width, height }: { width: number; height: number }): Finding => ({
  at: ['width'],
  says: {
    en: `The drawing ${file} is ${width} by ${height} in its own units, not as large as written here.`,
    zh: `图形 ${file} 自身的大小是 ${width}×${height}，与这里写的不一致。`,
  },
  cure: { en: `Write width: ${width} and height: ${height}.`, zh: `请写 width: ${width} 和 height: ${height}。` },
})

const noUnits = (file: string): Finding => ({
  at: ['picture'],
  says: {
    en: `The drawing ${file} has no viewBox that begins at 0 0, so nobody knows where its areas lie.`,
    zh: `图形 ${file} 没有从 0 0 开始的 viewBox，无法确定区域的位置。`,
  },
  cure: {
    en: 'Save it with a viewBox such as “0 0 1200 800”, as drawing programs do.',
    zh: '请用绘图软件重新存盘，带上 viewBox，例如“0 0 1200 800”。',
  },
})
