import { link, lstat, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import { syncFolder } from '../disk/durable'

/** A file to be saved, by its name. */
export type FileToSave = { readonly name: string; readonly bytes: Uint8Array }

const mostNames = 1_000

const isThere = async (path: string): Promise<boolean> => {
  try {
    await lstat(path)
    return true
  } catch {
    return false
  }
}

/** The name itself, then `name-2`, `name-3`; a file's ending stays behind. */
const names = (name: string): readonly string[] => {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  return Array.from({ length: mostNames }, (_, at) => (at === 0 ? name : `${stem}-${at + 1}${ending}`))
}

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined

/** Some file systems of sticks can't sync a folder; what was written is there all the same, and the names follow by themselves. */
const syncNames = async (folder: string): Promise<void> => {
  try {
    await syncFolder(folder)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(String(errorCode(error)))) throw error
  }
}

/** Gives a draft the first name that is free. The file system of most sticks has no hard links: there it looks before it renames. */
const nameFile = async (folder: string, draft: string, wanted: string): Promise<string> => {
  for (const name of names(wanted)) {
    const path = join(folder, name)
    try {
      await link(draft, path)
      await rm(draft)
      return name
    } catch (error) {
      if (errorCode(error) === 'EEXIST' || (await isThere(path))) continue
      await renameFreed(draft, path)
      return name
    }
  }
  throw new Error(`there are ${mostNames} files of that name`)
}

const nameFolder = async (folder: string, draft: string, wanted: string): Promise<string> => {
  for (const name of names(wanted)) {
    const path = join(folder, name)
    if (await isThere(path)) continue
    await renameFreed(draft, path)
    return name
  }
  throw new Error(`there are ${mostNames} folders of that name`)
}

/** Does the work on a draft, which does not outlive a failure. Throws what the file system throws. */
const withDraft = async <T>(draft: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/**
 * Writes one file under its name, or the next free one; gives the name. Whole and on the disk, or not at all: a stick that
 * is pulled keeps at most a draft whose name begins with a dot.
 */
export const saveFile = async (folder: string, { name, bytes }: FileToSave, mark: string): Promise<string> => {
  const draft = join(folder, `.${name}.${mark}`)
  return withDraft(draft, async () => {
    await writeWhole(draft, bytes)
    const given = await nameFile(folder, draft, name)
    await syncNames(folder)
    return given
  })
}

/** Puts files into a folder that is there. */
export const filledWith =
  (files: readonly FileToSave[]) =>
  async (folder: string): Promise<boolean> => {
    for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes)
    return true
  }

/** Makes a new folder, which appears once it is filled; gives its name. */
export const saveFolder = async (
  folder: string,
  wanted: string,
  fill: (draft: string) => Promise<boolean>,
  mark: string,
): Promise<string> => {
  const draft = join(folder, `.${wanted}.${mark}`)
  return withDraft(draft, async () => {
    await mkdir(draft)
    if (!(await fill(draft))) throw new Error('the folder was not filled')
    await syncNames(draft)
    const given = await nameFolder(folder, draft, wanted)
    await syncNames(folder)
    return given
  })
}
