import pc from 'picocolors'

/** Where a command writes. Tests hand in arrays, the program the terminal. */
export type Output = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `out` is a terminal that shows colours. */
  readonly colours: boolean
}

type Streams = {
  readonly stdout: { readonly isTTY?: boolean; readonly write: (text: string) => unknown }
  readonly stderr: { readonly write: (text: string) => unknown }
}

export const terminal = ({ stdout, stderr }: Streams): Output => ({
  out: (text) => void stdout.write(`${text}\n`),
  err: (text) => void stderr.write(`${text}\n`),
  colours: stdout.isTTY === true && pc.isColorSupported,
})

/** What a command ends with: 0 good, 1 problems found, 2 can't run. */
export const exitCodes = { good: 0, problems: 1, cannotRun: 2 } as const
