import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Id } from '../../exhibit'
import { packLimits } from './limits'
import { foldersOf, isPackPath } from './pack-path'
import { EngineRange, Version } from './version'

/** The two files of a pack that are not the exhibit's, in front of all others. */
export const manifestName = 'pack.json'
export const signatureName = 'pack.sig'

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(packLimits.packBytes))

/** One file of the exhibit: its path with `/`, the SHA-256 of its content in hex, and its size in bytes. */
export const PackedFile = v.strictObject({
  path: v.pipe(v.string(), v.check(isPackPath)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  size: bytes,
})

const Shape = v.strictObject({
  kind: v.literal('zone-kiosk-pack'),
  format: v.literal(1),
  /** The exhibit's id and version, as in its `exhibit.yaml`. */
  id: Id,
  version: Version,
  engine: EngineRange,
  /** The program that made the pack, such as `zone-kiosk 0.1.0`. */
  madeBy: v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,80}$/)),
  /** The bytes of all files together. */
  total: bytes,
  files: v.pipe(v.array(PackedFile), v.minLength(1), v.maxLength(packLimits.entries - 2)),
})

/**
 * What a pack says of itself: `pack.json`. Files in the order of their paths, each once; none lies where another one's folder
 * is; `exhibit.yaml` is among them; `total` is the sum of their sizes.
 */
export const Manifest = v.pipe(
  Shape,
  v.check(({ files }) => files.every(({ path }, at) => at === 0 || path > (files[at - 1]?.path ?? ''))),
  v.check(({ files, total }) => files.reduce((sum, { size }) => sum + size, 0) === total),
  v.check(({ files }) => files.some(({ path }) => path === 'exhibit.yaml')),
  v.check(({ files }) => {
    const folders = new Set(foldersOf(files.map(({ path }) => path)))
    return files.every(({ path }) => !folders.has(path))
  }),
)

export type PackedFile = v.InferOutput<typeof PackedFile>
export type Manifest = v.InferOutput<typeof Manifest>

/** The one way a manifest is written: the fields in the order of the schema, a line for each. Signed as it stands. */
export const manifestBytes = (manifest: Manifest): Buffer => Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)

/**
 * The manifest in the bytes of `pack.json`; `undefined` for everything `manifestBytes` would not have written: other
 * encodings, keys given twice, numbers JavaScript can't hold, fields of other names, other spacing. Takes less than
 * a second whatever the bytes are.
 */
export const readManifest = (written: Uint8Array): Manifest | undefined => {
  if (written.length > packLimits.manifestBytes || !isShallow(written)) return undefined
  const result = v.safeParse(Manifest, parsed(written))
  return result.success && manifestBytes(result.output).equals(written) ? result.output : undefined
}

const parsed = (written: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(written))
  } catch {
    return undefined
  }
}

const mostBrackets = packLimits.entries + 10
const mostCommas = packLimits.entries * 3 + 10
const deepest = 3
const ascii = {
  quote: 0x22,
  comma: 0x2c,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openBlock: 0x7b,
  closeBlock: 0x7d,
}

/**
 * Whether JSON nests no deeper and holds no more than a manifest may, found out without building any of it: 8 MB of
 * `[[[[` or `{},{},` would take some hundred megabytes as objects.
 */
const isShallow = (written: Uint8Array): boolean => {
  let depth = 0
  let brackets = 0
  let commas = 0
  let quoted = false
  for (let at = 0; at < written.length; at += 1) {
    const code = written[at]
    if (code === ascii.quote) quoted = !quoted
    else if (quoted) at += code === ascii.backslash ? 1 : 0
    else if (code === ascii.comma) commas += 1
    else if (code === ascii.closeList || code === ascii.closeBlock) depth -= 1
    else if (code === ascii.openList || code === ascii.openBlock) {
      depth += 1
      brackets += 1
    }
    if (depth > deepest || brackets > mostBrackets || commas > mostCommas) return false
  }
  return true
}

/**
 * The digest of the exhibit that the files are, in hex: the same that reading the unpacked folder gives, whoever made or
 * signed the pack.
 */
export const contentDigestOf = (files: readonly Pick<PackedFile, 'path' | 'sha256'>[]): string => {
  const whole = createHash('sha256')
  for (const { path, sha256 } of files) whole.update(`${path}\0${sha256}\n`)
  return whole.digest('hex')
}
