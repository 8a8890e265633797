import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Checked, Exhibit } from '../exhibit'
import { type ExhibitFiles, longestSvg, longestYaml } from '../exhibit/files'
import { readExhibit } from '../exhibit/read'

/** A folder with more entries than this is not an exhibit but somebody's whole disk. */
const mostEntries = 20_000

/** Files above this are hashed as they stream by, so that a film does not have to fit into memory. */
const largestInMemory = 64 * 1024 * 1024

/** An exhibit and the sha-256 of everything it was read from, in hex; the digest is there for broken exhibits too. */
export type ExhibitInFolder = Checked<Exhibit> & { readonly digest?: string }

/**
 * Reads the exhibit in a folder: its YAML, its media by name, and the digest of them all. Links are not followed. Never
 * throws: what cannot be read comes back as problems.
 */
export const readExhibitFolder = async (folder: string): Promise<ExhibitInFolder> => {
  const paths = await exhibitPaths(folder)
  const texts = new Map<string, string>()
  const whole = createHash('sha256')
  let complete = true
  for (const path of paths) {
    const contents = await readOne(join(folder, path), path)
    if (contents.text !== undefined) texts.set(path, contents.text)
    if (contents.digest === undefined) complete = false
    whole.update(`${path}\0${contents.digest ?? ''}\n`)
  }
  const files: ExhibitFiles = { text: (path) => texts.get(path), list: () => paths }
  const digest = complete && paths.length > 0 ? { digest: whole.digest('hex') } : {}
  return { ...readExhibit(files), ...digest }
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

type Contents = { readonly digest?: string; readonly text?: string }

const readOne = async (place: string, path: string): Promise<Contents> => {
  try {
    const { size } = await stat(place)
    if (size > largestInMemory) return { digest: await digestOfStream(place) }
    const bytes = await readFile(place)
    const digest = createHash('sha256').update(bytes).digest('hex')
    const text = textIn(path, bytes)
    return text === undefined ? { digest } : { digest, text }
  } catch {
    return {}
  }
}

const digestOfStream = async (place: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(place), hash)
  return hash.digest('hex')
}

/** The text of a YAML or SVG file, one character more than is allowed at most; nothing where it is not UTF-8. */
const textIn = (path: string, bytes: Buffer): string | undefined => {
  if (!/\.(yaml|svg)$/.test(path)) return undefined
  const longest = path.endsWith('.svg') ? longestSvg : longestYaml
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).slice(0, longest + 1)
  } catch {
    return undefined
  }
}
