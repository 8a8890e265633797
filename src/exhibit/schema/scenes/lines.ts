import * as v from 'valibot'
import { Kind, Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Text } from '../words'

const amount = v.pipe(v.number(), v.finite())

/** Where a scale bears a mark, and what stands there. */
const Mark = v.strictObject({
  at: v.pipe(amount, told({ en: 'Where on the scale the mark stands.', zh: '这个刻度在轴上的位置。' })),
  shown: v.pipe(Text, told({ en: 'What stands at the mark.', zh: '刻度旁的文字。' })),
})

const LinePoint = v.strictObject({
  at: v.pipe(
    amount,
    told({
      en: 'Where the point stands on the lower scale: a year, a distance, an hour.',
      zh: '这个点在横轴上的位置：年份、距离或时刻。',
    }),
  ),
  value: v.pipe(amount, told({ en: 'How high it stands, in the base unit.', zh: '这个点的高度，用基本单位。' })),
  shown: v.pipe(
    v.optional(Text),
    told({
      en: 'The value as it is read, with its unit; without it, the plain number.',
      zh: '观众读到的数值，带单位；不写就显示原数。',
    }),
  ),
  kind: v.pipe(
    v.optional(Kind),
    told({
      en: 'Where this point is surer or less sure than its line: expected, for one.',
      zh: '这个点比整条线更确定或更不确定时填写，例如 expected（预期）。',
    }),
  ),
})

/** How amounts change: one line for each row of points. */
export const LinesScene = v.strictObject({
  draw: drawn('lines', {
    en: 'How amounts change: one line for each row of points.',
    zh: '数目怎样变化：每组点连成一条线。',
  }),
  note: v.pipe(v.optional(Text), told({ en: 'A line under the picture.', zh: '图下方的一行字。' })),
  across: v.pipe(
    v.strictObject({
      name: v.pipe(
        Text,
        told({ en: 'What the lower scale counts, such as the year.', zh: '横轴表示什么，例如年份。' }),
      ),
      marks: v.pipe(
        list(Mark, 2, 12),
        told({ en: 'Its marks, from the first to the last.', zh: '横轴的刻度，从前到后。' }),
      ),
    }),
    told({ en: 'The lower scale.', zh: '横轴。' }),
  ),
  up: v.pipe(
    v.strictObject({
      name: v.pipe(
        Text,
        told({ en: 'What the upright scale measures, and its unit.', zh: '纵轴表示什么，用什么单位。' }),
      ),
      from: v.pipe(
        v.optional(amount),
        told({
          en: 'Where the scale begins; at zero if left out. Beginning elsewhere is said on screen.',
          zh: '纵轴从哪里开始；不写就从零开始。不从零开始时，屏幕上会说明。',
        }),
      ),
      marks: v.pipe(
        v.optional(list(Mark, 2, 8)),
        told({
          en: 'Its marks; without them, round numbers in the base unit.',
          zh: '纵轴的刻度；不写就用基本单位的整数。',
        }),
      ),
    }),
    told({ en: 'The upright scale.', zh: '纵轴。' }),
  ),
  series: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: v.pipe(
          Text,
          told({ en: 'What this line shows, in two or three words.', zh: '这条线表示什么，两三个词。' }),
        ),
        mineral: Mineral,
        points: v.pipe(
          list(LinePoint, 2, 60),
          told({ en: 'The points from left to right.', zh: '各个点，从左到右。' }),
        ),
        ...Provenance.entries,
      }),
      1,
      4,
    ),
    told({
      en: 'The lines. Expected points are hollow, and the line to them is broken.',
      zh: '各条线。预期的点画成空心，通向它的线画成虚线。',
    }),
  ),
})
