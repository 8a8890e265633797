import type { SaidLanguage } from '../said'
import type { Spoken } from '../check-wording'
import type { StringRow } from './rows'

/** A table as a spreadsheet holds it: rows of texts, the first of them the headings. */
export type Table = readonly (readonly string[])[]

/** Headings of columns that are not languages; the first word of each is what an import knows it by. */
const headings = {
  en: { key: 'key', place: 'place', limit: 'limit', mark: 'mark', signed: 'signed off', remark: 'remark' },
  zh: {
    key: 'key 编号',
    place: 'place 位置',
    limit: 'limit 字数上限',
    mark: 'mark 校验',
    signed: 'signed 审定',
    remark: 'remark 备注',
  },
} as const satisfies Record<SaidLanguage, Record<string, string>>

/** A wording's fingerprint: 32-bit FNV-1a over its UTF-16 units, in hex. It tells whether a wording was changed since the table was made; it keeps no secret. */
export const markOf = (wording: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < wording.length; at++) hash = Math.imul(hash ^ wording.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/**
 * The table for translators and for those who sign off: a row per wording, a column per language, the place in words, the
 * most characters, and room for a signature and a remark.
 */
export const tableOf = (rows: readonly StringRow[], languages: readonly Spoken[], say: SaidLanguage): Table => {
  const head = headings[say]
  return [
    [
      head.key,
      head.place,
      ...languages.map(({ key, name }) => `${key} ${name}`),
      head.limit,
      head.signed,
      head.remark,
      head.mark,
    ],
    ...rows.map((row) => [
      row.key,
      placeOf(row, say),
      ...languages.map(({ key }) => row.wordings[key] ?? ''),
      limitOf(row, say),
      '',
      '',
      languages.map(({ key }) => `${key}:${markOf(row.wordings[key] ?? '')}`).join(' '),
    ]),
  ]
}

const placeOf = ({ key, about }: StringRow, say: SaidLanguage): string => {
  const [file = '', names = ''] = key.split(' ')
  return [file, ...names.split('.')].join(' › ') + (about ? `\n${about[say]}` : '')
}

const limitOf = ({ form, limit: { characters, lines } }: StringRow, say: SaidLanguage): string => {
  if (!Number.isFinite(characters)) return ''
  if (form === 'text') return String(characters)
  return say === 'zh' ? `${characters} × ${lines}行` : `${characters} × ${lines} lines`
}

/** One cell of a table that came back. `line` is that of the spreadsheet, from 1. */
export type Cell = {
  readonly line: number
  readonly key: string
  readonly language: string
  readonly wording: string
  /** The fingerprint of the wording the table was made with, if the table still has it. */
  readonly mark: string | undefined
}

export type TableRead =
  { readonly ok: true; readonly cells: readonly Cell[]; readonly strangers: readonly string[] } | { readonly ok: false }

/**
 * The cells of a table that came back from a spreadsheet: columns in any order, unknown ones left alone. `strangers` are
 * columns headed with a language the exhibit doesn't have. Not `ok` where there is no column of keys.
 */
export const readTable = (table: Table, languages: readonly string[]): TableRead => {
  const heads = (table[0] ?? []).map((head) => head.trim().split(/\s+/)[0] ?? '')
  const at = { key: heads.indexOf('key'), mark: heads.indexOf('mark') }
  if (at.key < 0) return { ok: false }
  const own = new Set(['key', 'place', 'limit', 'mark', 'signed', 'remark'])
  const columns = heads.flatMap((head, column) => (languages.includes(head) ? [{ language: head, column }] : []))
  const strangers = heads.filter(
    (head) => /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(head) && !languages.includes(head) && !own.has(head),
  )
  const cells = table.slice(1).flatMap((row, index) => {
    const marks = marksIn(row[at.mark] ?? '')
    const key = (row[at.key] ?? '').trim()
    if (key === '') return []
    return columns.map(({ language, column }) => ({
      line: index + 2,
      key,
      language,
      wording: tidy(row[column] ?? ''),
      mark: marks.get(language),
    }))
  })
  return { ok: true, cells, strangers }
}

const marksIn = (cell: string): ReadonlyMap<string, string> =>
  new Map(
    cell.split(/\s+/).flatMap((part) => {
      const [language, mark] = part.split(':')
      return language !== undefined && mark !== undefined ? [[language, mark] as const] : []
    }),
  )

/** Spreadsheets write line breaks their own ways, and leave blanks at the ends. */
const tidy = (wording: string): string =>
  wording
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+$/gm, '')
    .trim()
