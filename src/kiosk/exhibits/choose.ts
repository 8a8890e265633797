import { describeProblem, type Exhibit, type Problem } from '../../exhibit'
import type { Reason } from '../health'
import type { LastGood, ReadFolder } from './last-good'

/** The exhibit on screen and the folder its media come from. */
export type Shown = {
  readonly exhibit: Exhibit
  readonly digest: string
  readonly folder: string
  readonly from: 'given' | 'last-good' | 'pack' | 'bundled'
}

export type Choice = { readonly shown?: Shown; readonly reasons: readonly Reason[] }

const mostReasons = 20

/** What a folder gave: an exhibit that can be shown, or each problem as one line, those that have a place also as they are. */
export type Attempt =
  { readonly shown: Shown } | { readonly lines: readonly string[]; readonly problems: readonly Problem[] }

/** Reads the exhibit in a folder, to be shown from there. Never throws. */
export const attempt = async (read: ReadFolder, folder: string, from: Shown['from']): Promise<Attempt> => {
  try {
    const result = await read(folder)
    if (!result.ok) {
      const problems = result.problems.filter(({ severity }) => severity === 'error')
      return { lines: problems.map((problem) => describeProblem(problem, 'en')), problems }
    }
    const { digest } = result
    if (digest === undefined) return { lines: ['A file of the exhibit could not be read.'], problems: [] }
    return { shown: { exhibit: result.value, digest, folder, from } }
  } catch {
    return { lines: ['The folder of the exhibit could not be read.'], problems: [] }
  }
}

const lastGoodOf = async (read: ReadFolder, kept: LastGood): Promise<Shown | undefined> => {
  for (const { digest, folder } of await kept.list()) {
    const result = await attempt(read, folder, 'last-good')
    if ('shown' in result && result.shown.digest === digest) return result.shown
  }
  return undefined
}

const brokenReasons = (lines: readonly string[]): readonly Reason[] =>
  lines.slice(0, mostReasons).map((says) => ({ code: 'exhibit-broken', says }))

const stead: Readonly<Record<'last-good' | 'bundled' | 'none', Reason>> = {
  'last-good': { code: 'exhibit-last-good', says: 'The exhibit given is broken; the last good one is shown.' },
  bundled: { code: 'exhibit-bundled', says: 'The exhibit given is broken; the one that came with the kiosk is shown.' },
  none: { code: 'exhibit-none', says: 'The exhibit is broken and there is no other to show.' },
}

/**
 * What to show: the exhibit given; where that is broken, the newest good copy; else the bundled exhibit; else nothing.
 * The reasons name each problem with file and line, and what is shown instead.
 */
export const chooseExhibit = async (
  folders: { readonly given: string; readonly bundled: string },
  kept: LastGood,
  read: ReadFolder,
): Promise<Choice> => {
  const given = await attempt(read, folders.given, folders.given === folders.bundled ? 'bundled' : 'given')
  if ('shown' in given) return { shown: given.shown, reasons: [] }
  const broken = brokenReasons(given.lines)
  const lastGood = await lastGoodOf(read, kept)
  if (lastGood) return { shown: lastGood, reasons: [stead['last-good'], ...broken] }
  const bundled = await attempt(read, folders.bundled, 'bundled')
  if ('shown' in bundled) return { shown: bundled.shown, reasons: [stead.bundled, ...broken] }
  return { reasons: [stead.none, ...broken] }
}
