import type { Said } from '../../exhibit'
import type { StarterLanguage } from './languages'

/** What a new exhibit is made from. */
export type Starter = {
  /** The exhibit's id, made from the folder's name. */
  readonly id: string
  readonly title: Said
  readonly languages: readonly StarterLanguage[]
  readonly today: Date
  /** The comments of the files, in the language of whoever made them. */
  readonly say: (said: Said) => string
}
