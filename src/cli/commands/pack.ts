import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { Exhibit, Said } from '../../exhibit'
import { readExhibitFolder } from '../../kiosk/exhibit-folder'
import { engineRangeOf, fingerprintOf, publicKeyOf, writePack, type Written } from '../../kiosk/packs'
import { placesFrom } from '../../web/places'
import { inBytes } from '../bytes'
import { cannotRun } from '../cannot-run'
import { type Sources, sourcesOf } from '../exhibit-sources'
import { isOpenToOthers, readKeyFile } from '../key-files'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'
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
    .option(
      '--json',
      say({ en: 'print what was packed for other programs to read', zh: '输出打包结果，供其他程序读取' }),
    )
    .action(async (folder: string, options: Options) => finish(await pack(folder, options, kit)))
}

type Options = { readonly key: string; readonly output?: string; readonly json?: boolean }

/** `kiosk pack FOLDER --key FILE`: checks the exhibit as `kiosk check` does, and packs it if it is good. */
const pack = async (folder: string, options: Options, kit: Kit): Promise<number> => {
  const { output } = kit
  const json = options.json === true
  if (!(await isFolder(folder))) return cannotRun(noFolder(folder), json, kit)
  const key = await readKeyFile(options.key)
  if (!key) return cannotRun(noKey(options.key), json, kit)
  if (key.type !== 'private') return cannotRun(publicKey(options.key), json, kit)
  if (await isOpenToOthers(options.key)) output.err(kit.say(openSay(options.key)))
  const checked = await readExhibitFolder(folder)
  if (!checked.ok) {
    output.out(json ? asJson(checked, kit) : asText(checked, kit))
    return exitCodes.problems
  }
  const target = options.output ?? join('.', `${checked.value.id}-${checked.value.version}.kiosk`)
  const sources = await sourcesOf(folder)
  const written = await write(target, checked.value, sources, key, kit)
  if (!written.ok) return tellRefusal(written.refusal, json, kit)
  report({ target, written: written.value, key, ...sources }, json, kit)
  return exitCodes.good
}

const write = async (target: string, exhibit: Exhibit, { sources }: Sources, key: KeyObject, kit: Kit) => {
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

type Report = Sources & { readonly target: string; readonly written: Written; readonly key: KeyObject }

const report = ({ target, written, key, leftOut }: Report, json: boolean, { output, say }: Kit): void => {
  const { size, digest, manifest } = written
  const fingerprint = fingerprintOf(publicKeyOf(key) ?? '')
  const { id, version, files, total } = manifest
  if (json) {
    const told = { ok: true, file: target, size, id, version, digest, files: files.length, total, fingerprint, leftOut }
    output.out(JSON.stringify(told, undefined, 2))
    return
  }
  for (const path of leftOut) output.err(say(leftOutSay(path)))
  output.out(say(packedSay(target, `${id} ${version}`, files.length, inBytes(size))))
  output.out(say({ en: `Signed by ${fingerprint}.`, zh: `签名指纹：${fingerprint}。` }))
}

const noFolder = (folder: string): Said => ({ en: `There is no folder ${folder}.`, zh: `没有文件夹 ${folder}。` })

const publicKey = (file: string): Said => ({
  en: `${file} is the public half of a key. Sign with the private one.`,
  zh: `“${file}”是公钥。请用私钥签名。`,
})

const leftOutSay = (path: string): Said => ({
  en: `Left out: ${path}. No exhibit can name it: use small letters, digits, hyphens and dots.`,
  zh: `未打包：${path}。展览无法引用这个名称，请只用小写字母、数字、连字符和点。`,
})

const packedSay = (target: string, what: string, files: number, size: string): Said => ({
  en: `Packed ${what} into ${target}: ${files} ${files === 1 ? 'file' : 'files'}, ${size}.`,
  zh: `已将 ${what} 打包为“${target}”：${files} 个文件，共 ${size}。`,
})
