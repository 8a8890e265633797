import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Said, together } from '../../exhibit'
import { installHere } from '../../kiosk/install/alone'
import type { Ask } from '../../kiosk/install/inbox'
import { type Answered, type InstallProgress, wordsOfVerdict } from '../../kiosk/install/verdict'
import { placesFrom } from '../../web/places'
import { cannotRun } from '../cannot-run'
import { dataFolderOf } from '../data-folder'
import type { AddCommand, Kit } from '../kit'
import { exitCodes, type Progress } from '../output'

type Options = {
  readonly data?: string
  readonly trust?: boolean
  readonly allowDowngrade?: boolean
  readonly replace?: boolean
  readonly json?: boolean
}

const dataOption: Said = {
  en: 'the data folder of the kiosk (default: that of this machine)',
  zh: '展机的数据文件夹（默认为本机的）',
}
const jsonOption: Said = { en: 'print the verdict for other programs to read', zh: '输出结果，供其他程序读取' }

export const addInstall: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('install')
    .description(
      say({
        en: 'put a pack on the screen of this kiosk, once no visitor is at it; the exhibit before it is kept',
        zh: '把展览包装到本机，无人参观时切换；原来的展览会保留',
      }),
    )
    .argument('<file>', say({ en: 'the pack', zh: '展览包文件' }))
    .option('--data <folder>', say(dataOption))
    .option('--trust', say({ en: 'trust the key it is signed with, from now on', zh: '从此信任它的签名密钥' }))
    .option('--allow-downgrade', say({ en: 'take a lower version, too', zh: '允许装入较低的版本' }))
    .option('--replace', say({ en: 'take other content under the same version', zh: '允许以相同版本号替换内容' }))
    .option('--json', say(jsonOption))
    .action(async (file: string, options: Options) => {
      const { trust = false, allowDowngrade = false, replace = false } = options
      const wishes = { trust, allowDowngrade, replace, again: true }
      finish(await act({ kind: 'install', file: resolve(file), wishes }, options, kit))
    })
}

export const addUndo: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('undo')
    .description(say({ en: 'put the exhibit from before the last one back', zh: '恢复上一个展览' }))
    .option('--data <folder>', say(dataOption))
    .option('--json', say(jsonOption))
    .action(async (options: Options) => finish(await act({ kind: 'undo' }, options, kit)))
}

const thisKiosk: Said = { en: 'This kiosk', zh: '本机' }

const waits: Said = {
  en: 'A visitor is at the kiosk; it changes when they have gone.',
  zh: '有观众正在使用，离开后切换。',
}
const labels = { unpacking: { en: 'Unpacking', zh: '正在解包' } } as const

/** Shows how far the work has come: a bar for the bytes, a sentence when a visit is waited for. */
const createTeller = ({ output, say }: Kit) => {
  let bar: Progress | undefined
  let done = 0
  let waiting = false
  const tell = (progress: InstallProgress): void => {
    if (progress.kind === 'unpacking') {
      bar ??= output.progress(say(labels.unpacking), progress.total)
      bar.advance(Math.max(0, progress.done - done))
      done = Math.max(done, progress.done)
      return
    }
    bar?.done()
    if (progress.kind === 'waiting' && !waiting) output.err(say(waits))
    waiting = progress.kind === 'waiting'
  }
  return { tell, end: () => bar?.done() }
}

const act = async (ask: Ask, { data, json = false }: Options, kit: Kit): Promise<number> => {
  const places = placesFrom(kit.program)
  const dataFolder = dataFolderOf(data, places)
  const teller = createTeller(kit)
  const { tell } = teller
  try {
    const { bundledExhibit: bundled, version: engine } = places
    const { answered, isRunning } = await installHere(ask, {
      dataFolder,
      bundled,
      engine,
      tell,
      sleep: (ms) => sleep(ms),
    })
    teller.end()
    if (isMissing(ask, answered)) return cannotRun(noFile(ask.file), json, kit)
    const words = wordsOfVerdict(answered, thisKiosk)
    kit.output.out(json ? asJson(answered, kit) : kit.say(isRunning ? words : notRunning(words, answered, dataFolder)))
    return answered.kind === 'refused' || answered.kind === 'unanswered' ? exitCodes.problems : exitCodes.good
  } catch {
    teller.end()
    return cannotRun(unwritable(dataFolder), json, kit)
  }
}

/** Where no kiosk runs, nothing has come on screen yet: the sentence says when it does. */
const notRunning = (words: Said, { kind }: Answered, folder: string): Said => {
  if (kind !== 'taken' && kind !== 'undone') return words
  return together(words, {
    en: `No kiosk is running on the data folder ${folder}; it is shown at the next start.`,
    zh: `数据文件夹“${folder}”上没有正在运行的展机；下次启动时显示。`,
  })
}

const isMissing = (ask: Ask, answered: Answered): ask is Extract<Ask, { kind: 'install' }> =>
  ask.kind === 'install' && answered.kind === 'refused' && answered.refusal.code === 'unreadable'

const asJson = (answered: Answered, { say }: Kit): string => {
  const ok = answered.kind !== 'refused' && answered.kind !== 'unanswered'
  if (answered.kind !== 'refused') return JSON.stringify({ ok, ...answered }, undefined, 2)
  const { code, says, cure } = answered.refusal
  return JSON.stringify({ ok, ...answered, refusal: { code, says: say(says), cure: say(cure) } }, undefined, 2)
}

const noFile = (file: string): Said => ({
  en: `There is no file ${file} that can be read.`,
  zh: `无法读取文件“${file}”。`,
})

const unwritable = (folder: string): Said => ({
  en: `The data folder ${folder} can’t be written; name another with --data.`,
  zh: `数据文件夹“${folder}”无法写入；请用 --data 指定其他文件夹。`,
})
