import type { Said } from './said'
import type { Path } from './yaml-file'

/** Something in a scene that cannot be drawn as it is written: where in the scene, what, and how to mend it. */
export type Finding = { readonly at: Path; readonly says: Said; readonly cure: Said }
