import { createPublicKey } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { syncFolder } from '../disk/durable'
import { fingerprintOf, PublicKey, publicKeyOf } from '../packs'

const longestFile = 1_000
const mostKeys = 100

/** Whose packs this kiosk takes: the `.pub` files of a folder, each with one public key, as `kiosk keys` writes them or bare. */
export type Trust = {
  /** The trusted keys; files that hold none are passed over. Never throws. */
  readonly keys: () => Promise<readonly string[]>
  /** Trusts one more key for good. Throws what the disk throws. */
  readonly add: (publicKey: string) => Promise<void>
}

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

export const createTrust = (folder: string): Trust => ({
  keys: async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pub')).sort()
    const keys = await Promise.all(names.slice(0, mostKeys).map((name) => keyIn(join(folder, name))))
    return [...new Set(keys.filter((key) => key !== undefined))]
  },
  add: async (publicKey) => {
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${fingerprintOf(publicKey)}.pub`)
    const draft = `${file}.new`
    await rm(draft, { force: true })
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(`${publicKey}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
    await syncFolder(folder)
  },
})
