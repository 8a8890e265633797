import type { SaidLanguage } from '../../exhibit'
import { type KeptTest, linesOf, type TestLine, type TestReport } from './checks'
import { leastFreeMegabytes, testDisk } from './disk'
import { type Link, linksOf } from './network'
import { minuteOf, type Sheet, type SheetFacts, sheetOf } from './sheet'
import { sheetHtml } from './sheet-html'

export type SelfTestParts = {
  readonly dataFolder: string
  readonly monotonic: () => number
  readonly now: () => Date
  /** Keeps one test in the journal. */
  readonly keep: (test: KeptTest) => void
  /** The tests that were kept, oldest first. */
  readonly kept: () => readonly TestLine[]
  readonly facts: () => Omit<SheetFacts, 'made'>
  /** A PDF of what the page shows in print; absent where the host can't make one. */
  readonly printPdf?: (() => Promise<Uint8Array>) | undefined
  readonly links?: () => readonly Link[]
  /** The screen's diagonal as somebody measured it, in inches. */
  readonly diagonalInches?: () => number | null
  readonly clock: () => TestClock
}

/** What the kiosk's clock shows, as an ISO time, the zone of the place, and whether the kiosk believes it. */
export type TestClock = { readonly at: string; readonly zone: string; readonly isTrusted: boolean }

export type SelfTestState = {
  readonly sheet: Sheet
  readonly links: readonly Link[]
  readonly clock: TestClock
  /** `null` where nobody measured the screen. */
  readonly diagonalInches: number | null
  /** What the sheet is saved as. */
  readonly savedAs: 'pdf' | 'html'
}

/** A file to be saved. */
export type SheetFile = { readonly name: string; readonly bytes: Uint8Array }

export type SelfTest = {
  readonly state: () => SelfTestState
  readonly report: (test: TestReport) => void
  /** Measures the disk and keeps the result; one at a time, whoever else asks gets the same. */
  readonly disk: () => Promise<void>
  readonly network: () => void
  /** The sheet as a file; `undefined` where the host could not make it. */
  readonly file: (language: SaidLanguage) => Promise<SheetFile | undefined>
}

const diskResult = async ({ dataFolder, monotonic }: SelfTestParts): Promise<KeptTest> => {
  const facts = await testDisk(dataFolder, { monotonic })
  if (!facts) return { check: 'disk', result: 'failed', counts: {} }
  const { isSame, megabytesPerSecond, freeMegabytes } = facts
  const isGood = isSame && freeMegabytes >= leastFreeMegabytes
  const counts = { writeMegabytesPerSecond: megabytesPerSecond, freeMegabytes }
  return { check: 'disk', result: isGood ? 'passed' : 'failed', counts }
}

/** What a file's name may hold on every stick: the kiosk's name in small letters and digits, if it has any. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

const nameOf = (kioskName: string, made: string, ending: string): string =>
  ['self-test', slugOf(kioskName), made.replace(/[ :]/g, '-')].filter(Boolean).join('-') + ending

export const createSelfTest = (parts: SelfTestParts): SelfTest => {
  const { now, keep, kept, printPdf, links = linksOf, diagonalInches = () => null } = parts
  let measuring: Promise<void> | undefined
  const sheet = (): Sheet => sheetOf({ ...parts.facts(), made: minuteOf(now()) }, linesOf(kept()))
  const file: SelfTest['file'] = async (language) => {
    const name = (ending: string) => nameOf(parts.facts().kioskName, minuteOf(now()), ending)
    if (!printPdf) return { name: name('.html'), bytes: new TextEncoder().encode(sheetHtml(sheet(), language)) }
    const bytes = await printPdf().catch(() => undefined)
    return bytes && { name: name('.pdf'), bytes }
  }
  return {
    state: () => ({
      sheet: sheet(),
      links: links(),
      clock: parts.clock(),
      diagonalInches: diagonalInches(),
      savedAs: printPdf ? 'pdf' : 'html',
    }),
    report: keep,
    disk: () =>
      (measuring ??= diskResult(parts)
        .then(keep)
        .finally(() => (measuring = undefined))),
    network: () => keep({ check: 'network', result: 'passed', counts: { links: links().length } }),
    file,
  }
}
