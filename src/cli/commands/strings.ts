import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { createColors } from 'picocolors'
import { languagesOf, type Spoken } from '../../exhibit/check-wording'
import { exhibitFile, type ExhibitFiles } from '../../exhibit/files'
import { describeProblem } from '../../exhibit/problem'
import { editYaml, planImport, readTable, stringsOf, tableOf } from '../../exhibit/strings'
import type { CellProblem, ImportPlan, StringRow, Table } from '../../exhibit/strings'
import { readYaml } from '../../exhibit/yaml-file'
import { cannotRun } from '../cannot-run'
import { readExhibitTexts, replaceText } from '../exhibit-texts'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'
import {
  exported,
  imported,
  noExhibit,
  noFile,
  noKeys,
  noTable,
  notEdited,
  notImported,
  notReplaced,
  notWritten,
  stranger,
  wrongKind,
} from '../strings-words'
import { csvOf, tableFromCsv } from '../tables/csv'
import { tableFromXlsx, xlsxOf } from '../tables/xlsx'

export const addStrings: AddCommand = (program, kit) => {
  const { say, finish } = kit
  const json = say({ en: 'print the result for other programs to read', zh: '输出结果，供其他程序读取' })
  const folder = say({ en: 'the folder of the exhibit', zh: '展览所在的文件夹' })
  const strings = program
    .command('strings')
    .description(
      say({
        en: 'all wordings as a table for translators, and back again',
        zh: '把全部文字导出成表格供翻译、审定，再导回来',
      }),
    )
    .helpCommand(false)
  strings
    .command('export')
    .description(say({ en: 'write all wordings into a table', zh: '把全部文字写进表格' }))
    .argument('<folder>', folder)
    .argument('<file>', say({ en: 'the table: FILE.xlsx or FILE.csv', zh: '表格文件：.xlsx 或 .csv' }))
    .option('--json', json)
    .action(async (from: string, file: string, options: Options) =>
      finish(await exportStrings(from, file, options, kit)),
    )
  strings
    .command('import')
    .description(
      say({
        en: 'write the wordings of a table back; nothing else in the files changes',
        zh: '把表格里的文字写回展览，文件其余部分不变',
      }),
    )
    .argument('<folder>', folder)
    .argument('<file>', say({ en: 'the table that came back', zh: '改好的表格' }))
    .option('--dry-run', say({ en: 'only say what would change', zh: '只说明会改什么，不写入' }))
    .option(
      '--force',
      say({
        en: 'also where the exhibit was changed after the table was made',
        zh: '即使导出之后展览又有改动，也以表格为准',
      }),
    )
    .option('--json', json)
    .action(async (into: string, file: string, options: Options) =>
      finish(await importStrings(into, file, options, kit)),
    )
}

type Options = { readonly json?: boolean; readonly dryRun?: boolean; readonly force?: boolean }

const kindOf = (file: string): 'xlsx' | 'csv' | undefined => {
  const end = extname(file).toLowerCase()
  return end === '.xlsx' ? 'xlsx' : end === '.csv' ? 'csv' : undefined
}

type OpenExhibit = {
  readonly files: ExhibitFiles
  readonly languages: readonly Spoken[]
  readonly rows: readonly StringRow[]
}

/** The exhibit's wordings and languages, or why they can't be had. */
const openExhibit = async (folder: string) => {
  const files = await readExhibitTexts(folder)
  const languages = languagesIn(files)
  if (languages.length === 0) return { ok: false, says: noExhibit(folder) } as const
  const { rows, problems } = stringsOf(files)
  const [first] = problems
  // Half a table would come back as half an exhibit.
  if (first) return { ok: false, says: { en: describeProblem(first, 'en'), zh: describeProblem(first, 'zh') } } as const
  return { ok: true, files, languages, rows } as const
}

const languagesIn = (files: ExhibitFiles): readonly Spoken[] => {
  const read = readYaml(exhibitFile, files.text(exhibitFile) ?? '')
  return read.ok ? languagesOf(read.yaml.data) : []
}

