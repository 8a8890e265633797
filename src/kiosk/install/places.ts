import { createHash } from 'node:crypto'
import type { PackOnStick } from './sticks'

/** Rounds in which no size changed after which packs are judged although something still touches them. */
const mostStill = 2

type Known = {
  readonly mark: string
  readonly sizes: string
  /** Rounds since a size changed. */
  readonly still: number
  handled: boolean
  /** Whether packs of these sizes were judged before they had come to rest. */
  stalled: boolean
}

/**
 * Decides when the packs of a place are looked into: once each time they change, when they have stopped changing; and once when
 * they stopped growing but are still touched.
 */
export const createPlaces = () => {
  const known = new Map<string, Known>()
  return {
    /** Whether now is the time. `besides` is what else would make another judgement of them, such as the trusted keys. */
    isDue: (root: string, packs: readonly PackOnStick[], besides: readonly string[]): boolean => {
      const all = [...packs.map(({ mark }) => mark), ...besides].join('\n')
      const mark = createHash('sha256').update(all).digest('hex')
      const sizes = packs.map(({ file, size }) => `${file}|${size}`).join('\n')
      const before = known.get(root)
      const isSame = before?.mark === mark
      const isStill = before?.sizes === sizes
      const now: Known = {
        mark,
        sizes,
        still: isStill ? before.still + 1 : 0,
        handled: isSame && before.handled,
        stalled: isStill && before.stalled,
      }
      known.set(root, now)
      if (packs.length === 0) return false
      const isSettled = isSame && !now.handled
      const isStalled = !isSame && now.still >= mostStill && !now.stalled
      if (isSettled) now.handled = true
      if (isSettled || isStalled) now.stalled = true
      return isSettled || isStalled
    },
    /** Forgets the places that are not there any more; a stick that comes back is looked at anew. */
    keepOnly: (roots: readonly string[]): void => {
      for (const root of known.keys()) if (!roots.includes(root)) known.delete(root)
    },
  }
}
