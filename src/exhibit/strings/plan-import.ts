import { nearest } from '../nearest'
import type { Said } from '../said'
import type { Edit } from './change'
import type { StringRow } from './rows'
import { madeBySpreadsheet } from './spreadsheet-slips'
import { type Cell, markOf } from './table'

/** What is wrong with a cell of the table. `line` is that of the spreadsheet. */
export type CellProblem = { readonly line: number; readonly column: string; readonly says: Said; readonly cure: Said }

export type ImportPlan = {
  /** The wordings to write, by file. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>
  readonly changed: number
  readonly problems: readonly CellProblem[]
}

/**
 * Decides which cells of a table that came back are written. An empty cell changes nothing: a translator who left it out did
 * not mean to delete. A wording that was changed in the files since the table was made is not written over, unless `force`.
 */
export const planImport = (rows: readonly StringRow[], cells: readonly Cell[], force = false): ImportPlan => {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const edits = new Map<string, Edit[]>()
  const problems: CellProblem[] = []
  const strangers = new Set<string>()
  const written = new Map<string, string>()
  for (const cell of cells) {
    const row = byKey.get(cell.key)
    if (!row) {
      if (!strangers.has(cell.key)) problems.push(unknownKey(cell, [...byKey.keys()]))
      strangers.add(cell.key)
      continue
    }
    const decided = decide(row, cell, force)
    if (decided === 'same') continue
    const name = `${cell.key} ${cell.language}`
    const before = written.get(name)
    written.set(name, cell.wording)
    if (before === cell.wording) continue
    if ('says' in decided) problems.push(decided)
    else if (before !== undefined) problems.push(twice(cell))
    else edits.set(row.file, [...(edits.get(row.file) ?? []), decided])
  }
  return { edits, changed: [...edits.values()].flat().length, problems }
}

const decide = (row: StringRow, cell: Cell, force: boolean): Edit | CellProblem | 'same' => {
  const now = row.wordings[cell.language] ?? ''
  if (cell.wording === '' || cell.wording === now) return 'same'
  const untouched = cell.mark === markOf(cell.wording)
  if (untouched) return 'same'
  if (!force && cell.mark !== undefined && cell.mark !== markOf(now)) return changedMeanwhile(cell)
  const made = madeBySpreadsheet(cell.wording)
  if (made) return at(cell, made.says, made.cure)
  const lines = cell.wording.split('\n').map((line) => line.trim())
  const problem = row.form === 'lines' ? ofLines(row, cell, lines) : ofText(row, cell)
  if (problem) return problem
  return { path: row.path, language: cell.language, value: row.form === 'lines' ? lines : cell.wording }
}

const at = ({ line, language }: Cell, says: Said, cure: Said): CellProblem => ({ line, column: language, says, cure })

const unknownKey = (cell: Cell, known: readonly string[]): CellProblem => {
  const meant = nearest(cell.key, known)
  return {
    line: cell.line,
    column: 'key',
    says: { en: `The exhibit has no wording “${cell.key}”.`, zh: `展览里没有“${cell.key}”这条文字。` },
    cure: meant
      ? { en: `Did you mean ${meant}?`, zh: `是否应为 ${meant}？` }
      : { en: 'Export the strings again; it may have been renamed.', zh: '这一条可能已改名，请重新导出。' },
  }
}

const twice = (cell: Cell): CellProblem =>
  at(
    cell,
    {
      en: `Another row of the table gives this ${cell.language} wording otherwise.`,
      zh: `表格里另有一行给出了不同的 ${cell.language} 文字。`,
    },
    {
      en: 'Keep one of the two rows; the first was taken.',
      zh: '请只留一行；这次以前面一行为准。',
    },
  )

const changedMeanwhile = (cell: Cell): CellProblem =>
  at(
    cell,
    {
      en: `This ${cell.language} wording was changed in the exhibit after the table was made.`,
      zh: `导出表格之后，展览里这条 ${cell.language} 文字已被改动。`,
    },
    {
      en: 'Compare the two; to take the one of the table, import with --force.',
      zh: '请比较两者；若以表格为准，请加 --force 再导入。',
    },
  )

const ofText = ({ limit }: StringRow, cell: Cell): CellProblem | undefined =>
  cell.wording.length > limit.characters ? tooLong(cell, cell.wording.length, limit.characters) : undefined

const ofLines = ({ limit }: StringRow, cell: Cell, lines: readonly string[]): CellProblem | undefined => {
  if (lines.length > limit.lines)
    return at(
      cell,
      { en: `${lines.length} lines are too many.`, zh: `有${lines.length}行，太多了。` },
      { en: `Write at most ${limit.lines} lines.`, zh: `最多写${limit.lines}行。` },
    )
  if (lines.includes(''))
    return at(
      cell,
      { en: 'One of the lines is empty.', zh: '其中有一行是空的。' },
      { en: 'Take the empty line out.', zh: '请删去空行。' },
    )
  const longest = Math.max(...lines.map(({ length }) => length))
  return longest > limit.characters ? tooLong(cell, longest, limit.characters) : undefined
}

const tooLong = (cell: Cell, length: number, most: number): CellProblem =>
  at(
    cell,
    {
      en: `The wording has ${length} characters, but at most ${most} fit.`,
      zh: `这条文字有${length}个字符，最多${most}个。`,
    },
    { en: 'Shorten it.', zh: '请缩短。' },
  )
