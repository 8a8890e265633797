import type { Command } from 'commander'
import type { Said, SaidLanguage } from '../exhibit'
import type { Output } from './output'

/** What every command is given: where to write, in which language, and how to end. */
export type Kit = {
  readonly output: Output
  readonly language: SaidLanguage
  /** The sentence in the language of this run. */
  readonly say: (said: Said) => string
  /** Sets what the program ends with; the last call counts. */
  readonly finish: (code: number) => void
  /** The folder of the built program, from which the page and the bundled exhibit are found. */
  readonly program: string
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, kit: Kit) => void
