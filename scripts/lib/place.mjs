import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = join(fileURLToPath(import.meta.url), '..', '..', '..')

/** Tells the person at the terminal. Always stderr: stdout belongs to what a command answers. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
