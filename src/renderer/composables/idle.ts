import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { scaledMs } from './clock-rate'
import { oneTimer, realTimers, type Timers } from './timers'

/** The idle table of docs/design.md, in seconds: how long nothing happens, then the line, then the count. */
export type IdleTable = { readonly patience: number; readonly line: number; readonly count: number }

/** `off`: nobody visits. `awake`: all quiet. `line`: the line on the dock empties. `count`: the dialog asks. */
export type IdleStage = 'off' | 'awake' | 'line' | 'count'

/** Where a visit stands after so many seconds without a sign of life. */
export const idleStageAt = (seconds: number, table: IdleTable): IdleStage | 'over' => {
  if (seconds < table.patience) return 'awake'
  if (seconds < table.patience + table.line) return 'line'
  if (seconds < table.patience + table.line + table.count) return 'count'
  return 'over'
}

export type IdleOptions = {
  /** The table for what is on screen just now; `undefined` while nobody visits. */
  readonly table: () => IdleTable | undefined
  readonly rate: () => number
  /** The count has run out. */
  readonly over: () => void
  readonly timers?: Timers
}

/**
 * Watches over a visit. A sign of life only notes the time; the one timer, when it rings, looks how long it has been quiet
 * and sets itself again, so that a finger moving across the screen costs nothing.
 */
export const useIdle = (options: IdleOptions) => {
  const timers = options.timers ?? realTimers
  const timer = oneTimer(timers)
  const stage = ref<IdleStage>('off')
  /** Whole seconds of the count still left. */
  const left = ref(0)
  let last = timers.now()

  const ring = (): void => {
    const table = options.table()
    if (!table) return
    const rate = options.rate()
    const quiet = (timers.now() - last + 0.5) / scaledMs(1, rate)
    const now = idleStageAt(quiet, table)
    if (now === 'over') {
      stage.value = 'off'
      options.over()
      return
    }
    stage.value = now
    const end = { off: 0, awake: table.patience, line: table.patience + table.line, count: secondEnd(quiet, table) }[
      now
    ]
    timer.set(Math.max(1, scaledMs(end - quiet, rate)), ring)
  }
  /** In the count the timer rings at every second, to say how many are left. */
  const secondEnd = (quiet: number, table: IdleTable): number => {
    const total = table.patience + table.line + table.count
    left.value = Math.max(1, Math.ceil(total - quiet - 0.01))
    return total - left.value + 1
  }
  const restart = (): void => {
    last = timers.now()
    timer.clear()
    const table = options.table()
    stage.value = table ? 'awake' : 'off'
    if (table) timer.set(scaledMs(table.patience, options.rate()), ring)
  }
  /** A sign of life. The count is ended by `keep` alone. */
  const alive = (): void => {
    if (stage.value === 'awake') last = timers.now()
    else if (stage.value === 'line') restart()
  }
  const tableKey = (): string => JSON.stringify(options.table() ?? null)
  watch(tableKey, restart, { immediate: true, flush: 'sync' })
  onScopeDispose(timer.clear)

  return { stage: readonlyRef(stage), left: readonlyRef(left), alive, keep: restart }
}

const readonlyRef = <T>(source: Ref<T>): Readonly<Ref<T>> => source
