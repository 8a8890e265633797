import type { Exhibit } from '../../exhibit'
import type { VisitReport } from './visit-report'

/** The ids and language keys of every exhibit shown since the kiosk started. */
export type KnownNames = {
  readonly add: (exhibit: Exhibit) => void
  /** The first name in a report that no exhibit has, so that no other word can get into the journal. */
  readonly stranger: (report: VisitReport) => string | undefined
}

export const createKnownNames = (): KnownNames => {
  const names = new Set<string>()
  return {
    add: (exhibit) => {
      const lists = [exhibit.sections.map(({ id }) => id), exhibit.loop.slides.map(({ id }) => id)]
      for (const name of [...lists.flat(), ...exhibit.languages.map(({ key }) => key)]) names.add(name)
    },
    stranger: (report) => report.events.flatMap(namesIn).find((name) => !names.has(name)),
  }
}

const namesIn = (event: VisitReport['events'][number]): readonly string[] =>
  [
    'slide' in event ? event.slide : undefined,
    'section' in event ? event.section : undefined,
    'language' in event ? event.language : undefined,
  ].filter((name) => name !== undefined)
