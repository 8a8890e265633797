import * as v from 'valibot'
import type { Said } from './said'

type Facts = {
  /** Where the setting stands: `idle.floorSeconds`, or `theme` for one that belongs to no part. */
  readonly path: string
  /** Two or three words. */
  readonly name: Said
  /** What it does, in a sentence. */
  readonly says: Said
}

export type NumberField = Facts & {
  readonly kind: 'number'
  readonly least: number
  readonly most: number
  /** By how much one press of the panel's buttons changes it. */
  readonly step: number
  readonly unit: Said
  /** Only whole numbers. */
  readonly whole?: true
  readonly usual: number
}
/** A number that may be left unsaid; `without` names what holds then. */
export type MaybeNumberField = Omit<NumberField, 'kind' | 'usual'> & {
  readonly kind: 'maybe-number'
  readonly usual: null
  readonly without: Said
}
export type ToggleField = Facts & { readonly kind: 'toggle'; readonly usual: boolean }
export type ChoiceField<T extends string | number = string | number> = Facts & {
  readonly kind: 'choice'
  readonly choices: readonly { readonly value: T; readonly name: Said }[]
  readonly usual: T | null
  /** What holds where nothing is chosen; absent where something always is. */
  readonly without?: Said
}
export type TextField = Facts & {
  readonly kind: 'text'
  readonly most: number
  readonly usual: string
  /** Nothing at all is a value too. */
  readonly mayBeEmpty?: true
}
/** A setting of another shape, which has an editor of its own. */
export type OwnField = Facts & { readonly kind: 'own'; readonly usual: unknown }

/** One setting, as the panel shows it and as its schema is made from: bounds, usual value, name and sentence stand here alone. */
export type Field = NumberField | MaybeNumberField | ToggleField | ChoiceField | TextField | OwnField

const told = <T>({ says }: Facts): v.DescriptionAction<T, string> => v.description(says.en)

type Bounds = Pick<NumberField, 'least' | 'most' | 'unit' | 'whole'>

const bounded = ({ least, most, unit, whole }: Bounds) =>
  v.pipe(
    v.number(),
    v.check((value) => whole !== true || Number.isInteger(value), `whole ${unit.en}`),
    v.minValue(least, `at least ${least} ${unit.en}`),
    v.maxValue(most, `at most ${most} ${unit.en}`),
  )

export const numberOf = (field: NumberField) => v.optional(v.pipe(bounded(field), told(field)), field.usual)

export const maybeNumberOf = (field: MaybeNumberField) =>
  v.optional(v.pipe(v.nullable(bounded(field)), told(field)), field.usual)

export const toggleOf = (field: ToggleField) => v.optional(v.pipe(v.boolean(), told(field)), field.usual)

/** Text without line breaks and the like; unless it may be empty, at least one character once the blanks round it are gone. */
export const textOf = (field: TextField) =>
  v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => field.mayBeEmpty === true || text !== '', 'at least one character'),
      v.maxLength(field.most, `at most ${field.most} characters`),
      v.regex(/^\P{Cc}*$/u, 'no line breaks'),
      told(field),
    ),
    field.usual,
  )

const range = ({ least, most, unit, whole }: Bounds): Said => ({
  en: `a ${whole === true ? 'whole ' : ''}number from ${least} to ${most} ${unit.en}`.trimEnd(),
  zh: `${least} 至 ${most} ${unit.zh}之间的${whole === true ? '整' : ''}数`,
})

/** The values as they stand in a file; on the panel nothing else can be chosen. */
const listed = (choices: ChoiceField['choices']): Said => ({
  en: choices.map(({ value }) => String(value)).join(', '),
  zh: choices.map(({ value }) => String(value)).join('、'),
})

/** What a setting takes, as the end of a sentence; nothing where only its own schema can say. */
const takes = (field: Field): Said | undefined => {
  switch (field.kind) {
    case 'number':
    case 'maybe-number':
      return range(field)
    case 'toggle':
      return { en: 'yes or no', zh: '“是”或“否”' }
    case 'choice': {
      const { en, zh } = listed(field.choices)
      return { en: `one of: ${en}`, zh: `以下之一：${zh}` }
    }
    case 'text':
      return field.mayBeEmpty === true
        ? { en: `at most ${field.most} characters in one line`, zh: `一行不超过 ${field.most} 个字符` }
        : { en: `1 to ${field.most} characters in one line`, zh: `一行 1 至 ${field.most} 个字符` }
    case 'own':
      return undefined
  }
}

/** Why a value is not taken, with what would be. `message` is what the schema said. */
export const wrongValue = (field: Field, message: string): Said => {
  const { name } = field
  const wanted = takes(field) ?? { en: message, zh: message }
  return { en: `“${name.en}” takes ${wanted.en}.`, zh: `“${name.zh}”应为${wanted.zh}。` }
}
