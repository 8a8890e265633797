import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked, Exhibit } from '../exhibit'
import type { ExhibitFiles } from '../exhibit/files'
import { readExhibit } from '../exhibit/read'
import { type ExhibitFileRead, readExhibitFile } from './exhibit-file'

/** A folder with more entries than this is not an exhibit but somebody's whole disk. */
const mostEntries = 20_000

/** So many files are read side by side: the disk is not kept waiting, and of each one piece is in memory. */
const lanes = 4

/** All YAML of an exhibit together, in characters: a hundred sections of ten times the usual length. */
const mostText = 20_000_000

/** An exhibit and the sha-256 of everything it was read from, in hex; the digest is there for broken exhibits too. */
export type ExhibitInFolder = Checked<Exhibit> & { readonly digest?: string }

/** What reading a folder may be told, and whom it may tell. */
export type FolderOptions = {
  /** Today, as `2026-11-25`; without it nothing is said about dates that have passed. */
  readonly today?: string
  /** Leaves the digests out, for those who will read every byte anyway. */
  readonly digest?: false
  /** Hears how many files there are, before they are read. */
  readonly begins?: (files: number) => void
  /** Hears of each file once it has been read. */
  readonly hasRead?: () => void
  /** How one file is read; for those who remember what has not changed. */
  readonly readFile?: typeof readExhibitFile
}

/**
 * Reads the exhibit in a folder: its YAML, the facts of its media, and the digest of them all, in bounded memory. Links are not
 * followed. Never throws: what cannot be read comes back as problems.
 */
export const readExhibitFolder = async (folder: string, options: FolderOptions = {}): Promise<ExhibitInFolder> => {
  const paths = await exhibitPaths(folder)
  options.begins?.(paths.length)
  const read = await readAll(folder, paths, options)
  const whole = createHash('sha256')
  for (const path of paths) whole.update(`${path}\0${read.get(path)?.digest ?? ''}\n`)
  const complete = paths.length > 0 && paths.every((path) => read.get(path)?.digest !== undefined)
  const files: ExhibitFiles = {
    text: (path) => read.get(path)?.text,
    media: (path) => read.get(path)?.media,
    list: () => paths,
  }
  return { ...readExhibit(files, options.today), ...(complete && { digest: whole.digest('hex') }) }
}

const readAll = async (folder: string, paths: readonly string[], options: FolderOptions) => {
  const { digest, hasRead, readFile = readExhibitFile } = options
  const read = new Map<string, ExhibitFileRead>()
  let text = 0
  const waiting = paths.values()
  const lane = async (): Promise<void> => {
    for (const path of waiting) {
      const file = await readFile(join(folder, path), path, digest)
      text += file.text?.length ?? 0
      read.set(path, text > mostText ? { ...file, text: undefined } : file)
      hasRead?.()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return read
}

/** The paths of an exhibit's files in its folder, in order. Empty where there is no such folder. */
export const exhibitPaths = async (folder: string): Promise<readonly string[]> =>
  (await filesBelow(folder)).filter(belongsToExhibit).sort()

/** The exhibit proper; a README or an editor's backup beside it changes nothing. */
const belongsToExhibit = (path: string): boolean => path === 'exhibit.yaml' || /^(sections|media)\//.test(path)

/** Files below a folder, with `/`, breadth first; hidden ones and links left out. */
const filesBelow = async (folder: string): Promise<string[]> => {
  const files: string[] = []
  const waiting = ['']
  let seen = 0
  for (let next = waiting.shift(); next !== undefined && seen < mostEntries; next = waiting.shift()) {
    for (const entry of await entriesOf(join(folder, next))) {
      seen += 1
      if (entry.name.startsWith('.') || seen > mostEntries) continue
      const path = next ? `${next}/${entry.name}` : entry.name
      if (entry.isDirectory()) waiting.push(path)
      if (entry.isFile()) files.push(path)
    }
  }
  return files
}

const entriesOf = async (folder: string) => {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
