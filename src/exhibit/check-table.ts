import type { Finding } from './finding'
import type { SceneOf } from './schema'

/** Every row has a field for each column, and something in it. */
export const ofTable = ({ columns, rows }: SceneOf<'table'>): readonly Finding[] =>
  rows.flatMap(({ cells }, row) => [
    ...(cells.length === columns.length ? [] : [uneven(row, cells.length, columns.length)]),
    ...cells.flatMap(({ value, shown }, at) => (value === undefined && !shown ? [empty(row, at)] : [])),
  ])

const uneven = (row: number, has: number, wants: number): Finding => ({
  at: ['rows', row, 'cells'],
  says: {
    en: `This row has ${has} ${has === 1 ? 'field' : 'fields'}, but the table has ${wants} ${wants === 1 ? 'column' : 'columns'}.`,
    zh: `这一行有${has}格，而表格有${wants}列。`,
  },
  cure: {
    en: 'Write one field for each column; where there is nothing to say, a dash under shown.',
    zh: '请每列写一格；没有内容的，在 shown 里写一个短横线。',
  },
})

const empty = (row: number, at: number): Finding => ({
  at: ['rows', row, 'cells', at],
  says: { en: 'This field has nothing in it.', zh: '这一格没有内容。' },
  cure: {
    en: 'Write its number after value:, or its words after shown:.',
    zh: '请在 value: 后写数字，或在 shown: 后写文字。',
  },
})
