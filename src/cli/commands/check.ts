import { stat } from 'node:fs/promises'
import { createColors } from 'picocolors'
import type { Exhibit, Problem } from '../../exhibit'
import { type ExhibitInFolder, readExhibitFolder } from '../../kiosk/exhibit-folder'
import type { AddCommand } from '../kit'
import { exitCodes, type Output } from '../output'

export const addCheck: AddCommand = (program, { output, say, finish }) => {
  program
    .command('check')
    .description(
      say({ en: 'say what is wrong with an exhibit, where, and how to mend it', zh: '检查展览：哪里有问题、怎样改' }),
    )
    .argument('<folder>', say({ en: 'the folder of the exhibit', zh: '展览所在的文件夹' }))
    .option(
      '--json',
      say({ en: 'print {ok, problems} for other programs to read', zh: '输出 {ok, problems}，供其他程序读取' }),
    )
    .action(async (folder: string, options: { json?: boolean }) => {
      finish(await check(folder, { json: options.json === true }, output))
    })
}

/** `kiosk check FOLDER`: tells every problem of an exhibit, with paths relative to its folder. Returns the exit code. */
export const check = async (folder: string, options: { json: boolean }, output: Output): Promise<number> => {
  if (!(await isFolder(folder))) {
    const says = `There is no folder ${folder}.`
    output.err(says)
    if (options.json) output.out(JSON.stringify({ ok: false, problems: [], cannotRun: says }, undefined, 2))
    return exitCodes.cannotRun
  }
  const result = await readExhibitFolder(folder)
  output.out(options.json ? asJson(result) : asText(result, output.colours))
  return result.ok ? exitCodes.good : exitCodes.problems
}

const isFolder = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(folder)).isDirectory()
  } catch {
    return false
  }
}

const problemsOf = (result: ExhibitInFolder): readonly Problem[] => (result.ok ? result.warnings : result.problems)

const asJson = (result: ExhibitInFolder): string =>
  JSON.stringify({ ok: result.ok, problems: problemsOf(result) }, undefined, 2)

const asText = (result: ExhibitInFolder, colours: boolean): string => {
  const paint = createColors(colours)
  const problems = problemsOf(result).map(({ severity, file, line, column, says, cure }) => {
    const mark = severity === 'error' ? paint.red('error') : paint.yellow('warning')
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    return `${paint.bold(place)}  ${mark}\n  ${says}\n  ${paint.dim(cure)}\n`
  })
  const verdict = result.ok ? paint.green(good(result.value)) : paint.red(tally(result.problems))
  return [...problems, verdict].join('\n')
}

const good = ({ id, version, sections, loop, languages }: Exhibit): string => {
  const counts = [
    count(sections.length, 'section'),
    count(loop.slides.length, 'slide'),
    count(languages.length, 'language'),
  ]
  return `${id} ${version} is good: ${counts.join(', ')}.`
}

const tally = (problems: readonly Problem[]): string => {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  return `${count(errors, 'error')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}.`
}

const count = (many: number, thing: string): string => `${many} ${thing}${many === 1 ? '' : 's'}`
