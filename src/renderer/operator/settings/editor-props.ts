import type { Field } from '../../../settings'

/** What every editor is given; those of a known shape take the value from the settings themselves, where it is typed. */
export type EditorProps = { readonly field: Field; readonly value: unknown }
