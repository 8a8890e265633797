import * as v from 'valibot'
import { rule, told } from './told'
import { Id, Text } from './words'

/** How many days a month has, such as `2024-02`; 31 for what is no month. */
const daysIn = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate() || 31
}

/** `2013-11` or `2013-11-29`. */
export const Day = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
    rule({ en: 'A date is written 2013-11 or 2013-11-29.', zh: '日期写作 2013-11 或 2013-11-29。' }),
  ),
  v.check(
    (day) => Number(day.slice(8)) <= daysIn(day.slice(0, 7)),
    rule({ en: 'That month has no such day: write one that it has.', zh: '这个月没有这一天，请写实际的日期。' }),
  ),
  v.examples(['2013-11', '2013-11-29']),
  told({
    en: 'A date: year and month, such as 2013-11, or the full day, such as 2013-11-29.',
    zh: '日期：年月（如 2013-11）或年月日（如 2013-11-29）。',
  }),
)

/**
 * How sure a statement is. `done`: reported as done. `current`: the state at the as-of date. `expected`: expected at the
 * as-of date. `aim`: an aim. `derived`: arithmetic on other figures.
 */
export const Kind = v.pipe(
  v.picklist(['done', 'current', 'expected', 'aim', 'derived']),
  told({
    en: 'done, current, expected, aim or derived. Expected values are drawn hollow and say so beside the number.',
    zh: 'done（已完成）、current（现状）、expected（预期）、aim（目标）或 derived（推算）。预期值画成空心，并在数字旁注明。',
  }),
)

/** Where a statement comes from, how old it is and how sure it is. Every figure carries all three. */
export const Provenance = v.strictObject({
  kind: Kind,
  asOf: v.pipe(Day, told({ en: 'The date for which this holds.', zh: '这项内容截至的日期。' })),
  source: v.pipe(
    Id,
    v.examples(['keepers-log']),
    told({ en: 'The id of a source listed in exhibit.yaml.', zh: 'exhibit.yaml 中列出的来源的 id。' }),
  ),
  reviewBy: v.optional(
    v.pipe(
      Day,
      told({ en: 'The date by which somebody should look at this again.', zh: '应当在这个日期之前重新核对。' }),
    ),
  ),
})

/** A number a visitor reads, with its unit, its label and its provenance. */
export const Figure = v.strictObject({
  id: Id,
  value: v.pipe(
    v.number(),
    v.finite(),
    v.examples([220000000, 8.05, 0.25]),
    told({
      en: 'The number itself, in the base unit (yuan, km², a fraction for a percentage).',
      zh: '数值本身，用基本单位（元、平方千米；百分比写成小数）。',
    }),
  ),
  shown: v.pipe(
    Text,
    v.examples([{ zh: '2.2', en: '220' }]),
    told({
      en: 'The number as it stands on screen in each language: 2.2 beside 亿元, 220 beside million yuan.',
      zh: '屏幕上显示的数字，各语言分别写：中文“2.2”配“亿元”，英文“220”配“million yuan”。',
    }),
  ),
  unit: v.pipe(
    v.optional(Text),
    v.examples([{ zh: '亿元', en: 'million yuan' }]),
    told({ en: 'The unit that stands beside the number.', zh: '数字旁边的单位。' }),
  ),
  spoken: v.pipe(
    v.optional(Text),
    told({
      en: 'How a screen reader says the number where the glyphs would mislead: over 2% for >2%.',
      zh: '读屏软件怎样读这个数字，用于照读会误解的写法：>2% 读作“超过2%”。',
    }),
  ),
  label: v.pipe(Text, told({ en: 'What the number counts.', zh: '这个数字说的是什么。' })),
  detail: v.pipe(v.optional(Text), told({ en: 'A smaller line under the label.', zh: '说明下面的一行小字。' })),
  ...Provenance.entries,
})

/** A source a figure can name. */
export const Source = v.strictObject({
  id: Id,
  title: v.pipe(Text, told({ en: 'The source as it is named on screen.', zh: '屏幕上显示的来源名称。' })),
  date: Day,
  note: v.pipe(
    v.optional(Text),
    told({ en: 'Something to add once, such as who sponsored the page.', zh: '需要补充的一句话，例如由谁主办。' }),
  ),
})

export type Day = v.InferOutput<typeof Day>
export type Kind = v.InferOutput<typeof Kind>
export type Provenance = v.InferOutput<typeof Provenance>
export type Figure = v.InferOutput<typeof Figure>
export type Source = v.InferOutput<typeof Source>
