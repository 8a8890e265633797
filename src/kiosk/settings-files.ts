import { createHash } from 'node:crypto'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Said, Settings } from '../settings'
import { labelOf, type ListSticks } from './install/sticks'
import { readSettingsFile, type FileRead } from './settings-file'

/** A file of settings that was found; `key` says nothing of where it lies on this machine. */
export type FoundFile = { readonly key: string; readonly name: string; readonly place: string }
type FileHere = FoundFile & { readonly file: string }

/** Longer than any file of settings, in bytes. */
const longest = 400_000
const mostFiles = 30

const keyOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 20)

/** Files such as `._x.yaml`, which macOS leaves behind, are passed over. */
const filesIn = async (folder: string, place: string): Promise<readonly FileHere[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.ya?ml$/i.test(entry.name))
    .map(({ name }) => ({ key: keyOf(join(folder, name)), name, place, file: join(folder, name) }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

const textOf = async (file: string): Promise<string | undefined> => {
  try {
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(longest + 1), 0, longest + 1, 0)
      return bytesRead > longest ? undefined : buffer.toString('utf8', 0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}

const gone: Said = {
  en: 'The file is not there any more, or can’t be read; plug the stick in again.',
  zh: '文件已不存在或无法读取；请重新插入 U 盘。',
}

/** The files of settings on sticks (in the root and in `kiosk/`) and in the kiosk's own folder for files. Nothing here throws. */
export const createSettingsFiles = (sticks: ListSticks, own: string) => {
  const here = async (): Promise<readonly FileHere[]> => {
    const roots = await sticks().catch(() => [])
    const onSticks = roots.flatMap((root) =>
      [root, join(root, 'kiosk')].map((folder) => filesIn(folder, labelOf(root))),
    )
    return (await Promise.all([...onSticks, filesIn(own, '')])).flat().slice(0, mostFiles)
  }
  return {
    list: async (): Promise<readonly FoundFile[]> =>
      (await here()).map(({ key, name, place }) => ({ key, name, place })),
    read: async (key: string, now: Settings): Promise<FileRead> => {
      const found = (await here()).find((each) => each.key === key)
      const text = found && (await textOf(found.file))
      return text === undefined ? { ok: false, problems: [{ key: 'file', says: gone }] } : readSettingsFile(text, now)
    },
  }
}

export type SettingsFiles = ReturnType<typeof createSettingsFiles>
