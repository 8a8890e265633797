/** Days of the hall's calendar, both counted: `2026-11-25`. */
export type Period = { readonly from: string; readonly to: string }

/** How often something was: an id, a language, an enum. */
export type Named = { readonly name: string; readonly count: number }

/** One screen: `home`, or `section:` and its id. Dwell leaves out the waiting for visitors who had walked off. */
export type ScreenFigures = { readonly screen: string; readonly views: number; readonly dwellMs: number }

/** What visitors did in a period. */
export type VisitorsFigures = {
  readonly period: Period
  readonly visits: number
  /** Visits whose end is known; a machine that was switched off in between tells of none. */
  readonly ended: number
  /** Milliseconds, right to 2 %; `null` where no visit ended. */
  readonly medianStayMs: number | null
  /** What was put on top of a stay that nobody ended, for reading the last screen, in milliseconds. */
  readonly lastLookMs: number
  /** Visits that nobody ended, and how long the kiosk waited then on average, in milliseconds. */
  readonly waits: number
  readonly meanWaitMs: number
  /** 24 numbers, by the hall's clock. */
  readonly byHour: readonly number[]
  /** Only days with visits. */
  readonly byDay: readonly { readonly day: string; readonly visits: number }[]
  readonly slides: readonly Named[]
  readonly how: readonly Named[]
  readonly screens: readonly ScreenFigures[]
  readonly left: readonly Named[]
  readonly reasons: readonly Named[]
  readonly languages: readonly Named[]
  readonly switched: readonly Named[]
  readonly access: readonly Named[]
  readonly accessVisits: number
  /** The pictures that were touched: `landscape:home`, `portrait:section:plan`. */
  readonly touched: readonly Named[]
}

/** Touches on one picture, by squares (`heat-grid.ts`); those that landed on a control, and those that did not. */
export type HeatMap = {
  readonly picture: string
  readonly turn: 'landscape' | 'portrait'
  readonly cells: readonly { readonly cell: number; readonly landed: number; readonly missed: number }[]
}

/** What the page of the visitors shows. */
export type VisitorsReport = {
  readonly figures: VisitorsFigures
  /** The same for the other period, where one is compared with. */
  readonly against: VisitorsFigures | null
  /** The first day there are figures of. */
  readonly since: string | null
  /** Events that are not counted yet; 0 nearly always. */
  readonly behind: number
}
