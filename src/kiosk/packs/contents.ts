import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { syncFolder } from '../disk/durable'
import { fill, put, withPlain, writeRefusal } from './files-at-hand'
import { inLanes } from './lanes'
import { chunkBytes } from './limits'
import type { PackedFile } from './manifest'
import { foldersOf } from './pack-path'
import { checkHeader, type Pack } from './read-pack'
import { type Outcome, refused } from './refusal'
import { contentAt, type ZipEntry } from './zip-format'

export type WorkOptions = {
  /** Hears how many more bytes are done; the sum comes to `manifest.total`. */
  readonly onBytes?: (bytes: number) => void
  /** Ends the work within a chunk of a megabyte, with `stopped`. */
  readonly signal?: AbortSignal
}

export type UnpackOptions = WorkOptions & {
  /** Bytes that must stay free on the disk. */
  readonly reserveBytes?: number
}

const width = 4
const defaultReserve = 200 * 1024 * 1024

/** Reads every file of a pack and says whether each is what was signed. Writes nothing. */
export const checkContents = (pack: Pack, options: WorkOptions = {}): Promise<Outcome<undefined>> =>
  eachFile(pack, options, (_file, check) => check(() => Promise.resolve()))

/**
 * Unpacks into a folder that is not there yet (its parent is), each file checked against the signed list while it is written.
 * When it returns well, everything is on the disk, the folder's own name included; otherwise the folder is gone again.
 * Only a cut of power or a kill leaves a part of it behind. Writes nothing outside, makes no links, never throws.
 */
export const unpackTo = async (
  pack: Pack,
  folder: string,
  options: UnpackOptions = {},
): Promise<Outcome<undefined>> => {
  const made = await makeFolder(pack, folder, options.reserveBytes ?? defaultReserve)
  if (!made.ok) return made
  const done = await writeAll(pack, folder, options)
  // What can't be taken away now, the next start takes away.
  if (!done.ok) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  return done
}

const makeFolder = async ({ manifest }: Pack, folder: string, reserve: number): Promise<Outcome<undefined>> => {
  try {
    const { bavail, bsize } = await statfs(dirname(folder))
    if (bavail * bsize < manifest.total + reserve) return refused('no-room')
    await mkdir(folder)
    return { ok: true, value: undefined }
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return taken ? refused('folder-taken') : writeRefusal(error)
  }
}

const writeAll = async (pack: Pack, folder: string, options: WorkOptions): Promise<Outcome<undefined>> => {
  const folders = foldersOf(pack.manifest.files.map(({ path }) => path)).map((path) => join(folder, path))
  try {
    for (const path of folders) await mkdir(path)
    const written = await eachFile(pack, options, (file, check) => writeFile(join(folder, file.path), check))
    if (!written.ok) return written
    for (const path of [...folders.toReversed(), folder, dirname(folder)]) await syncFolder(path)
    return written
  } catch (error) {
    return writeRefusal(error)
  }
}

type Take = (chunk: Buffer, position: number) => Promise<void>
/** Reads one file to its end, hands over each chunk, and says whether all of it was as signed. */
type Check = (take: Take) => Promise<Outcome<undefined>>

const writeFile = async (path: string, check: Check): Promise<Outcome<undefined>> => {
  const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow, 0o644)
  try {
    const done = await check((chunk, position) => put(handle, chunk, position))
    if (done.ok) await handle.sync()
    return done
  } finally {
    await handle.close()
  }
}

const eachFile = (
  { file, manifest, entries }: Pack,
  options: WorkOptions,
  visit: (file: PackedFile, check: Check) => Promise<Outcome<undefined>>,
): Promise<Outcome<undefined>> =>
  withPlain(file, ({ handle }) =>
    inLanes(entries, width, () => {
      const buffer = Buffer.allocUnsafeSlow(chunkBytes)
      return async (entry, at) => {
        const packed = manifest.files[at]
        if (!packed) return refused('file-unlisted', entry.name)
        try {
          return await visit(packed, (take) => checkFile({ handle, entry, packed, buffer }, options, take))
        } catch (error) {
          return writeRefusal(error, entry.name)
        }
      }
    }),
  )

type OneFile = {
  readonly handle: FileHandle
  readonly entry: ZipEntry
  readonly packed: PackedFile
  readonly buffer: Buffer
}

const checkFile = async (one: OneFile, { onBytes, signal }: WorkOptions, take: Take): Promise<Outcome<undefined>> => {
  const { handle, entry, packed, buffer } = one
  const header = await checkHeader(handle, entry)
  if (!header.ok) return header
  const hash = createHash('sha256')
  let crc = 0
  for (let position = 0; position < entry.size; position += buffer.length) {
    if (signal?.aborted) return refused('stopped')
    const chunk = buffer.subarray(0, Math.min(buffer.length, entry.size - position))
    const read = await fill(handle, chunk, contentAt(entry) + position)
    if (!read.ok) return read
    hash.update(chunk)
    crc = crc32(chunk, crc)
    await take(chunk, position)
    onBytes?.(chunk.length)
  }
  if (crc !== entry.crc) return refused('damaged', entry.name)
  return hash.digest('hex') === packed.sha256 ? { ok: true, value: undefined } : refused('altered', entry.name)
}
