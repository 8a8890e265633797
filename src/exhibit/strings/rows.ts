import type * as v from 'valibot'
import { languagesOf } from '../check-wording'
import { type ExhibitFiles, exhibitFile } from '../files'
import { ownWords } from '../own-words'
import { type Problem, unreadable } from '../problem'
import type { Said } from '../said'
import { ExhibitFile, LanguageKey, Section, Text } from '../schema'
import { type Block, isBlock, isList, isRecord, madeFrom, sentenceOf, type Spot, spotsIn } from '../schema-walk'
import { type Path, readYaml } from '../yaml-file'

/** One wording of an exhibit with all its languages: a row of the table that translators get. */
export type StringRow = {
  /** Names the wording for good, by ids rather than places: `sections/plan.yaml scene.plots.industry.name`. */
  readonly key: string
  readonly file: string
  readonly path: Path
  /** A wording of one text, or of a list of lines. */
  readonly form: 'text' | 'lines'
  /** What the manual says about the field. */
  readonly about: Said | undefined
  /** The most characters of the text, or of each line; the most lines. */
  readonly limit: { readonly characters: number; readonly lines: number }
  /** The wording by language key; lines have a line break between them. */
  readonly wordings: Readonly<Record<string, string>>
}

/** Every wording of the exhibit in the order of its files, and what kept a file from being read. */
export type Strings = { readonly rows: readonly StringRow[]; readonly problems: readonly Problem[] }

/**
 * Lists the wordings of all files of an exhibit. A file that is no YAML is left out and its problems told; what else may be
 * wrong with the exhibit does not matter here.
 */
export const stringsOf = (files: ExhibitFiles): Strings => {
  const parts = pathsOf(files).map((path) => stringsIn(path, files.text(path)))
  return { rows: parts.flatMap(({ rows }) => rows), problems: parts.flatMap(({ problems }) => problems) }
}

const pathsOf = (files: ExhibitFiles): readonly string[] => {
  const sections = files.list().filter((path) => /^sections\/[^/]+\.yaml$/.test(path))
  return [...files.list().filter((path) => path === exhibitFile), ...sections]
}

const stringsIn = (file: string, text: string | undefined): Strings => {
  if (text === undefined) return { rows: [], problems: [unreadable(file)] }
  const read = readYaml(file, text)
  if (!read.ok) return { rows: [], problems: read.problems }
  const rows = rowsIn(file, read.yaml.data)
  return { rows: file === exhibitFile ? withOwnWords(rows, read.yaml.data) : rows, problems: [] }
}

/**
 * An exhibit that speaks a language the kiosk does not know by itself brings the kiosk's own words in it: they are in the
 * table whether they are in the file yet or not, beside the words the kiosk has.
 */
const withOwnWords = (rows: readonly StringRow[], data: unknown): readonly StringRow[] => {
  const spoken = languagesOf(data).map(({ key }) => key)
  const written = new Map(rows.map((row) => [row.key, row]))
  const words = Object.entries(ownWords).flatMap(([word, own]): readonly StringRow[] => {
    const path = ['words', word]
    const key = `${exhibitFile} ${path.join('.')}`
    const row = written.get(key)
    if (!row && spoken.every((language) => Object.hasOwn(own, language))) return []
    const wordings = { ...own, ...row?.wordings }
    return [{ key, file: exhibitFile, path, form: 'text', about: aboutOwnWords, limit: ofText, wordings }]
  })
  const keys = new Set(words.map(({ key }) => key))
  return [...rows.filter(({ key }) => !keys.has(key)), ...words]
}

const aboutOwnWords: Said = {
  en: 'One of the kiosk’s own words. {n}, {of} and {name} stay as they are.',
  zh: '展机自带的文字。{n}、{of}、{name} 请原样保留。',
}

const rowsIn = (file: string, data: unknown): readonly StringRow[] => {
  const schema: v.GenericSchema = file === exhibitFile ? ExhibitFile : Section
  const rows = new Map<string, StringRow>()
  for (const spot of spotsIn(schema, data)) {
    const row = rowOf(file, data, spot)
    // An optional field is met twice, once without what the manual says of it.
    if (row) rows.set(row.key, { ...row, about: row.about ?? rows.get(row.key)?.about })
  }
  return [...rows.values()]
}

const rowOf = (file: string, data: unknown, { schema, value, path }: Spot): StringRow | undefined => {
  if (!isRecord(schema) || !madeFrom(schema.key, LanguageKey) || !isBlock(value)) return undefined
  const form = isList(schema.value) ? 'lines' : 'text'
  return {
    key: `${file} ${namesOn(data, path).join('.')}`,
    file,
    path,
    form,
    about: sentenceOf(schema),
    limit: isList(schema.value)
      ? { characters: mostOf(schema.value.item), lines: mostOf(schema.value) }
      : { characters: mostOf(schema.value), lines: Number.POSITIVE_INFINITY },
    wordings: Object.fromEntries(writtenIn(value)),
  }
}

const writtenIn = (value: Block): readonly (readonly [string, string])[] =>
  Object.entries(value).flatMap(([language, wording]) => {
    const text = Array.isArray(wording) ? wording.map(String).join('\n') : wording
    return typeof text === 'string' ? [[language, text.trim()] as const] : []
  })

/** The names along a path; an item of a list goes by its id, or its key, where it has one, else by its place from 1. */
const namesOn = (data: unknown, path: Path): readonly string[] => {
  let at = data
  return path.map((step) => {
    at = isBlock(at) || Array.isArray(at) ? new Map(Object.entries(at)).get(String(step)) : undefined
    return typeof step === 'string' ? step : (idOf(at) ?? String(step + 1))
  })
}

const idOf = (item: unknown): string | undefined => {
  const id = isBlock(item) ? (item['id'] ?? item['key']) : undefined
  return typeof id === 'string' ? id : undefined
}

/** The largest length a schema lets through. */
const mostOf = (schema: v.GenericSchema): number => {
  const actions: readonly unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : []
  const limits = actions.flatMap((action) =>
    isBlock(action) && action['type'] === 'max_length' && typeof action['requirement'] === 'number'
      ? [action['requirement']]
      : [],
  )
  return Math.min(Number.POSITIVE_INFINITY, ...limits)
}

const ofText = { characters: mostOf(Text.value), lines: Number.POSITIVE_INFINITY } as const
