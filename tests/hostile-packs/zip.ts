import { crc32 } from 'node:zlib'

/**
 * Zips of every kind, the impossible ones included: each field of each record can be set. Written after APPNOTE.TXT and apart
 * from the product's own writer, so that the two check each other.
 */
export type Fields = {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly extra: Buffer
  readonly comment: Buffer
  readonly madeBy: number
  readonly attributes: number
  readonly offset: number
  readonly signature: number
}

export type Entry = {
  readonly name: string | Buffer
  readonly content: Buffer
  /** What the header in front of the content says otherwise. */
  readonly local?: Partial<Fields>
  /** What the directory says otherwise. */
  readonly central?: Partial<Fields>
  /** What both say otherwise. */
  readonly both?: Partial<Fields>
  /** Bytes between this entry and the one before. */
  readonly before?: Buffer
  /** Leaves out header and content: the directory alone names the entry. */
  readonly ghost?: boolean
}

export type Zip = {
  readonly entries: readonly Entry[]
  readonly prefix?: Buffer
  /** Bytes between the last entry and the directory, and between the directory and the end record. */
  readonly gap?: Buffer
  readonly beforeEnd?: Buffer
  readonly tail?: Buffer
  readonly end?: Partial<{ disk: number; here: number; count: number; bytes: number; at: number; comment: Buffer }>
}

const regularFile = 0o100644 * 0x1_0000

const fieldsOf = ({ name, content, both }: Entry, offset: number): Fields => ({
  name: Buffer.isBuffer(name) ? name : Buffer.from(name),
  flags: 0,
  method: 0,
  time: 0,
  date: 33,
  crc: crc32(content),
  packed: content.length,
  size: content.length,
  extra: Buffer.alloc(0),
  comment: Buffer.alloc(0),
  madeBy: 0x0314,
  attributes: regularFile,
  offset,
  signature: 0,
  ...both,
})

const u16 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2)
  for (const [at, number] of numbers.entries()) bytes.writeUInt16LE(number, at * 2)
  return bytes
}

const u32 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, at * 4)
  return bytes
}

const common = ({ flags, method, time, date, crc, packed, size, name, extra }: Fields): Buffer =>
  Buffer.concat([u16(20, flags, method, time, date), u32(crc, packed, size), u16(name.length, extra.length)])

const localOf = (fields: Fields): Buffer =>
  Buffer.concat([u32(fields.signature || 0x0403_4b50), common(fields), fields.name, fields.extra])

const centralOf = (fields: Fields): Buffer =>
  Buffer.concat([
    u32(fields.signature || 0x0201_4b50),
    u16(fields.madeBy),
    common(fields),
    u16(fields.comment.length, 0, 0),
    u32(fields.attributes, fields.offset),
    fields.name,
    fields.extra,
    fields.comment,
  ])

export const zipOf = ({ entries, prefix, gap, beforeEnd, tail, end = {} }: Zip): Buffer => {
  const parts: Buffer[] = [prefix ?? Buffer.alloc(0)]
  const directory: Buffer[] = []
  let at = parts[0]?.length ?? 0
  for (const entry of entries) {
    const fields = fieldsOf(entry, at + (entry.before?.length ?? 0))
    directory.push(centralOf({ ...fields, ...entry.central }))
    if (entry.ghost) continue
    const local = localOf({ ...fields, ...entry.local })
    parts.push(entry.before ?? Buffer.alloc(0), local, entry.content)
    at = fields.offset + local.length + entry.content.length
  }
  const records = Buffer.concat(directory)
  const { disk = 0, count = entries.length, comment = Buffer.alloc(0) } = end
  const { here = count, bytes = records.length, at: directoryAt = at + (gap?.length ?? 0) } = end
  const last = [u32(0x0605_4b50), u16(disk, disk, here & 0xffff, count & 0xffff), u32(bytes, directoryAt)]
  const rest = [beforeEnd ?? Buffer.alloc(0), ...last, u16(comment.length), comment, tail ?? Buffer.alloc(0)]
  return Buffer.concat([...parts, gap ?? Buffer.alloc(0), records, ...rest])
}