const exportStrings = async (folder: string, file: string, options: Options, kit: Kit): Promise<number> => {
  const { output, say, language } = kit
  const kind = kindOf(file)
  if (!kind) return cannotRun(wrongKind(file), options.json === true, kit)
  const exhibit = await openExhibit(folder)
  if (!exhibit.ok) return cannotRun(exhibit.says, options.json === true, kit)
  const table = tableOf(exhibit.rows, exhibit.languages, language)
  if (await hasUnread(file, exhibit)) return cannotRun(notImported(file), options.json === true, kit)
  try {
    await writeFile(file, kind === 'xlsx' ? await xlsxOf(table) : csvOf(table))
  } catch {
    return cannotRun(notWritten(file), options.json === true, kit)
  }
  const languages = exhibit.languages.map(({ key }) => key)
  if (options.json)
    output.out(JSON.stringify({ ok: true, file, strings: exhibit.rows.length, languages }, undefined, 2))
  else output.out(say(exported(exhibit.rows.length, languages, file)))
  return exitCodes.good
}

/** Whether a translator's work lies where the table would be written: cells that were changed in it and not imported yet. */
const hasUnread = async (
  file: string,
  { rows, languages }: Pick<OpenExhibit, 'rows' | 'languages'>,
): Promise<boolean> => {
  const table = existsSync(file) ? await tableIn(file) : undefined
  const read =
    table &&
    readTable(
      table,
      languages.map(({ key }) => key),
    )
  return read?.ok === true && planImport(rows, read.cells, true).changed > 0
}

const importStrings = async (folder: string, file: string, options: Options, kit: Kit): Promise<number> => {
  const json = options.json === true
  const exhibit = await openExhibit(folder)
  if (!exhibit.ok) return cannotRun(exhibit.says, json, kit)
  if (!existsSync(file)) return cannotRun(noFile(file), json, kit)
  const table = await tableIn(file)
  if (!table) return cannotRun(noTable(file), json, kit)
  const read = readTable(
    table,
    exhibit.languages.map(({ key }) => key),
  )
  if (!read.ok) return cannotRun(noKeys(file), json, kit)
  const plan = planImport(exhibit.rows, read.cells, options.force)
  const written = await write(folder, exhibit.files, plan, options.dryRun === true)
  const problems = [...read.strangers.map(stranger), ...plan.problems, ...written.problems]
  tell({ problems, changed: written.changed, files: written.files, dryRun: options.dryRun === true, json }, kit)
  return problems.length === 0 ? exitCodes.good : exitCodes.problems
}

const tableIn = async (file: string): Promise<Table | undefined> => {
  try {
    const bytes = await readFile(file)
    return kindOf(file) === 'xlsx'
      ? await tableFromXlsx(bytes)
      : tableFromCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

type Written = {
  readonly files: readonly string[]
  readonly changed: number
  readonly problems: readonly CellProblem[]
}

const write = async (folder: string, files: ExhibitFiles, plan: ImportPlan, dryRun: boolean): Promise<Written> => {
  const written: string[] = []
  const problems: CellProblem[] = []
  let changed = 0
  for (const [file, edits] of plan.edits) {
    const result = editYaml(files.text(file) ?? '', edits)
    if (!result.ok) {
      problems.push({ line: 0, column: file, ...notEdited(file) })
      continue
    }
    if (!dryRun && !(await isReplaced(join(folder, file), result.text))) {
      problems.push({ line: 0, column: file, ...notReplaced(file) })
      continue
    }
    written.push(file)
    changed += edits.length
  }
  return { files: written, changed, problems }
}

const isReplaced = async (place: string, text: string): Promise<boolean> => {
  try {
    await replaceText(place, text)
    return true
  } catch {
    return false
  }
}

type Result = Omit<Written, 'problems'> & {
  readonly problems: readonly CellProblem[]
  readonly dryRun: boolean
  readonly json: boolean
}

const tell = ({ problems, changed, files, dryRun, json }: Result, { output, say }: Kit): void => {
  if (json) {
    const said = problems.map((problem) => ({ ...problem, says: say(problem.says), cure: say(problem.cure) }))
    output.out(JSON.stringify({ ok: problems.length === 0, dryRun, changed, files, problems: said }, undefined, 2))
    return
  }
  const paint = createColors(output.colours)
  for (const { line, column, says, cure } of problems) {
    const place = line > 0 ? say({ en: `row ${line}, ${column}`, zh: `第${line}行 ${column}` }) : column
    output.out(`${paint.bold(place)}  ${paint.red(say(says))}\n  ${paint.dim(say(cure))}\n`)
  }
  output.out(say(imported(changed, files, dryRun)))
}
