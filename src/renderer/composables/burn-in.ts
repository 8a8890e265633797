import { watch } from 'vue'
import { realTimers, type Timers } from './timers'

const minute = 60_000
/** How often still parts may move, and how far at most in rem (4 px at 1080p). */
const everyMs = 10 * minute
const farRem = 0.4

/** Where still parts stand after so many milliseconds: a slow figure that comes by everywhere within its square. */
export const shiftAt = (ms: number): { readonly x: number; readonly y: number } => {
  const turn = (hours: number): number => Math.sin((2 * Math.PI * ms) / (hours * 60 * minute))
  const step = (value: number): number => Math.round(value * farRem * 10) / 10
  return { x: step(turn(3.1)), y: step(turn(4.7)) }
}

/**
 * Moves the still parts of dock and loop by a few pixels over the day against burn-in. It has no timer of its own: it looks
 * at the clock when the screen changes anyway, so that a resting slide rests.
 */
export const useBurnInShift = (
  changes: () => unknown,
  timers: Timers = realTimers,
  root = document.documentElement,
): void => {
  let moved = timers.now()
  watch(changes, () => {
    if (timers.now() - moved < everyMs) return
    moved = timers.now()
    const { x, y } = shiftAt(moved)
    root.style.setProperty('--shift-x', `${x}rem`)
    root.style.setProperty('--shift-y', `${y}rem`)
  })
}
