import { DatabaseSync } from 'node:sqlite'
import type { Answer, Ask, ReportFiles } from '../../reports/ask'
import { localTimeIn, type LocalTime } from '../../reports/local-time'
import { catchUp, lastEvent } from './catch-up'
import { isBadFile, openNewSums, openSums } from './open-sums'
import { firstDay, readFigures, readHeat } from './read-report'
import { measureExport } from './measure-export'
import { forgetDays } from './tables'
import { writeExport } from './write-export'

/** Days of sums that go at once: a clock that is wrong for a day costs no more. */
const mostForgotten = 3

/** The journal is the kiosk's; here it is only read. `undefined` where there is none, or none that can be read. */
const openJournal = (file: string): DatabaseSync | undefined => {
  let journal: DatabaseSync | undefined
  try {
    journal = new DatabaseSync(file, { readOnly: true, timeout: 1_000 })
    return lastEvent(journal) < 0 ? undefined : journal
  } catch {
    if (journal?.isOpen) journal.close()
    return undefined
  }
}

type Clock = () => number
type Work = { readonly sums: DatabaseSync; readonly journal: DatabaseSync | undefined }
type Counting = (work: Work, zone: string, budgetMs: number) => number

/** Counts by the hall's clock; the last zone's table of quarters is kept from ask to ask. */
const createCounting = (clock: Clock): Counting => {
  let known: { readonly zone: string; readonly localTime: (ms: number) => LocalTime } | undefined
  return ({ sums, journal }, zone, budgetMs) => {
    if (known?.zone !== zone) known = { zone, localTime: localTimeIn(zone) }
    const until = clock() + budgetMs
    return journal ? catchUp(sums, journal, known.localTime, () => clock() > until) : 0
  }
}

const answerWith = (count: Counting, ask: Ask, here: Work): Answer => {
  const { sums } = here
  switch (ask.kind) {
    case 'report': {
      const behind = count(here, ask.zone, ask.budgetMs)
      const figures = readFigures(sums, ask.period)
      const against = ask.against && readFigures(sums, ask.against)
      return { kind: 'report', report: { figures, against, since: firstDay(sums), behind } }
    }
    case 'heat':
      return { kind: 'heat', heat: readHeat(sums, ask.period, ask.picture, ask.turn) }
    case 'count': {
      const behind = count(here, ask.zone, ask.budgetMs)
      if (ask.forgetBefore !== null) forgetDays(sums, ask.forgetBefore, mostForgotten)
      return { kind: 'count', behind }
    }
    case 'size': {
      count(here, ask.zone, Infinity)
      return { kind: 'size', bytes: measureExport(here, ask) }
    }
    case 'export': {
      count(here, ask.zone, Infinity)
      return { kind: 'export', through: writeExport(here, ask) }
    }
  }
}

const failedBy = (error: unknown): Answer => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? { kind: 'failed', code } : { kind: 'failed' }
}

/** Does some work with both files open. */
const withFiles = (files: ReportFiles, open: (file: string) => DatabaseSync, work: (here: Work) => Answer): Answer => {
  const journal = openJournal(files.journal)
  try {
    const sums = open(files.sums)
    try {
      return work({ sums, journal })
    } finally {
      sums.close()
    }
  } finally {
    journal?.close()
  }
}

/**
 * Answers what the thread is asked. Sums that turn out damaged are begun anew from the journal; a journal that can't be read is
 * the kiosk's to mend, and until then the sums stand as they are.
 */
export const createAnswerer = (files: ReportFiles, clock: Clock = () => performance.now()) => {
  const count = createCounting(clock)
  return (ask: Ask): Answer => {
    const work = (here: Work): Answer => answerWith(count, ask, here)
    try {
      return withFiles(files, openSums, work)
    } catch (error) {
      if (!isBadFile(error)) return failedBy(error)
    }
    try {
      return withFiles(files, openNewSums, work)
    } catch (error) {
      return failedBy(error)
    }
  }
}
