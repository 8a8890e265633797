import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readExhibitFolder } from '../kiosk/exhibit-folder'
import { installPlaces } from '../kiosk/install/places-of'
import { peekPointer } from '../kiosk/install/pointer-file'
import { folderName } from '../kiosk/install/shelf'
import { type Edition, type PackedFile, readPack } from '../kiosk/packs'
import { isFolder } from './commands/check'
import { sourcesOf } from './exhibit-sources'

/** An exhibit to compare a pack with: what it is, and the SHA-256 of its files. */
export type EditionWithFiles = Edition & { readonly files: readonly Pick<PackedFile, 'path' | 'sha256'>[] }

/**
 * The exhibit in a folder, in another pack, or installed in a kiosk's data folder; `undefined` where there is none that is good.
 */
export const editionIn = async (place: string): Promise<EditionWithFiles | undefined> => {
  if (!(await isFolder(place))) return ofPack(place)
  const { packs } = installPlaces(place)
  const active = peekPointer(packs)?.active
  return ofFolder(typeof active === 'object' ? join(packs, folderName(active)) : place)
}

const ofPack = async (file: string): Promise<EditionWithFiles | undefined> => {
  const pack = await readPack(file)
  if (!pack.ok) return undefined
  const { manifest, digest } = pack.value
  return { id: manifest.id, version: manifest.version, digest, files: manifest.files }
}

const ofFolder = async (folder: string): Promise<EditionWithFiles | undefined> => {
  const read = await readExhibitFolder(folder)
  if (!read.ok || read.digest === undefined) return undefined
  const files: { path: string; sha256: string }[] = []
  for (const { path, from } of (await sourcesOf(folder)).sources) files.push({ path, sha256: await sumOf(from) })
  return { id: read.value.id, version: read.value.version, digest: read.digest, files }
}

const sumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
