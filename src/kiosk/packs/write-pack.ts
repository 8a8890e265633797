import { createHash, type KeyObject } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { renameFreed } from '../disk/rename'
import * as v from 'valibot'
import { syncFolder } from '../disk/durable'
import type { WorkOptions } from './contents'
import { fill, put, withPlain, writeRefusal } from './files-at-hand'
import { signatureFileBytes, signatureFileOf } from './keys'
import { inLanes } from './lanes'
import { chunkBytes, packLimits } from './limits'
import { contentDigestOf, Manifest, manifestBytes, manifestName, type PackedFile, signatureName } from './manifest'
import { type Outcome, refused } from './refusal'
import { centralRecord, contentAt, endRecord, localHeader, nextAt, placed } from './zip-format'

/** One file to pack: its path inside the exhibit, where it lies, and its size in bytes. */
export type Source = { readonly path: string; readonly from: string; readonly size: number }

/** What the manifest says besides the files. */
export type PackHead = Pick<Manifest, 'id' | 'version' | 'engine' | 'madeBy'>

export type Written = { readonly size: number; readonly digest: string; readonly manifest: Manifest }

const width = 4
const noHash = '0'.repeat(64)

/**
 * Writes a signed pack. The same sources, head and key give the same bytes, whatever the machine, the day or the order. Each
 * source is read once: the length of every record is known beforehand, so each file goes to its place while it is hashed, and
 * the manifest in front is filled in last. `target` appears when it is complete and on the disk, and not before; what
 * it held until then is replaced.
 *
 * Paths that don't fit a pack or stand twice are `manifest-odd`; a source whose size is not as told is `size-differs`.
 */
export const writePack = async (
  target: string,
  head: PackHead,
  sources: readonly Source[],
  key: KeyObject,
  options: WorkOptions = {},
): Promise<Outcome<Written>> => {
  if (sources.length + 2 > packLimits.entries) return refused('too-many-files')
  const layout = layOut(head, sources)
  if (!v.is(Manifest, layout.manifest)) return refused('manifest-odd')
  const draft = `${target}.new-${process.pid}`
  try {
    const handle = await open(draft, 'wx+')
    const written = await writeDraft(handle, layout, key, options).finally(() => handle.close())
    if (!written.ok) return written
    await renameFreed(draft, target)
    await syncFolder(dirname(target))
    return written
  } catch (error) {
    return writeRefusal(error)
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

type Place = { readonly name: string; readonly size: number; readonly offset: number; readonly from: string }
type Layout = {
  readonly manifest: Manifest
  readonly list: Place
  readonly signature: Place
  readonly files: readonly Place[]
}

/** Where everything goes. The manifest's length does not depend on the hashes that are not known yet. */
const layOut = (head: PackHead, sources: readonly Source[]): Layout => {
  const sorted = sources.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const manifest = manifestOf(
    head,
    sorted.map(({ path, size }) => ({ path, sha256: noHash, size })),
  )
  const [list, signature, ...files] = placed([
    { name: manifestName, size: manifestBytes(manifest).length, from: '' },
    { name: signatureName, size: signatureFileBytes, from: '' },
    ...sorted.map(({ path, size, from }) => ({ name: path, size, from })),
  ])
  if (!list || !signature) throw new Error('the first two of a list are there')
  return { manifest, list, signature, files }
}

const manifestOf = ({ id, version, engine, madeBy }: PackHead, files: readonly PackedFile[]): Manifest => ({
  kind: 'zone-kiosk-pack',
  format: 1,
  id,
  version,
  engine: { from: engine.from, below: engine.below },
  madeBy,
  total: files.reduce((sum, { size }) => sum + size, 0),
  files: [...files],
})

type Sums = { readonly sha256: string; readonly crc: number }

const writeDraft = async (
  handle: FileHandle,
  { manifest, list, signature, files }: Layout,
  key: KeyObject,
  options: WorkOptions,
): Promise<Outcome<Written>> => {
  const last = nextAt(files.at(-1) ?? signature)
  if (last > packLimits.packBytes || list.size > packLimits.manifestBytes) return refused('too-large')
  const sums: Sums[] = []
  const done = await inLanes(files, width, () => {
    const buffer = Buffer.allocUnsafeSlow(chunkBytes)
    return async (place, at) => {
      const copied = await copyIn(handle, place, buffer, options)
      if (copied.ok) sums[at] = copied.value
      return copied.ok ? { ok: true, value: undefined } : copied
    }
  })
  if (!done.ok) return done
  const hashed = manifest.files.map((file, at) => ({ ...file, sha256: sums[at]?.sha256 ?? noHash }))
  const complete: Manifest = { ...manifest, files: hashed }
  const written = manifestBytes(complete)
  const signed = signatureFileOf(written, key)
  const entries = [
    { ...list, crc: crc32(written) },
    { ...signature, crc: crc32(signed) },
    ...files.map((file, at) => ({ ...file, crc: sums[at]?.crc ?? 0 })),
  ]
  for (const entry of entries) await put(handle, localHeader(entry), entry.offset)
  await put(handle, written, contentAt(list))
  await put(handle, signed, contentAt(signature))
  const directory = Buffer.concat(entries.map(centralRecord))
  const end = endRecord({ entries: entries.length, directoryBytes: directory.length, directoryAt: last })
  const size = last + directory.length + end.length
  if (size > packLimits.packBytes) return refused('too-large')
  await put(handle, Buffer.concat([directory, end]), last)
  await handle.sync()
  return { ok: true, value: { size, digest: contentDigestOf(hashed), manifest: complete } }
}

/** Copies one source to its place, and tells its sums. A source that grew or shrank since it was looked at is refused. */
const copyIn = (to: FileHandle, place: Place, buffer: Buffer, options: WorkOptions): Promise<Outcome<Sums>> =>
  withPlain(place.from, async ({ handle, size }) => {
    if (size !== place.size) return refused('size-differs', place.name)
    const hash = createHash('sha256')
    let crc = 0
    for (let position = 0; position < size; position += buffer.length) {
      if (options.signal?.aborted) return refused('stopped')
      const chunk = buffer.subarray(0, Math.min(buffer.length, size - position))
      const read = await fill(handle, chunk, position)
      if (!read.ok) return read
      hash.update(chunk)
      crc = crc32(chunk, crc)
      await put(to, chunk, contentAt(place) + position)
      options.onBytes?.(chunk.length)
    }
    return { ok: true, value: { sha256: hash.digest('hex'), crc } }
  })
