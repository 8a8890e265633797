import { access, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import * as v from 'valibot'
import type { Pack } from '../packs'
import { editionOf } from './judge'
import { folderName } from './shelf'

/** What is known of how an installed pack came. */
const PackRecord = v.strictObject({
  format: v.literal(1),
  /** The whole edition: a folder's name has but the first digits of the digest. */
  id: v.string(),
  version: v.string(),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The fingerprint of the key that signed it. */
  signedBy: v.string(),
  /** When it was unpacked, by the clock of that moment. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Bytes of all its files. */
  total: v.number(),
})
export type PackRecord = v.InferOutput<typeof PackRecord>

const longest = 4_000

/** Notes beside the packs, one a pack, in a folder of their own: nothing is ever written into a pack's folder. */
export type Records = {
  /** Never throws: a pack without one is as good as another. */
  readonly write: (pack: Pack) => Promise<void>
  readonly of: (folderName: string) => Promise<PackRecord | undefined>
}

/** Takes away the notes of packs that are not there any more. */
const clear = async (packs: string, folder: string): Promise<void> => {
  for (const file of await readdir(folder)) {
    const isThere = await access(join(packs, file.replace(/\.json$/, ''))).then(
      () => true,
      () => false,
    )
    if (!isThere) await rm(join(folder, file), { force: true })
  }
}

export const createRecords = (packs: string, now: () => Date): Records => {
  const folder = join(packs, 'records')
  const write = async (pack: Pack): Promise<void> => {
    const edition = editionOf(pack)
    const file = join(folder, `${folderName(edition)}.json`)
    const draft = `${file}.new`
    const { total } = pack.manifest
    const record = { format: 1, ...edition, signedBy: pack.signedBy.fingerprint, at: now().toISOString(), total }
    await mkdir(folder, { recursive: true })
    await rm(draft, { force: true })
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify(record)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameFreed(draft, file)
    await clear(packs, folder)
  }
  return {
    write: (pack) => write(pack).catch(() => undefined),
    of: async (name) => {
      try {
        const file = join(folder, `${name}.json`)
        if ((await stat(file)).size > longest) return undefined
        const record = v.safeParse(PackRecord, JSON.parse(await readFile(file, 'utf8')))
        return record.success ? record.output : undefined
      } catch {
        return undefined
      }
    },
  }
}
