import type { Pulse } from './pulse'
import type { Every } from './timers'

/** A page that beats every three seconds and was not heard for so long has nobody in front of it. */
const silenceMs = 30_000
/** How often a silent page is looked at while somebody waits for its visit to end. */
const lookMs = 5_000

/** Whether a visitor is at the screen, as far as the page's beats tell. */
export type VisitWatch = {
  readonly running: () => boolean
  /** Calls back once no visit runs: now, or when the one of now is over. Not after the function it gave back was called. */
  readonly whenOver: (then: () => void) => () => void
}

/** `leads` says whether a guide has the screen: a tour is no visit, but nothing changes in the middle of one either. */
export const createVisitWatch = (
  { last, sinceLast, onBeat }: Omit<Pulse, 'beat'>,
  every: Every,
  leads: () => boolean = () => false,
): VisitWatch => {
  const running = (): boolean => {
    if (leads()) return true
    const screen = last()?.screen
    return (screen === 'home' || screen === 'section') && sinceLast() < silenceMs
  }
  const whenOver = (then: () => void): (() => void) => {
    const stops: (() => void)[] = []
    const stop = (): void => {
      for (const each of stops.splice(0)) each()
    }
    const look = (): void => {
      if (running()) return
      stop()
      then()
    }
    if (running()) stops.push(onBeat(look), every(lookMs, look))
    else then()
    return stop
  }
  return { running, whenOver }
}

/** For an editor at work, who wants to see a change at once. */
export const noVisits: VisitWatch = {
  running: () => false,
  whenOver: (then) => {
    then()
    return () => undefined
  },
}
