import type { KeyObject } from 'node:crypto'
import { lstat, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exhibit, Said } from '../../exhibit'
import { readExhibitFolder } from '../../kiosk/exhibit-folder'
import { engineRangeOf, fingerprintOf, publicKeyOf, type Source, writePack } from '../../kiosk/packs'
import { placesFrom } from '../../web/places'
import { cannotRun } from '../cannot-run'
import { sourcesOf } from '../exhibit-sources'
import type { FitReport } from '../fit'
import { isOpenToOthers, readKeyFile } from '../key-files'
import type { AddCommand, Kit } from '../kit'
import { exitCodes, silentProgress } from '../output'
import { packedAsJson, packedAsText } from '../pack-report'
import { tellRefusal } from '../tell-refusal'
import { asJson, asText, isFolder } from './check'
import { noKey, openSay } from './keys'

export const addPack: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('pack')
    .description(
      say({
        en: 'make one signed file of an exhibit, to carry to the kiosks',
        zh: '把展览打成一个签名文件，带到展机安装',
      }),
    )
    .argument('<folder>', say({ en: 'the folder of the exhibit', zh: '展览所在的文件夹' }))
    .requiredOption('--key <file>', say({ en: 'the private key to sign with', zh: '签名用的私钥文件' }))
    .option(
      '-o, --output <file>',
      say({
        en: 'the pack to write (default: ID-VERSION.kiosk here)',
        zh: '输出文件（默认：当前目录下的 ID-版本.kiosk）',
      }),
    )
    .option('--no-fit', say({ en: 'leave the pictures as they are', zh: '图片保持原样，不作处理' }))
    .option(
      '--json',
      say({ en: 'print what was packed for other programs to read', zh: '输出打包结果，供其他程序读取' }),
    )
    .action(async (folder: string, options: Options) => finish(await pack(folder, options, kit)))
}

type Options = { readonly key: string; readonly output?: string; readonly fit: boolean; readonly json?: boolean }

/** `kiosk pack FOLDER --key FILE`: checks the exhibit as `kiosk check` does, and packs it if it is good. */
const pack = async (folder: string, options: Options, kit: Kit): Promise<number> => {
  const { output } = kit
  const json = options.json === true
  if (!(await isFolder(folder))) return cannotRun(noFolder(folder), json, kit)
  const key = await readKeyFile(options.key)
  if (!key) return cannotRun(noKey(options.key), json, kit)
  if (key.type !== 'private') return cannotRun(publicKey(options.key), json, kit)
  if (await isOpenToOthers(options.key)) output.err(kit.say(openSay(options.key)))
  const checked = await read(folder, kit)
  if (!checked.ok) {
    output.out(json ? asJson(checked, kit) : asText(checked, kit))
    return exitCodes.problems
  }
  const target = options.output ?? join('.', `${checked.value.id}-${checked.value.version}.kiosk`)
  if (await isNoPlainFile(target)) return cannotRun(noPlainFile(target), json, kit)
  const { sources, leftOut } = await sourcesOf(folder)
  return withFitted(sources, target, options, kit, async (fitted, fit) => {
    if (fit === 'no-sharp') return cannotRun(noSharp, json, kit)
    const written = await write(target, checked.value, fitted, key, kit)
    if (!written.ok) return tellRefusal(written.refusal, json, kit)
    const fingerprint = fingerprintOf(publicKeyOf(key) ?? '')
    const packed = { target, written: written.value, fingerprint, leftOut, ...(fit && { fit }) }
    output.out(json ? packedAsJson(packed) : packedAsText(packed, kit.say))
    return exitCodes.good
  })
}

/** Something that a pack must not take the place of: a folder, or a device, which whoever is root could replace. */
const isNoPlainFile = async (target: string): Promise<boolean> => {
  const found = await lstat(target).catch(() => undefined)
  return found !== undefined && !found.isFile() && !found.isSymbolicLink()
}

/** Checks the exhibit. What its files hold is hashed while it is packed, so not here. */
const read = async (folder: string, { output, say }: Kit) => {
  let bar = silentProgress
  const begins = (files: number) => (bar = output.progress(say({ en: 'Checking', zh: '正在检查' }), files))
  const result = await readExhibitFolder(folder, { digest: false, begins, hasRead: () => bar.advance(1) })
  bar.done()
  return result
}

/** Fits the pictures into a folder beside the pack, hands them over, and takes the folder away again. */
const withFitted = async (
  sources: readonly Source[],
  target: string,
  options: Pick<Options, 'fit' | 'json'>,
  kit: Kit,
  work: (sources: readonly Source[], fit?: FitReport | 'no-sharp') => Promise<number>,
): Promise<number> => {
  const { output, say } = kit
  if (!options.fit) return work(sources)
  // Its libraries come with programs of their own, which are not on every machine.
  const fitting = await import('../fit').catch(() => undefined)
  if (!fitting) return work(sources, 'no-sharp')
  const place = await mkdtemp(`${target}.fit-`).catch(() => undefined)
  if (place === undefined) return cannotRun(unwritable(target), options.json === true, kit)
  try {
    const bar = output.progress(say({ en: 'Fitting pictures', zh: '正在处理图片' }), fitting.picturesIn(sources).length)
    const fitted = await fitting.fitSources(sources, place, () => bar.advance(1))
    bar.done()
    return await work(fitted.sources, fitted.report)
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

const write = async (target: string, exhibit: Exhibit, sources: readonly Source[], key: KeyObject, kit: Kit) => {
  const { version } = placesFrom(kit.program)
  const head = {
    id: exhibit.id,
    version: exhibit.version,
    engine: engineRangeOf(version),
    madeBy: `zone-kiosk ${version}`,
  }
  const total = sources.reduce((sum, { size }) => sum + size, 0)
  const bar = kit.output.progress(kit.say({ en: 'Packing', zh: '正在打包' }), total)
  const written = await writePack(target, head, sources, key, { onBytes: bar.advance })
  bar.done()
  return written
}

const noFolder = (folder: string): Said => ({ en: `There is no folder ${folder}.`, zh: `没有文件夹 ${folder}。` })

const publicKey = (file: string): Said => ({
  en: `${file} is the public half of a key. Sign with the private one.`,
  zh: `“${file}”是公钥。请用私钥签名。`,
})

const unwritable = (file: string): Said => ({
  en: `${file} can’t be written. Choose a folder that is there and that you may write to.`,
  zh: `无法写入“${file}”。请选择一个已有且可写的文件夹。`,
})

const noPlainFile = (file: string): Said => ({
  en: `${file} is no file. Name the file the pack is to be, such as hall.kiosk.`,
  zh: `“${file}”不是文件。请写出展览包的文件名，例如 hall.kiosk。`,
})

const noSharp: Said = {
  en: 'Pictures can’t be fitted on this machine. Pack them as they are with --no-fit.',
  zh: '本机无法处理图片。请用 --no-fit 按原样打包。',
}
