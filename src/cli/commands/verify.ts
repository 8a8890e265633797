import {
  checkContents,
  type Differences,
  differencesBetween,
  fingerprintOf,
  type Pack,
  publicKeyOf,
  readPack,
  type Step,
  stepBetween,
} from '../../kiosk/packs'
import { inBytes, type Said } from '../../exhibit'
import { cannotRun } from '../cannot-run'
import { editionIn } from '../edition'
import { readKeyFile } from '../key-files'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'
import { tellRefusal } from '../tell-refusal'
import { noKey } from './keys'

export const addVerify: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('verify')
    .description(
      say({
        en: 'say who signed a pack, whether it is whole, and what it would change',
        zh: '查看展览包由谁签名、是否完整、会带来哪些改动',
      }),
    )
    .argument('<file>', say({ en: 'the pack', zh: '展览包文件' }))
    .option('--key <file>', say({ en: 'the key that must have signed it', zh: '要求必须由此密钥签名' }))
    .option(
      '--against <place>',
      say({
        en: 'compare with an exhibit’s folder, another pack, or a kiosk’s data folder',
        zh: '与展览文件夹、另一个展览包或展机数据文件夹对比',
      }),
    )
    .option('--json', say({ en: 'print the findings for other programs to read', zh: '输出结果，供其他程序读取' }))
    .action(async (file: string, options: Options) => finish(await verify(file, options, kit)))
}

type Options = { readonly key?: string; readonly against?: string; readonly json?: boolean }

/** `kiosk verify FILE`: reads the whole pack and writes nothing. 1 where it is not whole or another key signed it. */
const verify = async (file: string, options: Options, kit: Kit): Promise<number> => {
  const json = options.json === true
  const wanted = options.key === undefined ? undefined : await readKeyFile(options.key)
  if (options.key !== undefined && !wanted) return cannotRun(noKey(options.key), json, kit)
  const read = await readPack(file)
  if (!read.ok && read.refusal.code === 'unreadable') return cannotRun(noFile(file), json, kit)
  if (!read.ok) return tellRefusal(read.refusal, json, kit)
  const whole = await readAll(read.value, kit)
  if (!whole.ok) return tellRefusal(whole.refusal, json, kit)
  const other = options.against === undefined ? undefined : await editionIn(options.against)
  if (options.against !== undefined && !other) return cannotRun(noEdition(options.against), json, kit)
  const { manifest, digest, signedBy } = read.value
  const bySame = wanted ? publicKeyOf(wanted) === signedBy.publicKey : undefined
  const step = other && stepBetween(other, { id: manifest.id, version: manifest.version, digest })
  const changes = other && { ...differencesBetween(other.files, manifest.files), from: other.version, step }
  const findings: Findings = {
    pack: read.value,
    ...(bySame === undefined ? {} : { bySame }),
    ...(changes && { changes }),
  }
  kit.output.out(json ? asJson(findings) : asText(findings, wanted && fingerprintOf(publicKeyOf(wanted) ?? ''), kit))
  return bySame === false ? exitCodes.problems : exitCodes.good
}

type Changes = Differences & { readonly from: string; readonly step: Step | undefined }
type Findings = { readonly pack: Pack; readonly bySame?: boolean; readonly changes?: Changes }

const readAll = async (pack: Pack, { output, say }: Kit) => {
  const bar = output.progress(say({ en: 'Reading', zh: '正在读取' }), pack.manifest.total)
  const done = await checkContents(pack, { onBytes: bar.advance })
  bar.done()
  return done
}

const asJson = ({ pack, bySame, changes }: Findings): string => {
  const { manifest, digest, signedBy, size } = pack
  const { id, version, engine, madeBy, total, files } = manifest
  const told = { id, version, engine, madeBy, size, total, files: files.length, digest, signedBy, bySame, changes }
  return JSON.stringify({ ok: bySame !== false, ...told }, undefined, 2)
}

const asText = ({ pack, bySame, changes }: Findings, wanted: string | undefined, { say }: Kit): string => {
  const { manifest, signedBy, size } = pack
  const lines: readonly Said[] = [
    {
      en: `${manifest.id} ${manifest.version} is whole: ${manifest.files.length} files, ${inBytes(size)}.`,
      zh: `${manifest.id} ${manifest.version} 完整无损：${manifest.files.length} 个文件，共 ${inBytes(size)}。`,
    },
    { en: `Signed by ${signedBy.fingerprint}.`, zh: `签名指纹：${signedBy.fingerprint}。` },
    ...(bySame === false ? [otherKey(wanted ?? '')] : []),
    ...(bySame === true ? [{ en: 'That is the key you named.', zh: '与指定的密钥一致。' }] : []),
    {
      en: `For kiosks from ${manifest.engine.from} and below ${manifest.engine.below}; made by ${manifest.madeBy}.`,
      zh: `适用于 ${manifest.engine.from} 及以上、${manifest.engine.below} 以下版本的展机；由 ${manifest.madeBy} 生成。`,
    },
    ...(changes ? changesSay(changes, manifest.version) : []),
  ]
  return lines.map(say).join('\n')
}

const otherKey = (wanted: string): Said => ({
  en: `That is not the key you named, which is ${wanted}. Don’t install the pack before you know who made it.`,
  zh: `与指定的密钥 ${wanted} 不一致。确认制作方之前请勿安装。`,
})

const steps: Readonly<Record<Step, Said>> = {
  first: { en: 'the first', zh: '首次安装' },
  'other-exhibit': { en: 'another exhibit', zh: '另一个展览' },
  newer: { en: 'newer', zh: '较新' },
  same: { en: 'the same', zh: '相同' },
  'same-version-other-content': { en: 'other content under the same version', zh: '版本相同但内容不同' },
  older: { en: 'older', zh: '较旧' },
}

const changesSay = ({ added, changed, removed, from, step = 'first' }: Changes, to: string): readonly Said[] => [
  { en: `From ${from} to ${to}: ${steps[step].en}.`, zh: `从 ${from} 到 ${to}：${steps[step].zh}。` },
  ...added.map((path) => ({ en: `  added    ${path}`, zh: `  新增  ${path}` })),
  ...changed.map((path) => ({ en: `  changed  ${path}`, zh: `  改动  ${path}` })),
  ...removed.map((path) => ({ en: `  removed  ${path}`, zh: `  删除  ${path}` })),
]

const noFile = (file: string): Said => ({
  en: `There is no file ${file} that can be read.`,
  zh: `无法读取文件“${file}”。`,
})

const noEdition = (place: string): Said => ({
  en: `There is no good exhibit in ${place} to compare with.`,
  zh: `“${place}”里没有可用来对比的完好展览。`,
})
