import { type FileHandle, lstat, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import type { Said } from '../../exhibit'

/** The file on a stick, or in the inbox, that tells in words what became of its packs. */
export const receiptName = 'kiosk-receipt.txt'

/** Beyond this the older half of the lines goes, in bytes. */
const mostBytes = 64 * 1024

/** Editors on Windows take a file without it for one in another encoding, and show the Chinese as nonsense. */
const byteOrderMark = '\uFEFF'
const ending = '\r\n'

const two = (number: number): string => String(number).padStart(2, '0')

/** Local date and time to the minute: a person compares it with the clock on the wall. */
const stamp = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Each language on a line of its own, behind the name of the file it is about. */
const bodiesOf = (file: string, { en, zh }: Said): readonly string[] =>
  [zh, en].map((text) => `  ${oneLine(file)}  ${oneLine(text)}`)

const stampLength = '2026-11-25 09:05'.length

/** The lines with those about a file more; the same twice in a row about one file stands there once, and the oldest half goes when there are too many. */
export const withLines = (text: string, file: string, says: Said, at: Date): string | undefined => {
  const lines = text.replace(byteOrderMark, '').split(/\r?\n/).filter(Boolean)
  const bodies = bodiesOf(file, says)
  const about = lines.map((line) => line.slice(stampLength)).filter((body) => body.startsWith(`  ${oneLine(file)}  `))
  if (about.slice(-bodies.length).join() === bodies.join()) return undefined
  const more = [...lines, ...bodies.map((body) => stamp(at) + body)]
  const kept = Buffer.byteLength(more.join(ending)) > mostBytes ? more.slice(2 * Math.ceil(more.length / 4)) : more
  return `${byteOrderMark}${kept.join(ending)}${ending}`
}

/** Links are not followed: a stick that a stranger made must not have a file of this machine copied onto it. */
const textOf = async (file: string): Promise<string> => {
  try {
    const found = await lstat(file)
    return found.isFile() && found.size <= 4 * mostBytes ? await readFile(file, 'utf8') : ''
  } catch {
    return ''
  }
}

const write = async (handle: FileHandle, text: string): Promise<void> => {
  await handle.writeFile(text)
  await handle.sync()
}

/**
 * Writes onto a stick what became of one of its files. Whole or not at all: a stick that is pulled keeps the receipt it had. One that can't be
 * written is no error; tells whether it was.
 */
export const writeReceipt = async (folder: string, about: string, says: Said, at: Date): Promise<boolean> => {
  const file = join(folder, receiptName)
  const draft = `${file}.new`
  const text = withLines(await textOf(file), about, says, at)
  if (text === undefined) return true
  try {
    // What has the name of the draft goes first, and the draft is a new file: written through a link it would be a file of this machine.
    await rm(draft, { force: true })
    const handle = await open(draft, 'wx')
    await write(handle, text).finally(() => handle.close())
    await renameFreed(draft, file)
    return true
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
    return false
  }
}
