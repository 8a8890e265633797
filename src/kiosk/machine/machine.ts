import { constants } from 'node:fs'
import { access, open, readdir, readFile, readlink, rm, stat, statfs } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import { syncFolder } from '../disk/durable'
import { run, type Run } from './run'

/** How well a folder keeps what is written: `durable` was written, synced, renamed and read back. */
export type Trial = 'durable' | 'unwritable' | 'missing'

/** The machine as the doctor sees it; tests hand in machines of their own. Nothing here rejects. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly run: Run
  /** The text of a small file; undefined when there is none that can be read. */
  readonly text: (path: string) => Promise<string | undefined>
  /** Where a link points; undefined when there is no link. */
  readonly link: (path: string) => Promise<string | undefined>
  /** The names in a folder; empty when there is none. */
  readonly names: (folder: string) => Promise<readonly string[]>
  /** Whether this program may read and write there. */
  readonly mayUse: (path: string) => Promise<boolean>
  readonly space: (folder: string) => Promise<{ readonly freeBytes: number; readonly totalBytes: number } | undefined>
  readonly tryOut: (folder: string) => Promise<Trial>
  /** The number of the account this runs as; undefined where accounts have none. */
  readonly uid: number | undefined
  readonly now: () => Date
  readonly timeZone: () => string
}

const orElse =
  <T, A extends readonly unknown[]>(work: (...args: A) => Promise<T>, fallback: T) =>
  async (...args: A): Promise<T> => {
    try {
      return await work(...args)
    } catch {
      return fallback
    }
  }

const space = async (folder: string) => {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}

const mayUse = async (path: string): Promise<boolean> => {
  await access(path, constants.R_OK | constants.W_OK)
  return true
}

const isFolder = orElse(async (path: string) => (await stat(path)).isDirectory(), false)

/** Writes a few bytes the way the kiosk writes what must survive a power cut, and takes them away again. */
const tryOut = async (folder: string): Promise<Trial> => {
  if (!(await isFolder(folder))) return 'missing'
  const [draft, final] = [join(folder, '.doctor-draft'), join(folder, '.doctor')]
  try {
    const handle = await open(draft, 'w')
    await handle.writeFile('kept')
    await handle.sync()
    await handle.close()
    await renameFreed(draft, final)
    await syncFolder(folder)
    return (await readFile(final, 'utf8')) === 'kept' ? 'durable' : 'unwritable'
  } catch {
    return 'unwritable'
  } finally {
    await Promise.all([draft, final].map((file) => rm(file, { force: true }).catch(() => undefined)))
  }
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  run,
  text: orElse<string | undefined, [string]>((path) => readFile(path, 'utf8'), undefined),
  link: orElse<string | undefined, [string]>((path) => readlink(path), undefined),
  names: orElse<readonly string[], [string]>((folder) => readdir(folder), []),
  mayUse: orElse(mayUse, false),
  space: orElse<Awaited<ReturnType<typeof space>> | undefined, [string]>(space, undefined),
  tryOut,
  uid: process.platform === 'win32' ? undefined : userInfo().uid,
  now: () => new Date(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
})
