import type { KeyObject } from 'node:crypto'
import type { Said } from '../../exhibit'
import { fingerprintOf, publicKeyOf } from '../../kiosk/packs'
import { cannotRun } from '../cannot-run'
import { isOpenToOthers, makeKeyFiles, readKeyFile } from '../key-files'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'

export const addKeys: AddCommand = (program, kit) => {
  const { say, finish } = kit
  const json = say({ en: 'print the key for other programs to read', zh: '输出密钥信息，供其他程序读取' })
  const keys = program
    .command('keys')
    .description(say({ en: 'make and show the keys that packs are signed with', zh: '生成、查看展览包的签名密钥' }))
    .helpCommand(false)
  keys
    .command('make')
    .description(
      say({
        en: 'make a key pair: FILE to sign with, FILE.pub for the kiosks',
        zh: '生成一对密钥：文件本身用于签名，文件.pub 交给展机',
      }),
    )
    .argument('<file>', say({ en: 'where to write the private key', zh: '私钥的存放位置' }))
    .option('--json', json)
    .action(async (file: string, options: Options) => finish(await make(file, options, kit)))
  keys
    .command('show')
    .description(say({ en: 'show the public half of a key', zh: '显示密钥的公开部分' }))
    .argument('<file>', say({ en: 'a private or a public key', zh: '私钥或公钥文件' }))
    .option('--json', json)
    .action(async (file: string, options: Options) => finish(await show(file, options, kit)))
}

type Options = { readonly json?: boolean }

const make = async (file: string, options: Options, kit: Kit): Promise<number> => {
  const { output, say } = kit
  const made = await makeKeyFiles(file)
  if (typeof made === 'string') return cannotRun(notMade[made](file), options.json === true, kit)
  const { privateFile, publicFile, key } = made
  const { publicKey, fingerprint } = halves(key)
  if (options.json)
    output.out(JSON.stringify({ ok: true, privateFile, publicFile, publicKey, fingerprint }, undefined, 2))
  else {
    output.out(say(madeSay(privateFile, publicFile)))
    output.out(say(fingerprintSay(fingerprint)))
  }
  return exitCodes.good
}

const show = async (file: string, options: Options, kit: Kit): Promise<number> => {
  const { output, say } = kit
  const key = await readKeyFile(file)
  if (!key) return cannotRun(noKey(file), options.json === true, kit)
  const { publicKey, fingerprint } = halves(key)
  const openToOthers = key.type === 'private' && (await isOpenToOthers(file))
  if (options.json) output.out(JSON.stringify({ ok: true, type: key.type, publicKey, fingerprint }, undefined, 2))
  else {
    output.out(say(fingerprintSay(fingerprint)))
    output.out(say({ en: `Public key: ${publicKey}`, zh: `公钥：${publicKey}` }))
  }
  if (openToOthers) output.err(say(openSay(file)))
  return exitCodes.good
}

const halves = (key: KeyObject) => {
  const publicKey = publicKeyOf(key)
  if (publicKey === undefined) throw new Error('only Ed25519 keys are made and read')
  return { publicKey, fingerprint: fingerprintOf(publicKey) }
}

const notMade: Readonly<Record<'taken' | 'unwritable', (file: string) => Said>> = {
  taken: (file) => ({
    en: `There is already a file ${file} or ${file}.pub. A key is never written over: choose another name.`,
    zh: `“${file}”或“${file}.pub”已存在。密钥不会被覆盖，请换一个名称。`,
  }),
  unwritable: (file) => ({
    en: `${file} can’t be written. Choose a folder that is there and that you may write to.`,
    zh: `无法写入“${file}”。请选择一个已有且可写的文件夹。`,
  }),
}

/** What to say of a file that is no key. */
export const noKey = (file: string): Said => ({
  en: `There is no key in ${file}. Make one with kiosk keys make.`,
  zh: `“${file}”里没有密钥。可用 kiosk keys make 生成。`,
})

/** What to say of a private key that others on the machine may read. */
export const openSay = (file: string): Said => ({
  en: `Others on this machine can read ${file} and sign in your name. Close it: chmod 600 ${file}`,
  zh: `本机其他用户可以读取“${file}”，从而冒用你的签名。请收紧权限：chmod 600 ${file}`,
})

const madeSay = (privateFile: string, publicFile: string): Said => ({
  en: `Made ${privateFile}, which signs your packs: keep it to yourself and keep a copy.\nMade ${publicFile}: give it to the kiosks.`,
  zh: `已生成“${privateFile}”，用于给展览包签名：请妥善保管并备份，不要外传。\n已生成“${publicFile}”：请交给各台展机。`,
})

const fingerprintSay = (fingerprint: string): Said => ({
  en: `Fingerprint: ${fingerprint}`,
  zh: `指纹：${fingerprint}`,
})
