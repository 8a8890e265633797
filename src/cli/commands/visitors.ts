import { resolve } from 'node:path'
import type { Said } from '../../exhibit'
import { saveHere, type SavedHere } from '../../kiosk/reports/save-here'
import { placesFrom } from '../../web/places'
import { cannotRun } from '../cannot-run'
import { dataFolderOf } from '../data-folder'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'

type Options = {
  readonly data?: string
  readonly to: string
  readonly from?: string
  readonly until?: string
  readonly events?: boolean
  readonly json?: boolean
}

const dataOption: Said = {
  en: 'the data folder of the kiosk (default: that of this machine)',
  zh: '展机的数据文件夹（默认为本机的）',
}
const jsonOption: Said = { en: 'print the outcome for other programs to read', zh: '输出结果，供其他程序读取' }

export const addVisitors: AddCommand = (program, kit) => {
  const { say, finish } = kit
  const visitors = program
    .command('visitors')
    .description(say({ en: 'what visitors did, from the journal of a kiosk', zh: '展机记录中的观众统计' }))
  visitors
    .command('export')
    .description(
      say({
        en: 'write the figures as CSV and JSON, with a guide to their columns, into a new folder',
        zh: '把统计数据写成 CSV 和 JSON，连同各列说明，存入新文件夹',
      }),
    )
    .requiredOption('--to <folder>', say({ en: 'the folder in which the new one appears', zh: '新文件夹所在的位置' }))
    .option('--data <folder>', say(dataOption))
    .option('--from <day>', say({ en: 'the first day, such as 2026-01-01', zh: '起始日期，例如 2026-01-01' }))
    .option('--until <day>', say({ en: 'the last day', zh: '截止日期' }))
    .option('--events', say({ en: 'every single event as well', zh: '同时写出每一条原始记录' }))
    .option('--json', say(jsonOption))
    .action(async (options: Options) => finish(await exportTo(options, kit)))
}

/** A day as it is named in the sums, or `undefined` where that is none. */
const dayOf = (given: string): string | undefined => {
  const at = /^\d{4}-\d\d-\d\d$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(given) ? given : undefined
}

const noDay: Said = {
  en: 'A day is written as 2026-01-31, and the first may not be after the last.',
  zh: '日期写作 2026-01-31，起始日期不得晚于截止日期。',
}

const exportTo = async (options: Options, kit: Kit): Promise<number> => {
  const { events = false, json = false } = options
  const from = dayOf(options.from ?? '2000-01-01')
  const to = dayOf(options.until ?? '2999-12-31')
  if (from === undefined || to === undefined || from > to) return cannotRun(noDay, json, kit)
  const dataFolder = dataFolderOf(options.data, placesFrom(kit.program))
  const saved = await saveHere({ dataFolder, to: resolve(options.to), period: { from, to }, events })
  if (!saved.ok) return cannotRun(refusalOf(saved, dataFolder, options.to), json, kit)
  const told: Said = { en: `The figures are in ${saved.name}.`, zh: `统计数据已写入“${saved.name}”。` }
  kit.output.out(json ? JSON.stringify({ ok: true, folder: saved.name }, undefined, 2) : kit.say(told))
  return exitCodes.good
}

type Unsaved = Exclude<SavedHere, { readonly ok: true }>

const refusalOf = (refused: Unsaved, dataFolder: string, to: string): Said => {
  switch (refused.code) {
    case 'absent':
      return {
        en: `No kiosk has been started with the data folder ${dataFolder} yet; name its folder with --data.`,
        zh: `还没有展机用过数据文件夹“${dataFolder}”；请用 --data 指定其文件夹。`,
      }
    case 'gone':
      return { en: `There is no folder ${to}; make it first.`, zh: `没有文件夹“${to}”；请先建立。` }
    case 'full':
      return refused.says
    case 'read-only':
    case 'name':
    case 'failed':
      return {
        en: `Nothing could be written into ${to}; name another folder.`,
        zh: `无法写入“${to}”；请换一个文件夹。`,
      }
  }
}
