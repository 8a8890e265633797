import { Presets, SingleBar } from 'cli-progress'
import pc from 'picocolors'

/** How far long work has come. `advance` takes what was done since the last call, in the unit of `total`. */
export type Progress = { readonly advance: (by: number) => void; readonly done: () => void }

/** Where a command writes. Tests hand in arrays, the program the terminal. */
export type Output = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `out` is a terminal that shows colours. */
  readonly colours: boolean
  /** Shows on the terminal's error stream how far work of `total` units has come; says nothing where that is no terminal. */
  readonly progress: (label: string, total: number) => Progress
}

type Streams = {
  readonly stdout: { readonly isTTY?: boolean; readonly write: (text: string) => unknown }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

export const silentProgress: Progress = { advance: () => undefined, done: () => undefined }

const bar = (stream: Streams['stderr'], label: string, total: number): Progress => {
  const shown = new SingleBar(
    { stream, format: `${label} {bar} {percentage}%  {eta_formatted}`, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  shown.start(total, 0)
  return { advance: (by) => shown.increment(by), done: () => shown.stop() }
}

export const terminal = ({ stdout, stderr }: Streams): Output => ({
  out: (text) => void stdout.write(`${text}\n`),
  err: (text) => void stderr.write(`${text}\n`),
  colours: stdout.isTTY === true && pc.isColorSupported,
  progress: (label, total) => (stderr.isTTY === true && total > 0 ? bar(stderr, label, total) : silentProgress),
})

/** What a command ends with: 0 good, 1 problems found, 2 can't run. */
export const exitCodes = { good: 0, problems: 1, cannotRun: 2 } as const
