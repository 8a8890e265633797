import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { exhibitPaths } from '../kiosk/exhibit-folder'
import { isPackPath, type Source } from '../kiosk/packs'

/** The files of an exhibit's folder that go into a pack, and those that can't: their names fit no exhibit. */
export type Sources = { readonly sources: readonly Source[]; readonly leftOut: readonly string[] }

/** Throws what the file system throws where a file goes away meanwhile. */
export const sourcesOf = async (folder: string): Promise<Sources> => {
  const paths = await exhibitPaths(folder)
  const sources: Source[] = []
  for (const path of paths.filter(isPackPath)) {
    const from = join(folder, path)
    sources.push({ path, from, size: (await stat(from)).size })
  }
  return { sources, leftOut: paths.filter((path) => !isPackPath(path)) }
}
