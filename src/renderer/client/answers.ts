import type { Exhibit } from '../../exhibit'
import type { BeatReport, VisitReport } from '../../kiosk'

/** What `GET /api/exhibit` answers: the exhibit, its digest, and where its media lie. */
export type ExhibitAnswer = { readonly digest: string; readonly media: string; readonly exhibit: Exhibit }

/** The opening hours of now; shapes are the service's. */
export type Hours = {
  readonly isOpen: boolean
  readonly outside: 'tells' | 'wakes'
  readonly opens: { readonly date: string; readonly time: string; readonly inDays: number } | null
}

/** What `GET /api/kiosk` answers: how this machine wants its screen to behave. Times in seconds. */
export type KioskAnswer = {
  readonly clockRate: number
  /** Whether a new exhibit waits for the visit to end, or is taken at once because an editor is looking. */
  readonly changes: 'between-visits' | 'at-once'
  readonly idle: {
    readonly floorSeconds: number
    readonly homeSeconds: number
    readonly lineSeconds: number
    readonly countSeconds: number
  }
  readonly loop: { readonly dwellSeconds: number | null; readonly sound: boolean }
  /** `volume` in percent. `muted` by the settings or by the staff on the floor. */
  readonly sound: { readonly volume: number; readonly muted: boolean }
  /** Keys of the languages offered, in their order, and of the one to begin with; `null` leaves either to the exhibit. */
  readonly languages: { readonly shown: readonly string[] | null; readonly first: string | null }
  /** What each visit begins with. */
  readonly access: { readonly text: 100 | 125 | 150; readonly reach: 'standard' | 'lower' }
  readonly theme: 'silver' | 'ore' | null
  /** A guide has the screen: a page that comes up again returns into the tour. */
  readonly guided?: boolean | undefined
  /** Whether it is open, what a touch does when it is not, and when it opens next. Absent in a preview. */
  readonly hours?: Hours | undefined
  /** Only in a preview: the page obeys its editor, and asks an idle one nothing unless told to. */
  readonly preview?: { readonly idle: boolean } | undefined
}

/** What is assumed until the service has said otherwise. The figures are those of docs/design.md. */
export const usualKiosk: KioskAnswer = {
  clockRate: 1,
  changes: 'between-visits',
  idle: { floorSeconds: 45, homeSeconds: 30, lineSeconds: 15, countSeconds: 20 },
  loop: { dwellSeconds: null, sound: false },
  sound: { volume: 100, muted: false },
  languages: { shown: null, first: null },
  access: { text: 100, reach: 'standard' },
  theme: null,
}

/** What the page tells the journal: one visit with its events; shapes are the service's. */
export type Visit = VisitReport
export type { GuideAnswer, GuideCommand, VisitEvent } from '../../kiosk'
/** What the page tells while it paints; shapes are the service's. */
export type Beat = BeatReport
