import { createHash, sign } from 'node:crypto'
import { publicKeyOf } from '../../src/kiosk/packs'
import { testKey } from '../support/a-pack'
import type { Entry } from './zip'

/** A field of a manifest, good or bad. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const goodFiles: readonly Entry[] = [
  { name: 'exhibit.yaml', content: Buffer.from('format: 1\n') },
  { name: 'media/a.svg', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  { name: 'media/films/b.mp4', content: Buffer.alloc(5_000, 'film') },
  { name: 'sections/oil.yaml', content: Buffer.from('id: oil\n') },
]

/** What a good pack would say of these files. */
export const manifestOf = (files: readonly Entry[], change: Readonly<Record<string, Json>> = {}) => ({
  kind: 'zone-kiosk-pack',
  format: 1,
  id: 'cape-light',
  version: '1.0.0',
  engine: { from: '0.1.0', below: '1.0.0' },
  madeBy: 'zone-kiosk 0.1.0',
  total: files.reduce((sum, { content }) => sum + content.length, 0),
  files: files.map(({ name, content }) => ({
    path: name.toString('latin1'),
    sha256: createHash('sha256').update(content).digest('hex'),
    size: content.length,
  })),
  ...change,
})

export const written = (manifest: Json): Buffer => Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)

/** The signature file: whoever writes a hostile pack has a key of their own. */
export const signatureOf = (manifest: Buffer): Buffer =>
  Buffer.concat([Buffer.from(publicKeyOf(testKey(9)) ?? '', 'base64url'), sign(null, manifest, testKey(9))])

/** The entries of a pack whose manifest is these bytes, rightly signed. */
export const signedEntries = (manifest: Buffer, files: readonly Entry[] = goodFiles): readonly Entry[] => [
  { name: 'pack.json', content: manifest },
  { name: 'pack.sig', content: signatureOf(manifest) },
  ...files,
]

/** The entries of a pack of these files, rightly listed and signed. */
export const entriesOf = (files: readonly Entry[] = goodFiles): readonly Entry[] =>
  signedEntries(written(manifestOf(files)), files)
