import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Text } from '../words'

/** One field of a table: a number, or a word or two. */
const Cell = v.strictObject({
  value: v.pipe(
    v.optional(v.pipe(v.number(), v.finite())),
    told({
      en: 'The number. Without shown it is written out in each language, with the decimal mark of that language.',
      zh: '数字。没有 shown 时，按各语言的小数点写法显示。',
    }),
  ),
  shown: v.pipe(
    v.optional(Text),
    told({
      en: 'The field as it stands on screen, where it is more than the plain number.',
      zh: '这一格在屏幕上的文字，不只是单纯数字时填写。',
    }),
  ),
  spoken: v.pipe(
    v.optional(Text),
    told({
      en: 'How a screen reader says it where the signs would mislead.',
      zh: '读屏软件的读法，符号容易读错时填写。',
    }),
  ),
  about: v.pipe(
    v.optional(v.strictObject(Provenance.entries)),
    told({
      en: 'Kind, date and source of this field, where they are not those of the whole table.',
      zh: '这一格的性质、日期和来源，与整张表不同时填写。',
    }),
  ),
})

/** A table small enough to be read standing: at most eight rows of five numbers. */
export const TableScene = v.strictObject({
  draw: drawn('table', {
    en: 'A table small enough to be read standing: at most eight rows of five numbers.',
    zh: '站着就能读完的小表格：最多八行，每行五格。',
  }),
  corner: v.pipe(
    v.optional(Text),
    told({ en: 'What the rows are, over their names: planet, year.', zh: '各行是什么，写在行名上方：如行星、年份。' }),
  ),
  columns: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: v.pipe(Text, told({ en: 'The head of the column, two or three words.', zh: '列名，两三个词。' })),
        unit: v.pipe(
          v.optional(Text),
          told({ en: 'The unit of its numbers, under the head.', zh: '这一列数字的单位，写在列名下方。' }),
        ),
      }),
      1,
      5,
    ),
    told({ en: 'The columns, from the first to the last.', zh: '各列，按顺序。' }),
  ),
  rows: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: v.pipe(Text, told({ en: 'The name at the head of the row.', zh: '行名。' })),
        cells: v.pipe(
          list(Cell, 1, 5),
          told({ en: 'One field for each column, in their order.', zh: '每列一格，按列的顺序。' }),
        ),
      }),
      1,
      8,
    ),
    told({ en: 'The rows, from the first to the last.', zh: '各行，按顺序。' }),
  ),
  note: v.pipe(v.optional(Text), told({ en: 'A line under the table.', zh: '表格下方的一行说明。' })),
  ...Provenance.entries,
})
