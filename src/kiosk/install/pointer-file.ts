import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { renameFreedNow } from '../disk/rename'
import { syncFolderNow } from '../disk/durable'
import type { Reason } from '../health'
import { nothingInstalled, type Pointer, pointerText, readPointerText } from './pointer'

/** What the pointer's file needs of the disk; a test hands in one that is full or fails. Each throws what the disk throws. */
export type PointerDisk = {
  readonly read: (file: string) => string
  /** A new file with this text, on the disk for good when it returns. */
  readonly write: (file: string, text: string) => void
  readonly rename: (from: string, to: string) => void
  readonly syncFolder: (folder: string) => void
}

/** The system may take several calls for one text, and a full disk may tell of it only at the last (nodejs/node #31908). */
const writeWhole = (file: string, text: string): void => {
  const descriptor = openSync(file, 'wx')
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    fsyncSync(descriptor)
    if (fstatSync(descriptor).size !== bytes.length) throw new Error('the file is not as long as what was written')
  } finally {
    closeSync(descriptor)
  }
}

/** Longest pointer there can be, in bytes; a file beyond is not read into memory. */
const longest = 100_000

export const realPointerDisk: PointerDisk = {
  read: (file) => {
    if (statSync(file).size > longest) throw new Error('far too long for a pointer')
    return readFileSync(file, 'utf8')
  },
  write: writeWhole,
  rename: (from, to) => renameFreedNow(from, to),
  syncFolder: syncFolderNow,
}

/** The two files take turns, so that the one before the newest is always there whole. */
const slots = ['active-a', 'active-b'] as const
const mostAside = 5

export type PointerFile = {
  /** The pointer as it stands on the disk; what was damaged is set aside and told in `reasons`. */
  readonly read: () => Pointer
  /** Writes the next generation; `false` where the disk would not, and then the one before still stands. */
  readonly write: (pointer: Pointer) => boolean
  readonly reasons: () => readonly Reason[]
}

type Slot = { readonly name: string; readonly pointer?: Pointer | undefined; readonly damaged: boolean }

/** There is no such file, or a file stands where its folder would be; then nothing was damaged. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const readSlot = (disk: PointerDisk, folder: string, name: string): Slot => {
  try {
    const pointer = readPointerText(disk.read(join(folder, name)))
    return { name, pointer, damaged: pointer === undefined }
  } catch (error) {
    return { name, damaged: !isMissing(error) }
  }
}

const newest = (slots: readonly Slot[]): Slot | undefined =>
  slots.filter(({ pointer }) => pointer).sort((a, b) => (b.pointer?.generation ?? 0) - (a.pointer?.generation ?? 0))[0]

/** What is installed, for those who only look: nothing is set aside. `undefined` where nothing was installed yet. */
export const peekPointer = (folder: string, disk: PointerDisk = realPointerDisk): Pointer | undefined =>
  newest(slots.map((name) => readSlot(disk, folder, name)))?.pointer

const damagedReason: Reason = {
  code: 'pointer-damaged',
  says: 'The note of which exhibit is installed was damaged. The one before it is used, and the damaged one is kept aside.',
}

/** Keeps a damaged file for somebody to look at, five at most. Never throws: a file that can't be moved is written over. */
const setAside = (folder: string, name: string): void => {
  try {
    const aside = readdirSync(folder).filter((each) => each.includes('.damaged-'))
    const numbers = aside.map((each) => Number(each.split('.damaged-')[1])).filter(Number.isInteger)
    const number = Math.max(0, ...numbers) + 1
    renameFreedNow(join(folder, name), join(folder, `${name}.damaged-${number}`))
    for (const each of aside) {
      if (Number(each.split('.damaged-')[1]) <= number - mostAside)
        rmSync(join(folder, each), { recursive: true, force: true })
    }
  } catch {
    // The next writing takes the place of it.
  }
}

/**
 * The one note of what is installed: `active-a` and `active-b` in the folder of the packs, written in turn, each checksummed. A
 * cut at any moment leaves the old note or the new one.
 */
export const createPointerFile = (folder: string, disk: PointerDisk = realPointerDisk): PointerFile => {
  let reasons: readonly Reason[] = []
  const look = (): readonly Slot[] => slots.map((name) => readSlot(disk, folder, name))
  const read = (): Pointer => {
    const found = look()
    const damaged = found.filter((slot) => slot.damaged)
    for (const { name } of damaged) setAside(folder, name)
    if (damaged.length > 0) reasons = [damagedReason]
    return newest(found)?.pointer ?? nothingInstalled
  }
  const write = (pointer: Pointer): boolean => {
    try {
      mkdirSync(folder, { recursive: true })
      const kept = newest(look())?.name
      const target = slots.find((name) => name !== kept) ?? slots[0]
      const draft = join(folder, `${target}.new`)
      rmSync(draft, { recursive: true, force: true })
      disk.write(draft, pointerText(pointer))
      disk.rename(draft, join(folder, target))
      disk.syncFolder(folder)
      return true
    } catch {
      return false
    }
  }
  return { read, write, reasons: () => reasons }
}
