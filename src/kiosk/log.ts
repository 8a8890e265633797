import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { renameFreedNow } from './disk/rename'

export type Level = 'info' | 'warn' | 'error'

/** The one log of a kiosk: starts, stops, recoveries and their reasons. Never what a visitor did. */
export type Log = {
  readonly info: (says: string) => void
  readonly warn: (says: string) => void
  /** An error that was not expected; its stack goes along, on the same line. */
  readonly error: (says: string, cause?: unknown) => void
}

export type LogOptions = {
  readonly folder: string
  readonly now?: () => Date
  /** Bytes of one file. With four files of 5,000,000 the whole log stays under 20 MB. */
  readonly fileBytes?: number
  /** Files kept, the one being written counted. */
  readonly files?: number
  /** A person's home folder names the person, so it is written as `~`. */
  readonly home?: string
}

const longestLine = 2_000

/** An error with its stack on one line. */
const describe = (cause: unknown): string =>
  (cause instanceof Error ? (cause.stack ?? String(cause)) : String(cause)).replaceAll(/\s*\n\s*/g, ' | ')

/**
 * The ways a home folder stands in what programs say: as a path, inside a `file:` address as stacks have it (with `/`, and other letters
 * than Latin ones written as bytes), and quoted, with every backslash twice.
 */
const formsOf = (home: string): readonly string[] => {
  const slashed = home.replaceAll('\\', '/')
  const forms = [home, slashed, encodeURI(slashed), home.replaceAll('\\', '\\\\')]
  return home.length > 1 ? [...new Set(forms)] : []
}

const withoutHome = (says: string, forms: readonly string[]): string =>
  forms.reduce((told, form) => told.replaceAll(form, '~'), says)

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** `kiosk.log` becomes `kiosk.1.log`, that `kiosk.2.log`, and the last one goes. */
const rotate = (folder: string, files: number): void => {
  const name = (n: number) => join(folder, n === 0 ? 'kiosk.log' : `kiosk.${n}.log`)
  for (let n = files - 2; n >= 0; n -= 1) {
    if (sizeOf(name(n)) > 0) renameFreedNow(name(n), name(n + 1))
  }
}

/**
 * Writes `kiosk.log` in the data folder, one JSON object a line: `at`, `level`, `says`. Each line is in the file when the call
 * returns. A log that can't be written is no reason for anything: the line is lost and nothing is thrown.
 */
export const createLog = (options: LogOptions): Log => {
  const { folder, now = () => new Date(), fileBytes = 5_000_000, files = 4, home = homedir() } = options
  const file = join(folder, 'kiosk.log')
  const homes = formsOf(home)
  const write = (level: Level, says: string): void => {
    try {
      const plain = withoutHome(says, homes)
      const line = `${JSON.stringify({ at: now().toISOString(), level, says: plain.slice(0, longestLine) })}\n`
      mkdirSync(folder, { recursive: true })
      if (sizeOf(file) + Buffer.byteLength(line) > fileBytes) rotate(folder, files)
      appendFileSync(file, line)
    } catch {
      // See above: the log is there to help, never to hurt.
    }
  }
  return {
    info: (says) => write('info', says),
    warn: (says) => write('warn', says),
    error: (says, cause) => write('error', cause === undefined ? says : `${says}: ${describe(cause)}`),
  }
}
