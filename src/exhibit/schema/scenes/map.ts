import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Picture, Text } from '../words'

const place = v.pipe(v.number(), v.finite())
const size = v.pipe(v.number(), v.finite(), v.gtValue(0))

const across = v.pipe(place, told({ en: 'How far from the left edge.', zh: '离左边缘多远。' }))
const down = v.pipe(place, told({ en: 'How far from the upper edge.', zh: '离上边缘多远。' }))

/** Where an area lies, in the picture's own units, from its upper left corner. */
const Shape = v.pipe(
  v.variant('form', [
    v.strictObject({ form: drawn('point', { en: 'A single place.', zh: '一个点。' }), x: across, y: down }),
    v.strictObject({
      form: drawn('rectangle', { en: 'An upright rectangle.', zh: '一个矩形。' }),
      x: across,
      y: down,
      width: v.pipe(size, told({ en: 'How wide it is.', zh: '有多宽。' })),
      height: v.pipe(size, told({ en: 'How high it is.', zh: '有多高。' })),
    }),
    v.strictObject({
      form: drawn('polygon', { en: 'Any shape with corners.', zh: '任意多边形。' }),
      corners: v.pipe(
        list(v.strictObject({ x: across, y: down }), 3, 60),
        told({ en: 'Its corners, one after the other.', zh: '各个角，依次排列。' }),
      ),
    }),
  ]),
  told({
    en: 'Where the area lies, in the units of the picture: form: point, rectangle or polygon.',
    zh: '区域在图中的位置，用图自身的单位：form 写 point（点）、rectangle（矩形）或 polygon（多边形）。',
  }),
)

/** A map or plan of the exhibit's own, with areas that have names. */
export const MapScene = v.strictObject({
  draw: drawn('map', {
    en: 'A map or plan of the exhibit’s own, with areas that have names.',
    zh: '展览自己的地图或平面图，图上有带名称的区域。',
  }),
  picture: v.pipe(
    Picture,
    told({
      en: 'The map, best an SVG without words: names are written by the kiosk, in every language.',
      zh: '地图文件，最好是不带文字的 SVG：名称由展机按各语言写上。',
    }),
  ),
  width: v.pipe(
    size,
    told({
      en: 'How wide the picture is in its own units: the third number of its viewBox.',
      zh: '图的宽度，用图自身的单位：viewBox 的第三个数。',
    }),
  ),
  height: v.pipe(
    size,
    told({
      en: 'How high the picture is in its own units: the fourth number of its viewBox.',
      zh: '图的高度，用图自身的单位：viewBox 的第四个数。',
    }),
  ),
  toScale: v.pipe(
    v.boolean(),
    told({
      en: 'true if distances on it can be measured; otherwise a note must say so.',
      zh: '图上距离可以量取时写 true；否则必须写 note 说明。',
    }),
  ),
  note: v.pipe(
    v.optional(Text),
    told({ en: 'Says that the map is a schematic, or what its scale is.', zh: '说明这是示意图，或写明比例。' }),
  ),
  areas: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: v.pipe(Text, told({ en: 'The name of the area, two or three words.', zh: '区域名称，两三个词。' })),
        sentence: v.pipe(
          Text,
          told({ en: 'One sentence, said when the area is chosen.', zh: '选中这个区域时显示的一句话。' }),
        ),
        mineral: v.optional(Mineral),
        shape: Shape,
        ...Provenance.entries,
      }),
      1,
      12,
    ),
    told({
      en: 'The areas a visitor can choose, by touch on the map or by button.',
      zh: '观众可以在图上或用按钮选择的区域。',
    }),
  ),
})
