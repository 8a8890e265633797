import type { HeatMap, Period, VisitorsReport } from './report'

/** What the thread of the reports is asked. Whoever asks names the hall's time zone; counting stops after `budgetMs`. */
export type Ask =
  | {
      readonly kind: 'report'
      readonly zone: string
      readonly budgetMs: number
      readonly period: Period
      readonly against: Period | null
    }
  | { readonly kind: 'heat'; readonly period: Period; readonly picture: string; readonly turn: string }
  /** Counts what is new and lets the sums of days before one go. */
  | { readonly kind: 'count'; readonly zone: string; readonly budgetMs: number; readonly forgetBefore: string | null }
  /** Counts what is new, and how many bytes an export would take. */
  | { readonly kind: 'size'; readonly zone: string; readonly period: Period; readonly events: boolean }
  /** Writes the tables of a period, and with `events` the whole journal, as files into a folder. */
  | {
      readonly kind: 'export'
      readonly zone: string
      readonly period: Period
      readonly events: boolean
      readonly folder: string
    }

export type Answer =
  | { readonly kind: 'report'; readonly report: VisitorsReport }
  | { readonly kind: 'heat'; readonly heat: HeatMap }
  | { readonly kind: 'count'; readonly behind: number }
  /** `through`: the last event that was written; 0 where none were asked for. */
  | { readonly kind: 'export'; readonly through: number }
  | { readonly kind: 'size'; readonly bytes: number }
  /** `code`: what the system calls the fault, such as ENOSPC. */
  | { readonly kind: 'failed'; readonly code?: string | undefined }

/** The two files the thread works on: it reads the journal and keeps the sums. */
export type ReportFiles = { readonly journal: string; readonly sums: string }

export type Numbered<T> = { readonly number: number; readonly body: T }

/** A thread that answers, in order. A test answers in its own. */
export type ReportThread = {
  readonly ask: (ask: Numbered<Ask>) => void
  readonly onAnswer: (listener: (answer: Numbered<Answer>) => void) => void
  /** It ended, or could not begin; whoever asked gets no answer. */
  readonly onLost: (listener: () => void) => void
  readonly end: () => void
}
