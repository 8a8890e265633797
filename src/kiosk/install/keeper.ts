import type { Pointer } from './pointer'
import type { PointerFile } from './pointer-file'

/** The note of what is installed, held in memory beside its file. */
export type Keeper = {
  readonly now: () => Pointer
  /** Changes it on the disk, then here; `false` where the disk would not, and then it is what the disk says. */
  readonly change: (next: Pointer) => boolean
  /** Changes it here even where the disk would not: a broken exhibit has to go whatever the disk does. */
  readonly insist: (next: Pointer) => boolean
  /** Another program may have changed the file while this one did not hold the lock. */
  readonly reread: () => void
  readonly reasons: PointerFile['reasons']
}

export const createKeeper = (file: PointerFile): Keeper => {
  let now = file.read()
  const change = (next: Pointer): boolean => {
    const written = file.write(next)
    now = written ? next : file.read()
    return written
  }
  return {
    now: () => now,
    change,
    insist: (next) => {
      const written = change(next)
      now = next
      return written
    },
    reread: () => {
      now = file.read()
    },
    reasons: file.reasons,
  }
}
