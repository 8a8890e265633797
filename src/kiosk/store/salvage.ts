import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { askAsItIs, askReading, type Question } from './as-it-is'
import { writeOperatorRow, writeSettingsRow } from './rows'

/** What outlives a damaged database: what this machine was told, and who may tell it more. As it was kept, not checked. */
export type Salvaged = { readonly settings?: string | undefined; readonly operator?: string | undefined }

const bodyIn =
  (table: 'settings' | 'operator'): Question<string | undefined> =>
  (database) => {
    const body = database.prepare(`SELECT body FROM ${table} WHERE one = 1`).get()?.['body']
    return typeof body === 'string' ? body : undefined
  }

const isJson = (body: string): boolean => {
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

const hasBytes = (file: string): boolean => {
  try {
    return statSync(file).size > 0
  } catch {
    return false
  }
}

/**
 * Asks with the log, which may hold what was written last; `undefined` when that fails. Beside a database of no bytes SQLite would take the log
 * away, and somebody may still want to look at it.
 */
const askWithLog = (file: string, question: Question<string | undefined>): string | undefined =>
  hasBytes(file) ? askReading(file, question) : undefined

const ask = (file: string, question: Question<string | undefined>): string | undefined =>
  askWithLog(file, question) ?? askAsItIs(file, question)

/** Nothing could be read, or there was nothing to be read. */
export const nothingSalvaged: Salvaged = {}

/**
 * Reads settings and PIN from a damaged database: the page that was wrecked is seldom theirs. Settings that are no JSON any more are the usual
 * ones again; a PIN is taken as it is, as one that can't be read has to keep everybody out. Never throws.
 */
export const salvage = (file: string): Salvaged => {
  const [settings, operator] = [ask(file, bodyIn('settings')), ask(file, bodyIn('operator'))]
  const usable = settings !== undefined && isJson(settings) ? settings : undefined
  return (usable ?? operator) === undefined ? nothingSalvaged : { settings: usable, operator }
}

/** Writes into a new database what was saved from the one before. */
export const writeSalvaged = (database: DatabaseSync, { settings, operator }: Salvaged, now: Date): void => {
  if (settings !== undefined) writeSettingsRow(database, settings, now.toISOString())
  if (operator !== undefined) writeOperatorRow(database, operator)
}
