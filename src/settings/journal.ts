import * as v from 'valibot'
import { numberOf, type NumberField } from './fields'
import { days, events } from './units'

const keepDays: NumberField = {
  kind: 'number',
  path: 'journal.keepDays',
  least: 7,
  most: 3_660,
  step: 10,
  whole: true,
  unit: days,
  usual: 400,
  name: { en: 'How long visits are kept', zh: '观众记录保留' },
  says: {
    en: 'How long visits and their sums are kept, in days (7 to 3660, usually 400).',
    zh: '观众记录及其汇总保留的天数（7 至 3660，通常 400）。',
  },
}
const mostEvents: NumberField = {
  kind: 'number',
  path: 'journal.mostEvents',
  least: 10_000,
  most: 2_000_000,
  step: 50_000,
  whole: true,
  unit: events,
  usual: 1_000_000,
  name: { en: 'Most events kept', zh: '记录条数上限' },
  says: {
    en: 'How many single events of visits are kept at most, the newest (10000 to 2000000, usually 1000000: about 300 MB).',
    zh: '最多保留的单条记录数，保留最新的（10000 至 2000000，通常 1000000，约 300 MB）。',
  },
}

/** What is kept of visits, and for how long. The daily sums, which hold no single visit, outlive the visits they were made from. */
export const Journal = v.strictObject({ keepDays: numberOf(keepDays), mostEvents: numberOf(mostEvents) })

export const journalFields = [keepDays, mostEvents] as const
