import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { together, type Said } from '../../exhibit'
import { putSettingsAside } from '../../kiosk/settings-aside'
import { renameFreedNow } from '../../kiosk/disk/rename'
import { createSettingsKeeper, type SettingsKeeper } from '../../kiosk/settings-keeper'
import { readSettingsFile, writeSettingsFile } from '../../kiosk/settings-file'
import { openStore } from '../../kiosk/store'
import { tryLock } from '../../kiosk/store/lock'
import { installPlaces } from '../../kiosk/install/places-of'
import {
  defaultSettings,
  differences,
  fields,
  valueAt,
  type Difference,
  type SettingRefusal,
  type Settings,
} from '../../settings'
import { placesFrom } from '../../web/places'
import { cannotRun } from '../cannot-run'
import { dataFolderOf } from '../data-folder'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'

type Options = {
  readonly data?: string
  readonly json?: boolean
  readonly machine?: boolean
  readonly dryRun?: boolean
}

const dataOption: Said = {
  en: 'the data folder of the kiosk (default: that of this machine)',
  zh: '展机的数据文件夹（默认为本机的）',
}
const jsonOption: Said = { en: 'print it for other programs to read', zh: '输出结果，供其他程序读取' }
const machineOption: Said = {
  en: 'with what belongs to this machine alone: its name and its display',
  zh: '包括只属于本机的设置：名称和显示器',
}
const dryOption: Said = { en: 'only say what would change', zh: '只列出将要更改的内容' }

export const addSettings: AddCommand = (program, kit) => {
  const { say, finish } = kit
  const settings = program.command('settings').description(
    say({
      en: 'show the settings of a kiosk, or give many kiosks the same',
      zh: '查看展机设置，或让多台展机设置相同',
    }),
  )
  settings
    .command('show')
    .description(say({ en: 'say what is set, and what is usual', zh: '列出当前设置和通常值' }))
    .option('--data <folder>', say(dataOption))
    .option('--json', say(jsonOption))
    .action((options: Options) => finish(show(options, kit)))
  settings
    .command('export')
    .description(say({ en: 'write the settings into a file that people can read', zh: '把设置写入可读的文件' }))
    .argument('<file>', say({ en: 'the file, such as hall.yaml', zh: '文件，例如 hall.yaml' }))
    .option('--data <folder>', say(dataOption))
    .option('--machine', say(machineOption))
    .action((file: string, options: Options) => finish(exportTo(resolve(file), options, kit)))
  settings
    .command('import')
    .description(
      say({
        en: 'take the settings of a file, all of them or none; a kiosk that runs shows them at once',
        zh: '装入文件中的设置，要么全部装入，要么不装；正在运行的展机立即生效',
      }),
    )
    .argument('<file>', say({ en: 'the file', zh: '文件' }))
    .option('--data <folder>', say(dataOption))
    .option('--dry-run', say(dryOption))
    .option('--json', say(jsonOption))
    .action((file: string, options: Options) => finish(importFrom(resolve(file), options, kit)))
}

/** Opens the settings of a data folder for the time of some work. */
const withKeeper = <T>(folder: string, work: (keeper: SettingsKeeper) => T): T => {
  const never = () => () => undefined
  const store = openStore({ folder, now: () => new Date(), every: never })
  const keepAside = (stored: unknown): void => void putSettingsAside(folder, new Date(), stored)
  const keeper = createSettingsKeeper({ store, every: never, keepAside })
  try {
    return work(keeper)
  } finally {
    keeper.close()
    store.close()
  }
}

const hasKiosk = (folder: string): boolean => existsSync(join(folder, 'kiosk.sqlite'))

/** Looking at a folder without a database makes none. */
const settingsIn = (folder: string): Settings | undefined =>
  hasKiosk(folder) ? withKeeper(folder, (keeper) => keeper.current()) : undefined

const folderOf = ({ data }: Options, { program }: Kit): string => dataFolderOf(data, placesFrom(program))

const noKiosk = (folder: string): Said => ({
  en: `No kiosk has been started with the data folder ${folder} yet; name its folder with --data.`,
  zh: `还没有展机用过数据文件夹“${folder}”；请用 --data 指定其文件夹。`,
})

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const show = (options: Options, kit: Kit): number => {
  const folder = folderOf(options, kit)
  const settings = settingsIn(folder)
  if (!settings) return cannotRun(noKiosk(folder), options.json === true, kit)
  kit.output.out(options.json === true ? JSON.stringify(settings, undefined, 2) : listOf(settings, kit))
  return exitCodes.good
}

/** One setting a line; what is not usual is marked, with the usual value. */
const listOf = (settings: Settings, { say }: Kit): string =>
  fields
    .map((field) => {
      const value = valueAt(settings, field.path)
      const isUsual = valueText(value) === valueText(field.usual)
      const usual = say({ en: `(usually ${valueText(field.usual)})`, zh: `（通常 ${valueText(field.usual)}）` })
      return `${field.path}: ${valueText(value)}  ${say(field.name)}${isUsual ? '' : ` ${usual}`}`
    })
    .join('\n')

