import type { FileHandle } from 'node:fs/promises'
import { bytesAt, type OpenFile } from './files-at-hand'
import { packLimits } from './limits'
import { manifestName, signatureName } from './manifest'
import { isPackPath } from './pack-path'
import { type Outcome, refused } from './refusal'
import { centralRecord, endRecord, nextAt, sizes, type ZipEntry } from './zip-format'

/**
 * The entries of a pack, in their order: manifest, signature, files. Refused where any byte of the directory or of the end
 * record differs from what the writer would have written for the same names, sizes, checksums and places.
 */
export const readDirectory = async ({ handle, size }: OpenFile): Promise<Outcome<readonly ZipEntry[]>> => {
  if (size > packLimits.packBytes) return refused('too-large')
  const end = await readEnd(handle, size)
  if (!end.ok) return end
  const { entries: count, directoryAt, directoryBytes } = end.value
  const bytes = await bytesAt(handle, directoryAt, directoryBytes)
  if (!bytes.ok) return bytes
  const entries = entriesIn(bytes.value, count)
  if (!entries.ok) return entries
  const last = entries.value.at(-1)
  return last && nextAt(last) === directoryAt ? entries : refused('odd-zip')
}

type End = { readonly entries: number; readonly directoryAt: number; readonly directoryBytes: number }

const endSignature = 0x0605_4b50
const localSignature = 0x0403_4b50

const readEnd = async (handle: FileHandle, size: number): Promise<Outcome<End>> => {
  if (size < sizes.end) return refused('not-a-pack')
  const record = await bytesAt(handle, size - sizes.end, sizes.end)
  if (!record.ok) return record
  if (record.value.readUInt32LE(0) !== endSignature) return whatElse(handle)
  const end = {
    entries: record.value.readUInt16LE(10),
    directoryBytes: record.value.readUInt32LE(12),
    directoryAt: record.value.readUInt32LE(16),
  }
  if (end.entries > packLimits.entries) return refused('too-many-files')
  const most = end.entries * (sizes.central + packLimits.pathLength)
  const fits = end.directoryBytes <= most && end.directoryAt + end.directoryBytes + sizes.end === size
  return fits && endRecord(end).equals(record.value) ? { ok: true, value: end } : refused('odd-zip')
}

/** A file that does not end as a zip does: one that was cut short or got something behind it, or something else. */
const whatElse = async (handle: FileHandle): Promise<Outcome<End>> => {
  const first = await bytesAt(handle, 0, 4)
  return refused(first.ok && first.value.readUInt32LE(0) === localSignature ? 'cut-short' : 'not-a-pack')
}

const entriesIn = (directory: Buffer, count: number): Outcome<readonly ZipEntry[]> => {
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = 0
  let offset = 0
  for (let index = 0; index < count; index += 1) {
    const read = entryAt(directory, at, index)
    if (!read.ok) return read
    const entry = read.value
    if (names.has(entry.name)) return refused('name-twice', entry.name)
    if (entry.offset !== offset) return refused('overlap', entry.name)
    names.add(entry.name)
    entries.push(entry)
    at += sizes.central + entry.name.length
    offset = nextAt(entry)
  }
  return at === directory.length ? { ok: true, value: entries } : refused('odd-zip')
}

const entryAt = (directory: Buffer, at: number, index: number): Outcome<ZipEntry> => {
  if (at + sizes.central > directory.length) return refused('odd-zip')
  const nameLength = directory.readUInt16LE(at + 28)
  const record = directory.subarray(at, at + sizes.central + nameLength)
  if (record.length < sizes.central + nameLength) return refused('odd-zip')
  const entry = {
    name: record.toString('latin1', sizes.central),
    crc: record.readUInt32LE(16),
    size: record.readUInt32LE(24),
    offset: record.readUInt32LE(42),
  }
  const expected = [manifestName, signatureName][index]
  if (expected === undefined && !isPackPath(entry.name)) return refused('unsafe-name', entry.name)
  if (!centralRecord(entry).equals(record)) return whyOdd(record, entry.name)
  if (expected !== undefined && entry.name !== expected)
    return refused(index === 0 ? 'manifest-missing' : 'signature-missing')
  return { ok: true, value: entry }
}

const typeBits = 0o170000
const plainFile = 0o100000

/** A record that is not as the writer writes it: the likeliest intent behind it. */
const whyOdd = (record: Buffer, name: string): Outcome<ZipEntry> => {
  if (record.readUInt16LE(8) & 1) return refused('encrypted', name)
  if (((record.readUInt32LE(38) >>> 16) & typeBits) !== plainFile) return refused('not-a-file', name)
  if (record.readUInt16LE(10) !== 0) return refused('compressed', name)
  return refused('odd-zip', name)
}
