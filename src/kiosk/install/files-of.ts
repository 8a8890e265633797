import { join } from 'node:path'
import { readExhibitFile } from '../exhibit-file'
import { exhibitPaths } from '../exhibit-folder'
import type { PackedFile } from '../packs'

export type ListedFile = Pick<PackedFile, 'path' | 'sha256'>

/** The files of the exhibit in a folder; a file that can't be read is missing. */
const listFiles = async (folder: string): Promise<readonly ListedFile[]> => {
  const files: ListedFile[] = []
  for (const path of await exhibitPaths(folder)) {
    const { digest } = await readExhibitFile(join(folder, path), path)
    if (digest !== undefined) files.push({ path, sha256: digest })
  }
  return files
}

/**
 * Remembers the files of the exhibit it was asked about last. Nothing while they are still being read, which with films takes some
 * seconds: then ask again.
 */
export const createFilesOf = () => {
  let digest: string | undefined
  let files: readonly ListedFile[] | undefined
  return (shown: { readonly digest: string; readonly folder: string }): readonly ListedFile[] | undefined => {
    if (digest === shown.digest) return files
    const mine = (digest = shown.digest)
    files = undefined
    listFiles(shown.folder).then(
      (listed) => {
        if (digest === mine) files = listed
      },
      () => undefined,
    )
    return undefined
  }
}
