import * as v from 'valibot'
import { Figure, Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Picture, Text } from '../words'

/** A sand table of equal plots, each of which can be lifted; beside it an area drawn true to scale. */
export const PlanScene = v.strictObject({
  draw: drawn('plan', {
    en: 'A sand table of four equal plots, each of which can be lifted; beside it an area drawn to scale.',
    zh: '四块同样大小的沙盘，每块都能抬起；旁边按比例画出面积。',
  }),
  note: v.pipe(Text, told({ en: 'Says that the plan is a schematic.', zh: '说明这是示意图。' })),
  tag: v.pipe(Text, told({ en: 'One word for the same, on small pictures.', zh: '同样的意思，小图上用的一个词。' })),
  plots: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: Text,
        short: v.pipe(
          v.optional(Text),
          told({ en: 'A shorter name for the pin on the picture.', zh: '图上标签用的短名称。' }),
        ),
        mineral: Mineral,
        picture: v.pipe(
          Picture,
          told({
            en: 'The buildings on the plot, drawn for a plot 11.2 by 8.2 units in the isometric grid.',
            zh: '地块上的建筑，按等轴测网格中 11.2 × 8.2 个单位的地块绘制。',
          }),
        ),
        pin: v.optional(
          v.pipe(
            v.strictObject({
              x: v.pipe(
                v.pipe(v.number(), v.minValue(0), v.maxValue(11.2)),
                told({
                  en: 'From the back corner along the right edge, in units of the plot.',
                  zh: '从后角沿右边的距离，以地块单位计。',
                }),
              ),
              y: v.pipe(
                v.pipe(v.number(), v.minValue(0), v.maxValue(8.2)),
                told({
                  en: 'From the back corner along the left edge, in units of the plot.',
                  zh: '从后角沿左边的距离，以地块单位计。',
                }),
              ),
              up: v.pipe(
                v.pipe(v.number(), v.minValue(0), v.maxValue(8)),
                told({ en: 'How high the pin stands, in the same units.', zh: '标签立多高，单位相同。' }),
              ),
            }),
            told({
              en: 'Where the pin with the name stands: units from the back corner of the plot, and how high. Its middle if left out.',
              zh: '名称标签立在哪里：距地块后角的单位数和高度。不填则在地块中央。',
            }),
          ),
        ),
        ...Provenance.entries,
      }),
      4,
      4,
    ),
    told({ en: 'The four plots.', zh: '四个地块。' }),
  ),
  area: v.pipe(
    v.strictObject({
      whole: v.pipe(
        Figure,
        told({
          en: 'The whole area; one square stands for one unit of its value.',
          zh: '总面积；一个方格代表一个单位。',
        }),
      ),
      part: v.pipe(Figure, told({ en: 'The part of it that is filled.', zh: '其中涂色的部分。' })),
      note: v.pipe(Text, told({ en: 'Says that the squares are to scale.', zh: '说明方格按比例绘制。' })),
    }),
    told({ en: 'The area beside the sand table, in squares.', zh: '沙盘旁边用方格画出的面积。' }),
  ),
})
