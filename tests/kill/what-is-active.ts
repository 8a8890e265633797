import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What lies in a data folder, found out without any code of the product: it must not vouch for itself. */
export type Found = { readonly generation: number; readonly version: string; readonly digest: string }

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const noteIn = (file: string): unknown => {
  const [sum, body = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return sum === sha256(body) ? JSON.parse(body) : undefined
}

/** The higher of the two notes: which version is active, or `bundled`. */
export const activeIn = (data: string): Found => {
  const notes = ['active-a', 'active-b'].map((name) => noteIn(join(data, 'packs', name)))
  const [newest] = notes.toSorted((a, b) => Number(field(b, 'generation') ?? 0) - Number(field(a, 'generation') ?? 0))
  const active = field(newest, 'active') ?? 'bundled'
  const [version, digest] = active === 'bundled' ? ['bundled', ''] : [field(active, 'version'), field(active, 'digest')]
  return { generation: Number(field(newest, 'generation') ?? 0), version: String(version), digest: String(digest) }
}

/** Path and SHA-256 of every file below a folder, in order. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => `${path.replaceAll('\\', '/')} ${sha256(readFileSync(join(folder, path)))}`)
    .toSorted()

/** The folders of packs. */
export const packFolders = (data: string): readonly string[] =>
  existsSync(join(data, 'packs')) ? readdirSync(join(data, 'packs')).filter((name) => name.includes('@')) : []
