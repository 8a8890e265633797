/**
 * The zip files that packs are: plain files one behind the other, nothing between them, nothing compressed, no dates, no
 * comments, no extra fields, so that every byte of every record follows from a name, a size, a checksum and a place. The
 * writer writes these records; the reader makes them again and compares. Numbers and layout: APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16.
 */
export type ZipEntry = {
  /** ASCII. */
  readonly name: string
  readonly crc: number
  /** Bytes. */
  readonly size: number
  /** Where its local header begins, in bytes from the beginning of the file. */
  readonly offset: number
}

const signatures = { local: 0x0403_4b50, central: 0x0201_4b50, end: 0x0605_4b50 } as const
const versionNeeded = 20
const madeBy = (3 << 8) | versionNeeded
/** The first of January 1980, the beginning of time in a zip. */
const date = (1 << 5) | 1
/** A plain file that its owner may write and everybody read, as Unix says it. */
const attributes = 0o100644 * 0x1_0000

export const sizes = { local: 30, central: 46, end: 22 } as const

export const localHeader = ({ name, crc, size }: Omit<ZipEntry, 'offset'>): Buffer => {
  const header = Buffer.alloc(sizes.local + name.length)
  header.writeUInt32LE(signatures.local, 0)
  header.writeUInt16LE(versionNeeded, 4)
  writeCommon(header, 6, { name, crc, size })
  header.write(name, sizes.local, 'latin1')
  return header
}

export const centralRecord = ({ name, crc, size, offset }: ZipEntry): Buffer => {
  const record = Buffer.alloc(sizes.central + name.length)
  record.writeUInt32LE(signatures.central, 0)
  record.writeUInt16LE(madeBy, 4)
  record.writeUInt16LE(versionNeeded, 6)
  writeCommon(record, 8, { name, crc, size })
  record.writeUInt32LE(attributes, 38)
  record.writeUInt32LE(offset, 42)
  record.write(name, sizes.central, 'latin1')
  return record
}

/** The fields both headers share, from the flags to the length of the extra field. */
const writeCommon = (header: Buffer, at: number, { name, crc, size }: Omit<ZipEntry, 'offset'>): void => {
  header.writeUInt16LE(date, at + 6)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(size, at + 12)
  header.writeUInt32LE(size, at + 16)
  header.writeUInt16LE(name.length, at + 20)
}

export const endRecord = (end: { entries: number; directoryBytes: number; directoryAt: number }): Buffer => {
  const record = Buffer.alloc(sizes.end)
  record.writeUInt32LE(signatures.end, 0)
  record.writeUInt16LE(end.entries, 8)
  record.writeUInt16LE(end.entries, 10)
  record.writeUInt32LE(end.directoryBytes, 12)
  record.writeUInt32LE(end.directoryAt, 16)
  return record
}

/** Where the content of an entry begins, and where the entry behind it does. */
export const contentAt = ({ name, offset }: Pick<ZipEntry, 'name' | 'offset'>): number =>
  offset + sizes.local + name.length
export const nextAt = (entry: Omit<ZipEntry, 'crc'>): number => contentAt(entry) + entry.size

/** Gives each content its place, one behind the other. */
export const placed = <T extends { readonly name: string; readonly size: number }>(
  contents: readonly T[],
): readonly (T & { readonly offset: number })[] => {
  let offset = 0
  return contents.map((content) => {
    const entry = { ...content, offset }
    offset = nextAt(entry)
    return entry
  })
}
