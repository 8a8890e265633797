import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = join(fileURLToPath(import.meta.url), '..', '..', '..')

/** Tells the person at the terminal. Always stderr: stdout belongs to what a command answers. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Whether files can be put into a folder by whoever runs this. */
export function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
