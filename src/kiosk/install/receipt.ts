import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** Both languages on one line, behind the time. */
const lineOf = ({ en, zh }: Said): string => `${oneLine(zh)} ${oneLine(en)}`

/** The lines with one more; the same text twice in a row stands there once, and the oldest half goes when there are too many. */
export const withLine = (text: string, says: Said, at: Date): string | undefined => {
  const lines = text.replace(byteOrderMark, '').split(/\r?\n/).filter(Boolean)
  const line = lineOf(says)
  if (lines.at(-1)?.endsWith(`  ${line}`)) return undefined
  const more = [...lines, `${stamp(at)}  ${line}`]
  const kept = Buffer.byteLength(more.join(ending)) > mostBytes ? more.slice(Math.ceil(more.length / 2)) : more
  return `${byteOrderMark}${kept.join(ending)}${ending}`
}

const textOf = async (file: string): Promise<string> => {
  try {
    return (await stat(file)).size > 4 * mostBytes ? '' : await readFile(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Writes one sentence more onto a stick. Whole or not at all: a stick that is pulled keeps the receipt it had. One that can't be
 * written is no error; tells whether it was.
 */
export const writeReceipt = async (folder: string, says: Said, at: Date): Promise<boolean> => {
  const file = join(folder, receiptName)
  const draft = `${file}.new`
  const text = withLine(await textOf(file), says, at)
  if (text === undefined) return true
  try {
    await writeFile(draft, text)
    const handle = await open(draft, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(draft, file)
    return true
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
    return false
  }
}
