import * as v from 'valibot'
import { atValue, type Loaded } from './loaded'
import type { Problem } from './problem'
import type { Said } from './said'
import { Day } from './schema'
import { madeFrom, type Spot } from './schema-walk'

type Written = Spot & { readonly value: string }

/**
 * Facts that somebody should look at again, and dates that lie in the future where they can't. Warnings all of them: a machine
 * whose clock is wrong must not take a good exhibit off the screen. `today` is written `2026-11-25`.
 */
export const checkDates = ({ yaml, spots }: Loaded<unknown>, today: string): Problem[] =>
  spots.filter(isDay).flatMap(({ path, value }) => {
    const finding = judge(path, value, today)
    return finding ? [{ ...atValue(yaml, path, { code: 'out-of-date', ...finding }), severity: 'warning' }] : []
  })

const isDay = (spot: Spot): spot is Written => madeFrom(spot.schema, Day) && v.is(Day, spot.value)

/** A month is over when its last day is; it has begun with its first. */
const lastDay = (day: string): string => (day.length === 7 ? `${day}-31` : day)
const firstDay = (day: string): string => (day.length === 7 ? `${day}-01` : day)

const judge = (path: Spot['path'], day: string, today: string): { says: Said; cure: Said } | undefined => {
  const names = path.filter((step) => typeof step === 'string')
  const [last, around] = [names.at(-1), names.at(-2)]
  if (last === 'reviewBy') return lastDay(day) < today ? overdue(day) : undefined
  if (firstDay(day) <= today) return undefined
  if (last === 'asOf' || (last === 'date' && around === 'asOf')) return tooLate(day)
  return last === 'date' && around === 'sources' ? futureSource(day) : undefined
}

const overdue = (day: string) => ({
  says: { en: `This was to be looked at again by ${day}.`, zh: `这一条应在 ${day} 前复核，已经过期。` },
  cure: {
    en: 'See whether it still holds, then write a new value, its asOf and the next reviewBy.',
    zh: '请核实是否仍然成立，更新数值和 asOf，再写上下一次复核日期 reviewBy。',
  },
})

const tooLate = (day: string) => ({
  says: { en: `It is said to hold as of ${day}, which has not come yet.`, zh: `截至日期 ${day} 还没有到。` },
  cure: {
    en: 'Write the date for which it was reported; what is only expected keeps that date and kind: expected.',
    zh: '请填写数据的截至日期；对未来的预期，日期仍写发布时的日期，kind 写 expected。',
  },
})

const futureSource = (day: string) => ({
  says: { en: `The source is dated ${day}, which has not come yet.`, zh: `来源的日期 ${day} 还没有到。` },
  cure: { en: 'Write the date it was published.', zh: '请填写来源发布的日期。' },
})
