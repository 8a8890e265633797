import * as v from 'valibot'

/** What is tested at hand-over, in the order of the sheet. */
export const checks = ['touch', 'colours', 'sharpness', 'sound', 'screen', 'clock', 'disk', 'network'] as const
export type Check = (typeof checks)[number]

export const testResults = ['passed', 'failed', 'not-done'] as const
export type TestResult = (typeof testResults)[number]

/** What may be counted besides. Hundredths and tenths, so that the journal holds whole numbers alone. */
export const countNames = [
  /** Touch: cells of the grid, those nobody reached, and the most fingers at a time. */
  'cells',
  'untouched',
  'fingers',
  /** Colours: how many were looked at. */
  'colours',
  /** Sound: whether each side was heard, 1 or 0. */
  'left',
  'right',
  /** Screen: CSS pixels, device pixels to one of them in hundredths, frames a second in tenths. */
  'width',
  'height',
  'ratioHundredths',
  'framesTenths',
  /** Disk: megabytes a second, and megabytes free. */
  'writeMegabytesPerSecond',
  'freeMegabytes',
  /** Network: connections that are up. */
  'links',
] as const

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))

const Counts = v.record(v.picklist(countNames), Count)

/** One test as it came out. Disk and network are measured by the kiosk itself, and can't be reported. */
export const TestReport = v.strictObject({
  check: v.picklist(['touch', 'colours', 'sharpness', 'sound', 'screen', 'clock']),
  result: v.picklist(testResults),
  counts: v.optional(Counts, {}),
})
export type TestReport = v.InferOutput<typeof TestReport>

/** One test as it is kept. */
export const KeptTest = v.object({
  check: v.picklist(checks),
  result: v.picklist(testResults),
  counts: v.optional(Counts, {}),
})
export type KeptTest = v.InferOutput<typeof KeptTest>

/** A test and when it was done; `at` is an ISO time of the kiosk's clock, `null` where it was never done. */
export type TestLine = KeptTest & { readonly at: string | null }

/** The newest of each test, in the order of the sheet. */
export const linesOf = (kept: readonly TestLine[]): readonly TestLine[] =>
  checks.map((check): TestLine => {
    const last = kept.findLast((line) => line.check === check)
    return last ?? { check, result: 'not-done', counts: {}, at: null }
  })
