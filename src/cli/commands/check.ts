import { stat } from 'node:fs/promises'
import { createColors } from 'picocolors'
import type { Exhibit, Problem, Said } from '../../exhibit'
import type { ExhibitInFolder } from '../../kiosk/exhibit-folder'
import type { AddCommand, Kit } from '../kit'
import { cannotRun } from '../cannot-run'
import { checkFiles } from '../check-files'
import { exitCodes } from '../output'

export const addCheck: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('check')
    .description(
      say({ en: 'say what is wrong with an exhibit, where, and how to mend it', zh: '检查展览：哪里有问题、怎样改' }),
    )
    .argument('<folder>', say({ en: 'the folder of the exhibit', zh: '展览所在的文件夹' }))
    .option(
      '--json',
      say({
        en: 'print {ok, counts, problems} for other programs to read',
        zh: '输出 {ok, counts, problems}，供其他程序读取',
      }),
    )
    .option('--strict', say({ en: 'end with 1 where there are warnings too', zh: '有提醒时也以 1 结束' }))
    .option(
      '--render',
      say({
        en: 'also open every screen in a browser and say what is cut off, overlaps or is too small',
        zh: '再用浏览器打开每个画面，检查截断、重叠、过小等问题',
      }),
    )
    .option('--report <folder>', say({ en: 'where --render puts its pictures', zh: '--render 的图片和报告放在哪里' }))
    .option('--chromium <path>', say({ en: 'the browser --render uses', zh: '--render 使用的浏览器' }))
    .action(async (folder: string, options: CheckOptions) => finish(await check(folder, options, kit)))
}

type CheckOptions = {
  readonly json?: boolean
  readonly strict?: boolean
  readonly render?: boolean
  readonly report?: string
  readonly chromium?: string
}

/** What telling problems needs of a run. */
type Teller = Pick<Kit, 'output' | 'say'>

/** `kiosk check FOLDER`: tells every problem of an exhibit, with paths relative to its folder. Returns the exit code. */
export const check = async (folder: string, options: CheckOptions, kit: Omit<Kit, 'finish'>): Promise<number> => {
  const { output, say } = kit
  if (!(await isFolder(folder))) {
    const says = say({ en: `There is no folder ${folder}.`, zh: `没有文件夹 ${folder}。` })
    output.err(says)
    if (options.json) output.out(JSON.stringify({ ok: false, problems: [], cannotRun: says }, undefined, 2))
    return exitCodes.cannotRun
  }
  const result = await checkFiles(folder, kit)
  if (options.render && result.ok) return checkScreens(folder, result, options, kit)
  output.out(options.json ? asJson(result, kit) : asText(result, kit))
  if (options.render) output.err(say(mendFirst))
  return exitCodeOf(result, options)
}

/** Warnings are for an editor to weigh; with `--strict` they count as errors do. */
const exitCodeOf = (result: ExhibitInFolder, { strict = false }: CheckOptions): number =>
  result.ok && (!strict || result.warnings.length === 0) ? exitCodes.good : exitCodes.problems

const mendFirst: Said = {
  en: 'The screens were not opened: the errors have to be mended first.',
  zh: '画面尚未打开：请先改好上述错误。',
}

/** The screens of an exhibit whose files are good. */
const checkScreens = async (
  folder: string,
  files: ExhibitInFolder & { readonly ok: true },
  options: CheckOptions,
  kit: Omit<Kit, 'finish'>,
): Promise<number> => {
  // The browser's driver and the service are loaded for this alone.
  const [{ renderScreens }, { together }] = await Promise.all([
    import('../render'),
    import('../render/screen-problems'),
  ])
  const rendered = await renderScreens({ ...options, folder, exhibit: files.value }, kit)
  if (!rendered.ok) return cannotRun(rendered.says, options.json === true, kit)
  const { problems, report, screens } = rendered
  const bad = problems.some(({ severity }) => severity === 'error')
  const all = [...files.warnings, ...problems]
  const resultOf = (told: readonly Problem[]): ExhibitInFolder =>
    bad ? { ok: false, problems: told } : { ...files, warnings: told }
  kit.output.out(options.json ? asJson(resultOf(all), kit, { screens, report }) : asText(resultOf(together(all)), kit))
  kit.output.err(kit.say(seenScreens(screens, report)))
  return exitCodeOf(resultOf(all), options)
}

const seenScreens = (screens: number, report: string): Said => ({
  en: `${screens} screens were looked at; the report with the pictures: ${report}`,
  zh: `已检查 ${screens} 个画面；带图报告：${report}`,
})

export const isFolder = async (folder: string): Promise<boolean> => {
  try {
    return (await stat(folder)).isDirectory()
  } catch {
    return false
  }
}

const problemsOf = (result: ExhibitInFolder): readonly Problem[] => (result.ok ? result.warnings : result.problems)

export const asJson = (result: ExhibitInFolder, { say }: Teller, more: object = {}): string => {
  const problems = problemsOf(result).map((problem) => ({
    ...problem,
    says: say(problem.says),
    cure: say(problem.cure),
  }))
  return JSON.stringify({ ok: result.ok, counts: countsOf(problemsOf(result)), problems, ...more }, undefined, 2)
}

export const asText = (result: ExhibitInFolder, { output, say }: Teller): string => {
  const paint = createColors(output.colours)
  const problems = problemsOf(result).map(({ severity, file, line, column, says, cure }) => {
    const mark = (severity === 'error' ? paint.red : paint.yellow)(say(severities[severity]))
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    return `${paint.bold(place)}  ${mark}\n  ${say(says)}\n  ${paint.dim(say(cure))}\n`
  })
  const verdict = result.ok
    ? paint.green(say(good(result.value, result.warnings.length)))
    : paint.red(say(tally(result.problems)))
  return [...problems, verdict].join('\n')
}

const severities: Readonly<Record<Problem['severity'], Said>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '提醒' },
}

const good = ({ id, version, sections, loop, languages }: Exhibit, warnings: number): Said => {
  const [parts, slides, spoken] = [sections.length, loop.slides.length, languages.length]
  const counts = [count(parts, 'section'), count(slides, 'slide'), count(spoken, 'language')]
  return {
    en: `${id} ${version} is good: ${counts.join(', ')}${warnings > 0 ? `; ${count(warnings, 'warning')}` : ''}.`,
    zh: `${id} ${version} 没有错误：${parts}个栏目、${slides}个循环画面、${spoken}种语言${warnings > 0 ? `；${warnings}条提醒` : ''}。`,
  }
}

const tally = (problems: readonly Problem[]): Said => {
  const { errors, warnings } = countsOf(problems)
  return {
    en: `${count(errors, 'error')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}.`,
    zh: `${errors}处错误${warnings > 0 ? `，${warnings}条提醒` : ''}。`,
  }
}

const countsOf = (problems: readonly Problem[]) => {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

const count = (many: number, thing: string): string => `${many} ${thing}${many === 1 ? '' : 's'}`
