import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { VisitorsAnswer } from '../../../kiosk'
import { oneTimer, realTimers } from '../../composables/timers'
import { asked, operatorApi } from '../client'
import { lengthOf, shifted, type Period } from './series'

/** The last so many days with today, or from one day to another. */
export type Days = { readonly last: number } | { readonly from: string; readonly to: string }

/** What the days are set against: an equally long time, right before, a year before by the same weekdays, or from a day on. */
export type Against = { readonly kind: 'nothing' | 'before' | 'year' } | { readonly kind: 'own'; readonly from: string }

/** 52 weeks: a Monday is set against a Monday. */
const yearDays = 364

/** As the service is asked: `null` for nothing. */
export const againstOf = (against: Against, period: Period): 'before' | Period | null => {
  switch (against.kind) {
    case 'nothing':
      return null
    case 'before':
      return 'before'
    case 'year':
      return { from: shifted(period.from, -yearDays), to: shifted(period.to, -yearDays) }
    case 'own':
      return { from: against.from, to: shifted(against.from, lengthOf(period) - 1) }
  }
}

const periodOf = (days: Days, today: string): Period =>
  'last' in days ? { from: shifted(today, 1 - days.last), to: today } : days

/** While events are still being counted, the figures are asked for again after this. */
const againMs = 700

/** The figures of the days that are chosen, and of the same time before where they are set against it. */
export const useReport = () => {
  const days = shallowRef<Days>({ last: 7 })
  const against = shallowRef<Against>({ kind: 'nothing' })
  const report = shallowRef<VisitorsAnswer>()
  const failed = ref(false)
  const again = oneTimer(realTimers)
  let asks = 0

  const load = async (): Promise<void> => {
    again.clear()
    asks += 1
    const mine = asks
    const today = report.value?.today
    const period = today !== undefined && periodOf(days.value, today)
    const json = { days: days.value, against: period ? againstOf(against.value, period) : null }
    const made = (await asked(operatorApi.visitors.report.$post({ json })))?.report
    if (mine !== asks) return
    failed.value = !made
    if (made) report.value = made
    if (made && made.behind > 0) again.set(againMs, () => void load())
  }
  watch([days, against], () => void load(), { immediate: true })
  onScopeDispose(() => {
    asks += 1
    again.clear()
  })
  return { days, against, report, failed }
}
