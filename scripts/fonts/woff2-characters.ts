import { brotliDecompressSync } from 'node:zlib'

/**
 * The characters a WOFF2 face has shapes for, read from its `cmap` table (W3C WOFF 2.0 §4–5; OpenType cmap formats 4 and 12). A
 * `unicode-range` in a style sheet only says which are asked of the face, not whether it has them.
 */
export const charactersIn = (font: Buffer): ReadonlySet<number> => {
  const { tables, end } = directory(font)
  const data = brotliDecompressSync(font.subarray(end, end + font.readUInt32BE(20)))
  const cmap = tables.find(({ tag }) => tag === 0)
  if (!cmap) throw new Error('the face has no cmap table')
  return inCmap(data.subarray(cmap.start, cmap.start + cmap.length))
}

type Table = { readonly tag: number; readonly start: number; readonly length: number }

/** Numbers of the tables `glyf` and `loca`, which are stored changed unless their version is 3. */
const outlines = [10, 11]

const directory = (font: Buffer): { readonly tables: readonly Table[]; readonly end: number } => {
  const tables: Table[] = []
  let at = 48
  let start = 0
  const base128 = (): number => {
    for (let value = 0; ;) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
      if (byte < 128) return value
    }
  }
  for (let left = font.readUInt16BE(12); left > 0; left -= 1) {
    const flags = font.readUInt8(at++)
    const tag = flags & 0x3f
    if (tag === 0x3f) at += 4
    const written = base128()
    const changed = outlines.includes(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0
    const length = changed ? base128() : written
    tables.push({ tag, start, length })
    start += length
  }
  return { tables, end: at }
}

const inCmap = (cmap: Buffer): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) inFormat4(table, found)
    if (format === 12) inFormat12(table, found)
  }
  return found
}

const inFormat4 = (table: Buffer, found: Set<number>): void => {
  const segments = table.readUInt16BE(6) / 2
  const [ends, starts] = [14, 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  for (let at = 0; at < segments * 2; at += 2) {
    const [first, last] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)]
    const [delta, offset] = [table.readUInt16BE(deltas + at), table.readUInt16BE(offsets + at)]
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + delta : table.readUInt16BE(offsets + at + offset + (code - first) * 2)
      if ((glyph & 0xffff) !== 0) found.add(code)
    }
  }
}

const inFormat12 = (table: Buffer, found: Set<number>): void => {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12
    const [first, last, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)]
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) found.add(code)
  }
}
