import { createPublicKey } from 'node:crypto'
import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import * as v from 'valibot'
import { makeFolder, syncFolder } from '../disk/durable'
import { fingerprintOf, PublicKey, publicKeyOf } from '../packs'

const longestFile = 1_000
const mostKeys = 100
const ending = '.pub'

/** Whose packs this kiosk takes: the `.pub` files of a folder, each with one public key, as `kiosk keys` writes them or bare. */
export type Trust = {
  /** The trusted keys; files that hold none are passed over. Never throws. */
  readonly keys: () => Promise<readonly string[]>
  /** Trusts one more key for good. Throws what the disk throws. */
  readonly add: (publicKey: string) => Promise<void>
  /** The same with their names: those of the files, without `.pub`. Never throws. */
  readonly list: () => Promise<readonly TrustedKey[]>
  /** Trusts a key no more: takes every file away that holds it. Throws what the disk throws. */
  readonly remove: (fingerprint: string) => Promise<void>
}

export type TrustedKey = { readonly name: string; readonly publicKey: string; readonly fingerprint: string }

const keyIn = async (file: string): Promise<string | undefined> => {
  try {
    if ((await stat(file)).size > longestFile) return undefined
    const text = (await readFile(file, 'utf8')).trim()
    const bare = v.safeParse(PublicKey, text)
    if (bare.success) return bare.output
    return text.startsWith('-----BEGIN PUBLIC KEY-----') ? publicKeyOf(createPublicKey(text)) : undefined
  } catch {
    return undefined
  }
}

const filesIn = async (folder: string) => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).sort()
  const files = await Promise.all(
    names.slice(0, mostKeys).map(async (name) => ({ name, publicKey: await keyIn(join(folder, name)) })),
  )
  return files.flatMap(({ name, publicKey }) =>
    publicKey === undefined ? [] : [{ name, publicKey, fingerprint: fingerprintOf(publicKey) }],
  )
}

const addTo = async (folder: string, publicKey: string): Promise<void> => {
  await makeFolder(folder)
  const file = join(folder, `${fingerprintOf(publicKey)}${ending}`)
  const draft = `${file}.new`
  await rm(draft, { force: true })
  const handle = await open(draft, 'wx')
  try {
    await handle.writeFile(`${publicKey}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await renameFreed(draft, file)
  await syncFolder(folder)
}

export const createTrust = (folder: string): Trust => ({
  keys: async () => [...new Set((await filesIn(folder)).map(({ publicKey }) => publicKey))],
  add: (publicKey) => addTo(folder, publicKey),
  list: async () => {
    const files = await filesIn(folder)
    const first = files.filter(({ publicKey }, at) => files.findIndex((each) => each.publicKey === publicKey) === at)
    return first.map(({ name, ...key }) => ({ name: name.slice(0, -ending.length), ...key }))
  },
  remove: async (fingerprint) => {
    const files = (await filesIn(folder)).filter((each) => each.fingerprint === fingerprint)
    for (const { name } of files) await rm(join(folder, name), { force: true })
    if (files.length > 0) await syncFolder(folder)
  },
})
