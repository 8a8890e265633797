import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { syncFolder } from '../disk/durable'
import { fingerprintOf, PublicKey } from '../packs'

/** A key is 43 letters; a name of its owner may follow on the same line. */
const longestFile = 1_000
const mostKeys = 100

/** Whose packs this kiosk takes: the `.pub` files of a folder, each with one public key. */
export type Trust = {
  /** The trusted keys; files that hold none are passed over. Never throws. */
  readonly keys: () => Promise<readonly string[]>
  /** Trusts one more key for good. Throws what the disk throws. */
  readonly add: (publicKey: string) => Promise<void>
}

const keyIn = async (file: string): Promise<string | undefined> => {
  try {
    if ((await stat(file)).size > longestFile) return undefined
    const [word] = (await readFile(file, 'utf8')).trim().split(/\s+/)
    const key = v.safeParse(PublicKey, word)
    return key.success ? key.output : undefined
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
