import { realTimers, type Timers } from '../composables/timers'
import { useOneTimer } from '../composables/use-one-timer'

const againMs = 20_000

/** Does something every twenty seconds for as long as the component lives. */
export const useAgain = (work: () => void, timers: Timers = realTimers): void => {
  const timer = useOneTimer(timers)
  const next = (): void =>
    timer.set(againMs, () => {
      work()
      next()
    })
  next()
}
