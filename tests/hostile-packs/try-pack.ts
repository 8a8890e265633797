import { createHash } from 'node:crypto'
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPack, type Refusal, unpackTo } from '../../src/kiosk/packs'

/** A place of its own to try packs in: whatever lies outside `staging` must stay as it is. */
export type Place = { readonly root: string; readonly outside: string; readonly staging: string; readonly file: string }

export const aPlace = async (): Promise<Place> => {
  const root = await mkdtemp(join(tmpdir(), 'kiosk-hostile-'))
  const place = { root, outside: join(root, 'outside'), staging: join(root, 'staging'), file: join(root, 'try.kiosk') }
  await mkdir(place.outside)
  await mkdir(place.staging)
  await writeFile(join(place.outside, 'bystander'), 'was here before')
  return place
}

/** One digest of every file, folder and link below a folder: names, kinds, permissions and contents. */
export const treeDigest = async (folder: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const whole = join(folder, path)
    const stats = await lstat(whole)
    hash.update(`${path}\0${stats.mode}\0`)
    if (stats.isFile()) hash.update(await readFile(whole))
    if (stats.isSymbolicLink()) hash.update(await readlink(whole))
  }
  return hash.digest('hex')
}

/** What came of reading a pack and, where that went well, unpacking it into `staging/pack`. */
export type Tried = { readonly refusal?: Refusal; readonly milliseconds: number; readonly bytesInStaging: number }

export const tryPack = async ({ file, staging }: Place, bytes: Uint8Array): Promise<Tried> => {
  await writeFile(file, bytes)
  const began = performance.now()
  let bytesInStaging = 0
  const read = await readPack(file)
  const onBytes = (more: number) => (bytesInStaging += more)
  const done = read.ok ? await unpackTo(read.value, join(staging, 'pack'), { onBytes, reserveBytes: 0 }) : read
  const milliseconds = performance.now() - began
  return { ...(done.ok ? {} : { refusal: done.refusal }), milliseconds, bytesInStaging }
}

export const clearStaging = async ({ staging }: Place): Promise<void> => {
  await rm(join(staging, 'pack'), { recursive: true, force: true })
}
