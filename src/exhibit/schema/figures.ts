import * as v from 'valibot'
import { Id, Text, told } from './words'

/** `2013-11` or `2013-11-29`. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'a date is written 2013-11 or 2013-11-29'),
  told('A date: year and month, such as 2013-11, or the full day, such as 2013-11-29.'),
)

/**
 * How sure a statement is. `done`: reported as done. `current`: the state at the as-of date. `expected`: expected at the
 * as-of date. `aim`: an aim. `derived`: arithmetic on other figures.
 */
export const Kind = v.pipe(
  v.picklist(['done', 'current', 'expected', 'aim', 'derived']),
  told('done, current, expected, aim or derived. Expected values are drawn hollow and say so beside the number.'),
)

/** Where a statement comes from, how old it is and how sure it is. Every figure carries all three. */
export const Provenance = v.strictObject({
  kind: Kind,
  asOf: v.pipe(Day, told('The date for which this holds.')),
  source: v.pipe(Id, told('The id of a source listed in exhibit.yaml.')),
  reviewBy: v.optional(v.pipe(Day, told('The date by which somebody should look at this again.'))),
})

/** A number a visitor reads, with its unit, its label and its provenance. */
export const Figure = v.strictObject({
  id: Id,
  value: v.pipe(
    v.number(),
    v.finite(),
    told('The number itself, in the base unit (yuan, km², a fraction for a percentage).'),
  ),
  shown: v.pipe(
    Text,
    told('The number as it stands on screen in each language: 2.2 beside 亿元, 220 beside million yuan.'),
  ),
  unit: v.pipe(v.optional(Text), told('The unit that stands beside the number.')),
  spoken: v.pipe(
    v.optional(Text),
    told('How a screen reader says the number where the glyphs would mislead: over 2% for >2%.'),
  ),
  label: v.pipe(Text, told('What the number counts.')),
  detail: v.pipe(v.optional(Text), told('A smaller line under the label.')),
  ...Provenance.entries,
})

/** A source a figure can name. */
export const Source = v.strictObject({
  id: Id,
  title: v.pipe(Text, told('The source as it is named on screen.')),
  date: Day,
  note: v.pipe(v.optional(Text), told('Something to add once, such as who sponsored the page.')),
})

export type Day = v.InferOutput<typeof Day>
export type Kind = v.InferOutput<typeof Kind>
export type Provenance = v.InferOutput<typeof Provenance>
export type Figure = v.InferOutput<typeof Figure>
export type Source = v.InferOutput<typeof Source>
