import { stat } from 'node:fs/promises'
import type { Problem } from '../../exhibit'
import { type ExhibitFileRead, readExhibitFile } from '../exhibit-file'
import { readExhibitFolder } from '../exhibit-folder'
import type { ReadFolder } from './last-good'

type Remembered = { readonly sign: string; readonly read: ExhibitFileRead }

/** Changes whenever the file does: its size, its number on the disk, and when its content and its entry last changed, in nanoseconds. */
const signOf = async (place: string): Promise<string | undefined> => {
  const facts = await stat(place, { bigint: true }).catch(() => undefined)
  return facts && [facts.size, facts.ino, facts.mtimeNs, facts.ctimeNs].join(' ')
}

const goneFolder: Problem = {
  code: 'file-missing',
  severity: 'error',
  file: 'exhibit.yaml',
  says: {
    en: 'The folder of the exhibit is not there; was it moved or renamed?',
    zh: '找不到展览的文件夹，是否被移动或改名？',
  },
  cure: {
    en: 'Put it back where it was, and the exhibit goes on by itself.',
    zh: '请把文件夹放回原处，展览会自动继续。',
  },
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** The day where the machine stands, as `2026-11-25`. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')

/**
 * Reads the folder of an exhibit again and again while people edit it. What has not changed since is not read anew, so that one saved
 * sentence among films and pictures of gigabytes is on screen as soon as any other. Only for looking: a copy is proved by reading it whole.
 */
export const createEditorsRead = (now: () => Date, readFile = readExhibitFile): ReadFolder => {
  let before = new Map<string, Remembered>()
  return async (folder) => {
    const after = new Map<string, Remembered>()
    const readOnce = async (place: string, path: string): Promise<ExhibitFileRead> => {
      const sign = await signOf(place)
      const known = before.get(place)
      const read = known !== undefined && known.sign === sign ? known.read : await readFile(place, path)
      if (sign !== undefined && read.digest !== undefined) after.set(place, { sign, read })
      return read
    }
    const result = await readExhibitFolder(folder, { readFile: readOnce, today: dayOf(now()) })
    before = after
    const isGone = !result.ok && (await signOf(folder)) === undefined
    return isGone ? { ok: false, problems: [goneFolder] } : result
  }
}
