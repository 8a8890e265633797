import { assertNever, type LedTour } from '../../exhibit'
import type { GuideCommand, Leader } from './commands'

/** A tour under way. */
export type TourState = {
  readonly tour: LedTour
  /** The stop on screen, from 0. */
  readonly at: number
  readonly black: boolean
  readonly held: boolean
  /** Who pressed last. */
  readonly by: Leader
  /** The stops that were on screen, for the journal. */
  readonly seen: ReadonlySet<number>
}

export const started = (tour: LedTour, by: Leader): TourState => ({
  tour,
  at: 0,
  black: false,
  held: false,
  by,
  seen: new Set([0]),
})

/** What a command makes of a tour that runs; `start` and `end` are not asked here. Going anywhere ends the black. */
export const led = (state: TourState, by: Leader, command: GuideCommand): TourState => {
  switch (command.do) {
    case 'next':
      return { ...goTo(state, state.at + 1), by }
    case 'back':
      return { ...goTo(state, state.at - 1), by }
    case 'goto':
      return { ...goTo(state, command.stop), by }
    case 'black':
      return { ...state, black: !state.black, by }
    case 'hold':
      return { ...state, held: !state.held, by }
    case 'stay':
    case 'start':
    case 'end':
      return { ...state, by }
    default:
      return assertNever(command)
  }
}

const goTo = (state: TourState, wanted: number): TourState => {
  const at = Math.min(Math.max(wanted, 0), state.tour.stops.length - 1)
  return { ...state, at, black: false, seen: new Set([...state.seen, at]) }
}

/** The same tour in an exhibit that was changed meanwhile; nothing where it is gone. */
export const carriedOver = (state: TourState, tours: readonly LedTour[]): TourState | undefined => {
  const tour = tours.find(({ id }) => id === state.tour.id)
  return tour && { ...state, tour, at: Math.min(state.at, tour.stops.length - 1) }
}
