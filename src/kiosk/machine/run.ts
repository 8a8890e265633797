import { execFile } from 'node:child_process'

/** What a program answered; `code` is null when it could not be started or did not answer in time. */
export type Ran = { readonly code: number | null; readonly out: string }

/** Runs a program of the machine without a shell. Never rejects. */
export type Run = (program: string, args: readonly string[]) => Promise<Ran>

const patienceMs = 5_000
const mostBytes = 1_000_000

const codeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number' ? error.code : null

/** Answers in the machine's plain language, whatever it is set to, so that they can be read. */
export const run: Run = (program, args) =>
  new Promise((resolve) => {
    const options = {
      timeout: patienceMs,
      maxBuffer: mostBytes,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C' },
    }
    execFile(program, [...args], options, (error, stdout) => {
      resolve({ code: error ? codeOf(error) : 0, out: stdout })
    })
  })
