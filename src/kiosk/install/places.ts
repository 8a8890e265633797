import { createHash } from 'node:crypto'
import type { PackOnStick } from './sticks'

/** Decides when the packs of a place are looked into: once each time they change, when they have stopped changing. */
export const createPlaces = () => {
  const known = new Map<string, { readonly mark: string; handled: boolean }>()
  return {
    /** Whether now is the time. `besides` is what else would make another judgement of them, such as the trusted keys. */
    isDue: (root: string, packs: readonly PackOnStick[], besides: readonly string[]): boolean => {
      const all = [...packs.map(({ mark }) => mark), ...besides].join('\n')
      const mark = createHash('sha256').update(all).digest('hex')
      const before = known.get(root)
      if (before?.mark !== mark) known.set(root, { mark, handled: false })
      if (before?.mark !== mark || before.handled || packs.length === 0) return false
      before.handled = true
      return true
    },
    /** Forgets the places that are not there any more; a stick that comes back is looked at anew. */
    keepOnly: (roots: readonly string[]): void => {
      for (const root of known.keys()) if (!roots.includes(root)) known.delete(root)
    },
  }
}
