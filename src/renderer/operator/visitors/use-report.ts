import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { VisitorsAnswer } from '../../../kiosk'
import { oneTimer, realTimers } from '../../composables/timers'
import { asked, operatorApi } from '../client'

/** The last so many days with today, or from one day to another. */
export type Days = { readonly last: number } | { readonly from: string; readonly to: string }

/** While events are still being counted, the figures are asked for again after this. */
const againMs = 700

/** The figures of the days that are chosen, and of the same time before where they are set against it. */
export const useReport = () => {
  const days = shallowRef<Days>({ last: 7 })
  const compares = ref(false)
  const report = shallowRef<VisitorsAnswer>()
  const failed = ref(false)
  const again = oneTimer(realTimers)
  let asks = 0

  const load = async (): Promise<void> => {
    again.clear()
    asks += 1
    const mine = asks
    const json = { days: days.value, against: compares.value ? ('before' as const) : null }
    const made = (await asked(operatorApi.visitors.report.$post({ json })))?.report
    if (mine !== asks) return
    failed.value = !made
    if (made) report.value = made
    if (made && made.behind > 0) again.set(againMs, () => void load())
  }
  watch([days, compares], () => void load(), { immediate: true })
  onScopeDispose(() => {
    asks += 1
    again.clear()
  })
  return { days, compares, report, failed }
}
