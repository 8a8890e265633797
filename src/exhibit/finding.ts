import type { Said } from './said'
import type { Path } from './yaml-file'

/** Something wrong inside a scene that has the right shape: where in the scene, and inside which line of a longer text. */
export type Finding = {
  readonly at: Path
  /** Line and column within the text at that path, from 1. */
  readonly inText?: { readonly line: number; readonly column: number }
  readonly says: Said
  readonly cure: Said
}
