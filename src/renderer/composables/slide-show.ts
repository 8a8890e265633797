import { shallowRef } from 'vue'
import { fadeMs } from './clock-rate'
import { useDwell } from './dwell'
import { realTimers, type Timers } from './timers'
import { useOneTimer } from './use-one-timer'

/** One slide in the DOM. `key` counts slides as they come, so that a slide keeps its element from `next` to `outgoing`. */
export type Shown = {
  readonly key: number
  readonly index: number
  readonly at: 'next' | 'current' | 'outgoing'
}

export type SlideShowOptions = {
  readonly count: () => number
  readonly first: number
  readonly dwellMs: () => number
  readonly fadeSeconds: () => number
  readonly held: () => boolean
  readonly holdMs: () => number
  readonly release: () => void
  /** A slide's fade begins: from now on a touch opens it. */
  readonly turned: (index: number) => void
  /** The first slide stands there, decoded. */
  readonly started: () => void
  readonly timers?: Timers
}

/** A slide whose picture does not come is shown without it after this time rather than holding up the loop. */
const patienceMs = 3000

/** The current slide with the one after it mounted beneath; a loop of one slide has none. */
const withNext = (current: Shown | undefined, count: number): readonly Shown[] => {
  if (!current) return []
  if (count < 2) return [current]
  return [{ key: current.key + 1, index: (current.index + 1) % count, at: 'next' }, current]
}

/** Two slides as a fade begins: the next one becomes current, the current one goes; without a fade it is gone at once. */
const turnedTo = (next: Shown, current: Shown, fades: boolean): readonly Shown[] => {
  const arriving: Shown = { ...next, at: 'current' }
  return fades ? [arriving, { ...current, at: 'outgoing' }] : [arriving]
}

/**
 * Plays the loop. In the DOM are the current slide, the next one (mounted and decoded beneath it before it is due) and,
 * during a fade, the outgoing one; never more.
 */
export const useSlideShow = (options: SlideShowOptions) => {
  const timers = options.timers ?? realTimers
  const step = useOneTimer(timers)
  const late = useOneTimer(timers)
  const shown = shallowRef<readonly Shown[]>([{ key: 0, index: options.first, at: 'current' }])
  let ready = -1
  let due = false

  const find = (at: Shown['at']): Shown | undefined => shown.value.find((slide) => slide.at === at)
  const prepare = (): void => {
    shown.value = withNext(find('current'), options.count())
  }
  const fade = (): void => {
    const [current, next] = [find('current'), find('next')]
    if (!current || !next) return
    due = false
    late.clear()
    const ms = fadeMs(options.fadeSeconds(), options.dwellMs())
    shown.value = turnedTo(next, current, ms > 0)
    options.turned(next.index)
    dwell.begin()
    if (ms > 0) step.set(ms, prepare)
    else prepare() // A cut has nothing to wait for: the slide after it comes in the same pass of style and layout.
  }
  const dwell = useDwell({
    dwellMs: options.dwellMs,
    held: options.held,
    holdMs: options.holdMs,
    release: options.release,
    timers,
    due: () => {
      due = true
      if (find('next')?.key === ready) fade()
      else late.set(patienceMs, fade)
    },
  })
  /** A slide says that its picture stands there. */
  const becameReady = (key: number): void => {
    const first = key === 0 && ready < 0
    ready = Math.max(ready, key)
    if (first) {
      options.started()
      dwell.begin()
      step.set(0, prepare)
    } else if (due && find('next')?.key === key) fade()
  }
  return { shown, becameReady }
}
