import { mkdir, readdir, rm, stat, statfs, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import type { ExhibitInFolder } from '../exhibit-folder'
import { syncFolder } from '../disk/durable'
import { copyFolder } from './copy-folder'

const most = 2
const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
/** Room that is left to the rest of the machine. */
const reserveBytes = 200 * 1024 * 1024

export type ReadFolder = (folder: string) => Promise<ExhibitInFolder>

/** The copies of exhibits that were good, each in a folder named after its digest. */
export type LastGood = {
  /** The folders, newest first. */
  readonly list: () => Promise<readonly { readonly digest: string; readonly folder: string }[]>
  /** Keeps a copy; gives its folder, or `undefined` when it could not be kept, which is no reason to stop. */
  readonly keep: (folder: string, digest: string, signal: AbortSignal) => Promise<string | undefined>
}

const changed = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0

const hasRoom = async (folder: string, from: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder)
  const names = await readdir(from, { recursive: true })
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(from, name)).catch(() => undefined))?.size ?? 0),
  )
  return bavail * bsize - sizes.reduce((sum, size) => sum + size, 0) > reserveBytes
}

/** `root` is made when the first copy is. Two copies are kept, so that the one on screen survives its successor. */
export const createLastGood = (root: string, read: ReadFolder): LastGood => {
  const list = async () => {
    const names = (await readdir(root).catch(() => [])).filter(isDigest)
    const dated = await Promise.all(names.map(async (digest) => ({ digest, at: await changed(join(root, digest)) })))
    return dated.sort((a, b) => b.at - a.at).map(({ digest }) => ({ digest, folder: join(root, digest) }))
  }
  const isWhole = async (folder: string, digest: string) => {
    const result = await read(folder)
    return result.ok && result.digest === digest
  }
  const clear = async (digest: string) => {
    const kept = await list()
    const old = kept.filter((copy) => copy.digest !== digest).slice(most - 1)
    for (const { folder } of old) await rm(folder, { recursive: true, force: true })
  }
  /** Copies beside, checks the copy, and only then gives it its name: a cut at any moment leaves a whole copy or none. */
  const copy = async (from: string, digest: string, signal: AbortSignal): Promise<string | undefined> => {
    const target = join(root, digest)
    const draft = join(root, `${digest}.new-${process.pid}`)
    try {
      await rm(draft, { recursive: true, force: true })
      await copyFolder(from, draft, signal)
      if (!(await isWhole(draft, digest))) return undefined
      await rm(target, { recursive: true, force: true })
      await renameFreed(draft, target)
      await syncFolder(root)
      return target
    } finally {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    }
  }
  const keep = async (from: string, digest: string, signal: AbortSignal) => {
    try {
      const target = join(root, digest)
      await mkdir(root, { recursive: true })
      await dropDrafts(root)
      const there = await isWhole(target, digest)
      const folder = there ? target : (await hasRoom(root, from)) ? await copy(from, digest, signal) : undefined
      if (!folder) return undefined
      await utimes(folder, new Date(), new Date())
      await clear(digest)
      return folder
    } catch {
      return undefined
    }
  }
  return { list, keep }
}

/** Drafts an earlier start did not finish. Those of a living neighbour are a few minutes old at most. */
const dropDrafts = async (root: string): Promise<void> => {
  const stale = Date.now() - 60 * 60 * 1000
  for (const name of await readdir(root)) {
    const draft = join(root, name)
    if (/\.new-\d+$/.test(name) && (await changed(draft)) < stale) await rm(draft, { recursive: true, force: true })
  }
}
