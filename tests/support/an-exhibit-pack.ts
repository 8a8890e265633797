import type { KeyObject } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineRangeOf, makeKey, publicKeyOf, writePack, type Written } from '../../src/kiosk/packs'
import { smallExhibit } from './a-kiosk'

/** How a pack differs from one of the small exhibit, signed with a key of its own. */
export type PackWish = {
  readonly version?: string
  readonly title?: string
  readonly key?: KeyObject
  /** The kiosk it is made with. */
  readonly engine?: string
  /** The exhibit; its version and title are put in. */
  readonly from?: string
  readonly change?: (folder: string) => void
}

export type AnExhibitPack = { readonly file: string; readonly publicKey: string; readonly written: Written }

const idIn = (yaml: string): string => /^id: (\S+)$/m.exec(yaml)?.[1] ?? 'cape-light'

/** Files below the folder that belong to an exhibit. */
const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(exhibit\.yaml$|sections\/|media\/)/.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => ({ path, from: join(folder, path), size: statSync(join(folder, path)).size }))

/** Writes a pack to a file. */
export const anExhibitPack = async (file: string, wish: PackWish = {}): Promise<AnExhibitPack> => {
  const { version = '1.1.0', title, key = makeKey(), engine = '1.2.3', from = smallExhibit, change } = wish
  const folder = join(mkdtempSync(join(tmpdir(), 'a-pack-')), 'exhibit')
  cpSync(from, folder, { recursive: true })
  const yaml = join(folder, 'exhibit.yaml')
  const text = readFileSync(yaml, 'utf8').replace(/^version: .*$/m, `version: ${version}`)
  writeFileSync(yaml, title === undefined ? text : text.replaceAll('The light on the cape', title))
  change?.(folder)
  const head = { id: idIn(text), version, engine: engineRangeOf(engine), madeBy: 'a test' }
  const written = await writePack(file, head, sourcesIn(folder), key)
  if (!written.ok) throw new Error(`the pack could not be written: ${written.refusal.code}`)
  return { file, publicKey: publicKeyOf(key) ?? '', written: written.value }
}
