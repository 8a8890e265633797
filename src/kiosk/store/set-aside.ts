import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { renameFreedNow } from '../disk/rename'
import { syncFolderNow } from '../disk/durable'

const companions = ['', '-wal', '-shm'] as const
/** So many are kept. */
export const mostAside = 5

const stamp = (time: Date): string => time.toISOString().replace(/[-:.]/g, '')

const freeName = (base: string): string => {
  const taken = (name: string) => companions.some((end) => existsSync(name + end))
  let name = base
  for (let next = 2; taken(name); next += 1) name = `${base}-${next}`
  return name
}

/**
 * Renames a damaged database, with its log files, to `kiosk.sqlite.damaged-<time>`, so that somebody can look at it, and
 * keeps the five newest of these. Gives the new name (no folder); throws what the file system throws.
 */
export const setAside = (file: string, time: Date): string => {
  const target = freeName(`${file}.damaged-${stamp(time)}`)
  for (const end of companions) moveIfThere(file + end, target + end)
  syncFolderNow(dirname(file))
  dropOldest(file, basename(target))
  return basename(target)
}

/** Another instance may have been quicker: what is gone is gone. */
const moveIfThere = (from: string, to: string): void => {
  try {
    renameFreedNow(from, to)
  } catch (error) {
    if (existsSync(from)) throw error
  }
}

const dropOldest = (file: string, newest: string): void => {
  const folder = dirname(file)
  const age = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.ctimeMs ?? 0
  const sets = new Set(
    readdirSync(folder)
      .filter((name) => name.startsWith(`${basename(file)}.damaged-`))
      .map((name) => name.replace(/-(wal|shm)$/, '')),
  )
  const others = [...sets].filter((name) => name !== newest).sort((a, b) => age(b) - age(a))
  for (const name of others.slice(mostAside - 1)) {
    for (const end of companions) rmSync(join(folder, name + end), { recursive: true, force: true })
  }
}
