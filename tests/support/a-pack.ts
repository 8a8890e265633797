import { createPrivateKey, type KeyObject } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { engineRangeOf, type Source, writePack, type Written } from '../../src/kiosk/packs'

/** A key for tests only: always the same, so that packs made with it always have the same bytes. */
export const testKey = (seed = 1): KeyObject =>
  createPrivateKey({
    // PKCS #8 of an Ed25519 key (RFC 8410), then its 32 bytes.
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  })

type APack = {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly id?: string
  readonly version?: string
  readonly key?: KeyObject
}

/** The files of a small exhibit, none of which anybody looks into. */
export const someFiles = {
  'exhibit.yaml': 'format: 1\n',
  'sections/oil.yaml': 'id: oil\n',
  'media/stone.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'media/films/lamp.mp4': Buffer.alloc(3_000_000, 'lamp'),
} as const

/** Writes a pack into `folder` and returns where it is. Its sources stay beside it in `sources`. */
export const aPack = async (folder: string, wanted: APack = {}): Promise<Written & { readonly file: string }> => {
  const { files = someFiles, id = 'cape-light', version = '1.0.0', key = testKey() } = wanted
  const sources: Source[] = []
  for (const [path, content] of Object.entries(files)) {
    const from = join(folder, 'sources', path)
    await mkdir(dirname(from), { recursive: true })
    await writeFile(from, content)
    sources.push({ path, from, size: Buffer.byteLength(content) })
  }
  const file = join(folder, `${id}-${version}.kiosk`)
  const head = { id, version, engine: engineRangeOf('0.1.0'), madeBy: 'zone-kiosk 0.1.0' }
  const written = await writePack(file, head, sources, key)
  if (!written.ok) throw new Error(written.refusal.says.en)
  return { ...written.value, file }
}
