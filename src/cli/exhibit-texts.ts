import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { renameFreed } from '../kiosk/disk/rename'
import type { ExhibitFiles } from '../exhibit/files'
import { exhibitPaths } from '../kiosk/exhibit-folder'

/** The YAML files of an exhibit's folder; one that is no UTF-8 text has none. */
export const readExhibitTexts = async (folder: string): Promise<ExhibitFiles> => {
  const paths = (await exhibitPaths(folder)).filter((path) => path.endsWith('.yaml'))
  const texts = new Map<string, string>()
  for (const path of paths) {
    const text = await textOf(join(folder, path))
    if (text !== undefined) texts.set(path, text)
  }
  // Of media nothing is asked here.
  return { text: (path) => texts.get(path), list: () => paths, media: () => undefined }
}

const textOf = async (place: string): Promise<string | undefined> => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(place))
  } catch {
    return undefined
  }
}

/** Puts a new text in the place of a file, whole or not at all, with the rights the file had. */
export const replaceText = async (place: string, text: string): Promise<void> => {
  const draft = join(dirname(place), `.${basename(place)}.new`)
  try {
    const { mode } = await stat(place)
    await writeFile(draft, text, { mode, flush: true })
    await renameFreed(draft, place)
  } finally {
    await rm(draft, { force: true })
  }
}
