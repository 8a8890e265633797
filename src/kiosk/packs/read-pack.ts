import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { readDirectory } from './directory'
import { bytesAt, type OpenFile, withPlain } from './files-at-hand'
import { fingerprintOf, signatureFileBytes, signerOf } from './keys'
import { packLimits } from './limits'
import { contentDigestOf, type Manifest, readManifest } from './manifest'
import { type Outcome, refused } from './refusal'
import { contentAt, localHeader, sizes, type ZipEntry } from './zip-format'

/** Who signed a pack. Nothing is said about whether to trust them: that is for those who hold the list of trusted keys. */
export type Signer = {
  readonly publicKey: string
  /** A short form to compare by eye. */
  readonly fingerprint: string
}

/**
 * A pack whose list of files is whole and signed. What the files hold has not been looked at: `checkContents` and
 * `unpackTo` do that.
 */
export type Pack = {
  /** Where the pack lies. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  readonly manifest: Manifest
  /** The digest of the exhibit inside, in hex: what its unpacked folder will have. */
  readonly digest: string
  readonly signedBy: Signer
  /** The zip's entries of the files, in the order of the manifest. */
  readonly entries: readonly ZipEntry[]
}

/**
 * Reads what a pack says of itself, and believes nothing: the zip must be byte for byte as `writePack` lays it out, the
 * manifest must be signed and name exactly the files there are. Reads no more than the manifest and the directory, at most some
 * 13 MB, writes nothing, and never throws.
 */
export const readPack = (file: string): Promise<Outcome<Pack>> =>
  withPlain(file, async (open) => {
    const directory = await readDirectory(open)
    if (!directory.ok) return directory
    const [manifestEntry, signatureEntry, ...entries] = directory.value
    if (!manifestEntry) return refused('manifest-missing')
    if (!signatureEntry) return refused('signature-missing')
    const signed = await readSigned(open, manifestEntry, signatureEntry)
    if (!signed.ok) return signed
    const { manifest, publicKey } = signed.value
    const listed = asListed(manifest, entries)
    if (!listed.ok) return listed
    const signedBy = { publicKey, fingerprint: fingerprintOf(publicKey) }
    const digest = contentDigestOf(manifest.files)
    return { ok: true, value: { file, size: open.size, manifest, digest, signedBy, entries } }
  })

type Signed = { readonly manifest: Manifest; readonly publicKey: string }

const readSigned = async (open: OpenFile, list: ZipEntry, signature: ZipEntry): Promise<Outcome<Signed>> => {
  if (list.size > packLimits.manifestBytes) return refused('manifest-odd')
  if (signature.size !== signatureFileBytes) return refused('signature-wrong')
  const written = await contentOf(open.handle, list)
  if (!written.ok) return written
  const signedWith = await contentOf(open.handle, signature)
  if (!signedWith.ok) return signedWith
  const publicKey = signerOf(written.value, signedWith.value)
  if (publicKey === undefined) return refused('signature-wrong')
  const manifest = readManifest(written.value)
  return manifest ? { ok: true, value: { manifest, publicKey } } : refused('manifest-odd')
}

const contentOf = async (handle: FileHandle, entry: ZipEntry): Promise<Outcome<Buffer>> => {
  const header = await checkHeader(handle, entry)
  if (!header.ok) return header
  const content = await bytesAt(handle, contentAt(entry), entry.size)
  if (!content.ok) return content
  return crc32(content.value) === entry.crc ? content : refused('damaged', entry.name)
}

/** Whether the header in front of a file's content says the same as the directory. */
export const checkHeader = async (handle: FileHandle, entry: ZipEntry): Promise<Outcome<Buffer>> => {
  const header = await bytesAt(handle, entry.offset, sizes.local + entry.name.length)
  if (!header.ok) return header
  return localHeader(entry).equals(header.value) ? header : refused('header-differs', entry.name)
}

/** Both are in order, so the first difference tells which of the two has one file more. */
const asListed = ({ files }: Manifest, entries: readonly ZipEntry[]): Outcome<undefined> => {
  for (let at = 0; at < Math.max(files.length, entries.length); at += 1) {
    const [file, entry] = [files[at], entries[at]]
    if (!file || (entry && entry.name < file.path)) return refused('file-unlisted', entry?.name)
    if (!entry || entry.name > file.path) return refused('file-missing', file.path)
    if (entry.size !== file.size) return refused('size-differs', file.path)
  }
  return { ok: true, value: undefined }
}
