import type { Said } from '../../../exhibit'

/** One file that setup writes: its text, or where it points when it is a link. */
export type Planned = {
  /** Absolute on Linux; a bare name for Windows, where the integrator runs the file. */
  readonly path: string
  readonly content: { readonly text: string } | { readonly link: string }
  /** What it is for, one sentence. */
  readonly says: Said
}

/** What a person has to do or know besides: a sentence, and the commands where there are any. */
export type Step = { readonly says: Said; readonly commands?: readonly string[] }

export type Plan = {
  readonly files: readonly Planned[]
  readonly before: readonly Step[]
  readonly after: readonly Step[]
}

export const file = (path: string, text: string, says: Said): Planned => ({ path, content: { text }, says })
export const link = (path: string, to: string, says: Said): Planned => ({ path, content: { link: to }, says })
