import { type Exhibit, type LedTour, type StopPlace, type Text, toursOf } from '../../exhibit'
import type { Settings } from '../../settings'
import type { After } from '../timers'
import type { GuideCommand, Leader } from './commands'
import { createLease, type Lease, type LeaseStage, type LeaseTable } from './lease'
import { carriedOver, led, started, type TourState } from './tour-state'

/** What `GET /api/guide` answers. `turn` counts the changes. */
export type GuideAnswer = {
  readonly turn: number
  /** The tour under way; `null` while nobody leads. */
  readonly leading: {
    readonly tour: string
    readonly at: number
    readonly of: number
    readonly name: Text
    readonly place: StopPlace
    readonly black: boolean
    readonly held: boolean
    readonly stage: LeaseStage
    /** Real seconds until that stage ends. */
    readonly stageSeconds: number
  } | null
}

/** What the journal is told: ids, enums and counts. */
export type GuideNote =
  | { readonly what: 'started'; readonly by: Leader; readonly tour: string }
  | {
      readonly what: 'ended'
      readonly by: Leader
      readonly tour: string
      readonly why: GuideEnd
      readonly stops: number
      readonly of: number
      readonly seconds: number
    }
/** Why a tour ended: the guide said so, was gone, began another one, or the exhibit has it no longer. */
export type GuideEnd = 'end' | 'lease' | 'replaced' | 'exhibit'

export type GuideOptions = {
  readonly exhibit: () => Exhibit | undefined
  readonly settings: () => Pick<Settings, 'guide' | 'idle'>
  readonly clockRate: number
  readonly monotonic: () => number
  readonly after: After
  readonly note: (note: GuideNote) => void
}

/** Who has the screen just now, and what they lead. */
export type Guide = {
  readonly answer: () => GuideAnswer
  readonly leading: () => boolean
  readonly tours: () => readonly LedTour[]
  /** Real seconds since the tour began. */
  readonly elapsedSeconds: () => number
  readonly lead: (by: Leader, command: GuideCommand) => GuideAnswer
  /** A paired telephone is there: keeps the lease, though not for ever. */
  readonly sign: () => void
  /** Another exhibit is on screen. */
  readonly exhibitChanged: () => void
  /** Tells of every change. */
  readonly onChange: (listener: () => void) => () => void
  readonly close: () => void
}

/** A tour that is held, and a telephone that only lies there, keep the screen no longer than this. */
const longestMinutes = 30

/** The times of a lease as the settings of now have them. A tour that is held has more patience. */
const tableOf = (
  { guide, idle }: Pick<Settings, 'guide' | 'idle'>,
  held: boolean,
  scaled: (seconds: number) => number,
): LeaseTable => {
  const minutes = held ? Math.max(guide.leaseMinutes, longestMinutes) : guide.leaseMinutes
  return { patience: scaled(minutes * 60), line: scaled(idle.lineSeconds), count: scaled(idle.countSeconds) }
}

/** The tour a start asks for: the first one where it names none, and none where one runs already. */
const wantedTour = (tours: readonly LedTour[], wanted: string | undefined, runs: boolean): LedTour | undefined => {
  if (wanted !== undefined) return tours.find(({ id }) => id === wanted)
  return runs ? undefined : tours[0]
}

/** Without clickers the screen itself may still be asked to stay or to end. */
const mayLead = (by: Leader, command: GuideCommand, clicker: boolean): boolean =>
  by !== 'clicker' || clicker || command.do === 'stay' || command.do === 'end'

const endNote = ({ tour, by, seen }: TourState, why: GuideEnd, ms: number): GuideNote => ({
  what: 'ended',
  by,
  tour: tour.id,
  why,
  stops: seen.size,
  of: tour.stops.length,
  seconds: Math.round(ms / 1000),
})

/** Keeps the tour under way, if there is one, and its lease. */
class LedScreen {
  readonly #options: GuideOptions
  readonly #listeners = createListeners()
  readonly #lease: Lease
  #state: TourState | undefined
  #began = 0
  #turn = 0

  constructor(options: GuideOptions) {
    const { settings, clockRate, monotonic, after } = options
    const scaled = (seconds: number): number => (seconds * 1000) / clockRate
    this.#options = options
    this.#lease = createLease({
      table: () => tableOf(settings(), this.#state?.held ?? false, scaled),
      longest: () => scaled(longestMinutes * 60),
      monotonic,
      after,
      changed: () => this.#become(this.#state),
      over: () => this.#end('lease'),
    })
  }

  readonly onChange = this.#listeners.add
  readonly leading = (): boolean => this.#state !== undefined
  readonly sign = (): void => {
    if (this.#state) this.#lease.sign()
  }
  readonly close = (): void => this.#lease.stop()
  readonly elapsedSeconds = (): number =>
    this.#state ? Math.round((this.#options.monotonic() - this.#began) / 1000) : 0

  readonly answer = (): GuideAnswer => ({
    turn: this.#turn,
    leading: this.#state ? leadingOf(this.#state, this.#lease) : null,
  })

  readonly tours = (): readonly LedTour[] => {
    const exhibit = this.#options.exhibit()
    return exhibit ? toursOf(exhibit) : []
  }

  readonly lead = (by: Leader, command: GuideCommand): GuideAnswer => {
    if (!mayLead(by, command, this.#options.settings().guide.clicker)) return this.answer()
    if (command.do === 'end') this.#end('end')
    if (command.do === 'start') this.#start(by, command.tour)
    if (!this.#state) return this.answer()
    this.#state = led(this.#state, by, command)
    this.#lease.press()
    this.#become(this.#state)
    return this.answer()
  }

  readonly exhibitChanged = (): void => {
    if (!this.#state) return
    const next = carriedOver(this.#state, this.tours())
    if (next) this.#become(next)
    else this.#end('exhibit')
  }

  #start(by: Leader, wanted: string | undefined): void {
    const tour = wantedTour(this.tours(), wanted, this.leading())
    if (!tour) return
    this.#finish('replaced')
    this.#began = this.#options.monotonic()
    this.#state = started(tour, by)
    this.#options.note({ what: 'started', by, tour: tour.id })
  }

  #finish(why: GuideEnd): void {
    const ms = this.#options.monotonic() - this.#began
    if (this.#state) this.#options.note(endNote(this.#state, why, ms))
    this.#lease.stop()
  }

  #end(why: GuideEnd): void {
    if (!this.#state) return
    this.#finish(why)
    this.#become(undefined)
  }

  #become(next: TourState | undefined): void {
    this.#state = next
    this.#turn += 1
    this.#listeners.tell()
  }
}

export const createGuide = (options: GuideOptions): Guide => new LedScreen(options)

const createListeners = () => {
  const all = new Set<() => void>()
  return {
    add: (listener: () => void) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell: () => {
      for (const listener of [...all]) listener()
    },
  }
}

const leadingOf = ({ tour, at, black, held }: TourState, lease: Lease): GuideAnswer['leading'] => {
  const stop = tour.stops[at]
  if (!stop) return null
  const { name, place } = stop
  const stageSeconds = Math.round(lease.left()) / 1000
  return { tour: tour.id, at, of: tour.stops.length, name, place, black, held, stage: lease.stage(), stageSeconds }
}