/** A full disk leaves the file that was there. What is no plain file, such as a pipe, is written as it is. */
const writeWhole = (file: string, text: string): void => {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    writeFileSync(file, text)
    return
  }
  const draft = `${file}.new-${process.pid}`
  try {
    writeFileSync(draft, text, { flag: 'wx', flush: true })
    renameFreedNow(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

const exportTo = (file: string, options: Options, kit: Kit): number => {
  const folder = folderOf(options, kit)
  const settings = settingsIn(folder)
  if (!settings) return cannotRun(noKiosk(folder), false, kit)
  const { version } = placesFrom(kit.program)
  try {
    writeWhole(file, writeSettingsFile(settings, { version, withMachine: options.machine === true }))
  } catch {
    return cannotRun(
      { en: `${file} can’t be written; name another file.`, zh: `无法写入“${file}”；请换一个文件。` },
      false,
      kit,
    )
  }
  kit.output.out(kit.say({ en: `The settings are in ${file}.`, zh: `设置已写入“${file}”。` }))
  return exitCodes.good
}

const textOf = (file: string): string | undefined => {
  try {
    return statSync(file).size > 1_000_000 ? undefined : readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** What the file comes to on these settings, and where that is now. */
const takeFrom = (text: string, keeper: SettingsKeeper) => {
  const read = readSettingsFile(text, keeper.current())
  if (!read.ok) return { read, kept: 'disk' as const }
  const taken = keeper.change(read.settings)
  return { read, kept: taken.kind === 'changed' ? taken.kept : ('disk' as const) }
}

/** What the file would come to; a kiosk that was never started has the usual settings, and is left without any. */
const onlyLook = (text: string, folder: string) => ({
  read: readSettingsFile(text, settingsIn(folder) ?? defaultSettings()),
  kept: 'disk' as const,
})

/** Whether settings that were in memory only came onto the disk as it was let go: another program may have had it for a moment. */
const isOnDisk = (folder: string, settings: Settings): boolean => {
  const now = settingsIn(folder)
  return now !== undefined && differences(now, settings).length === 0
}

const importFrom = (file: string, options: Options, kit: Kit): number => {
  const { json = false, dryRun = false } = options
  const text = textOf(file)
  if (text === undefined) {
    const says: Said = { en: `There is no file ${file} that can be read.`, zh: `无法读取文件“${file}”。` }
    return cannotRun(says, json, kit)
  }
  const folder = folderOf(options, kit)
  const { read, kept } = dryRun ? onlyLook(text, folder) : withKeeper(folder, (keeper) => takeFrom(text, keeper))
  if (!read.ok) return tellRefused(read.problems, json, kit)
  if (kept === 'memory' && !isOnDisk(folder, read.settings)) return cannotRun(unwritable(folder), json, kit)
  const told = tellTaken(read.differences, { dryRun, isRunning: !dryRun && isRunning(folder) }, kit)
  kit.output.out(json ? JSON.stringify({ ok: true, changes: read.differences }, undefined, 2) : told)
  return exitCodes.good
}

/** Whether a kiosk runs with the data folder: it holds the lock of what is installed. */
const isRunning = (folder: string): boolean => {
  const lock = tryLock(installPlaces(folder).lock)
  lock?.release()
  return lock === undefined
}

const tellRefused = (problems: readonly SettingRefusal[], json: boolean, { output, say }: Kit): number => {
  const told = problems.map(({ key, says }) => ({ setting: key, says: say(says) }))
  const nothing = say({ en: 'Nothing was changed.', zh: '未作任何更改。' })
  const lines = [...told.map(({ setting, says }) => `${setting}: ${says}`), nothing]
  output.out(json ? JSON.stringify({ ok: false, problems: told }, undefined, 2) : lines.join('\n'))
  return exitCodes.problems
}

const takenWords = (dryRun: boolean, isRunning: boolean): Said => {
  if (dryRun) return { en: 'Nothing was changed yet.', zh: '尚未更改。' }
  const taken: Said = { en: 'The settings are taken.', zh: '设置已装入。' }
  return isRunning
    ? together(taken, {
        en: 'The kiosk that runs shows them within two seconds.',
        zh: '正在运行的展机将在两秒内生效。',
      })
    : together(taken, { en: 'They hold from the next start.', zh: '下次启动时生效。' })
}

const tellTaken = (
  changes: readonly Difference[],
  { dryRun, isRunning }: { readonly dryRun: boolean; readonly isRunning: boolean },
  { say }: Kit,
): string => {
  if (changes.length === 0) return say({ en: 'All of it is set already.', zh: '设置已与文件相同。' })
  const lines = changes.map(({ path, from, to }) => `${path}: ${valueText(from)} → ${valueText(to)}`)
  return [...lines, say(takenWords(dryRun, isRunning))].join('\n')
}

const unwritable = (folder: string): Said => ({
  en: `The data folder ${folder} can’t be written; name another with --data.`,
  zh: `数据文件夹“${folder}”无法写入；请用 --data 指定其他文件夹。`,
})
