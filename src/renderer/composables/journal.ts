import { onScopeDispose, watch } from 'vue'
import type { Visit, VisitEvent } from '../client/answers'
import type { Access } from '../stores/visit'
import { listen } from './listen'
import { createTaps, type Touch } from './taps'
import { oneTimer, realTimers, type Timers } from './timers'

/** The service takes at most this many events of one visit. */
const atMost = 200
/** What was noted is sent this much later, in milliseconds: not while a new screen is being drawn. */
export const sendSoonMs = 1_500

export type EndReason = 'finish' | 'idle' | 'count' | 'reload' | 'operator' | 'guide'
/** Somebody is there who ends the visit: no waiting is to be taken off. */
const byHand: ReadonlySet<EndReason> = new Set(['finish', 'operator', 'guide'])
type Place = { readonly screen: 'home' | 'section'; readonly section?: string }

export type JournalOptions = {
  readonly send: (visit: Visit) => void
  readonly newId?: () => string
  readonly timers?: Timers
  /** Whether whoever touches may be on the way to a hidden door: until that is known nothing is sent. */
  readonly isOnTheWay?: () => boolean
}

const placed = ({ screen, section }: Place): Place => ({ screen, ...(section !== undefined && { section }) })

type Going = { readonly began: number; alive: number; helped: boolean }

/** What was noted of a visit and is not yet sent. */
const createOutbox = (send: JournalOptions['send'], timers: Timers, isOnTheWay: () => boolean) => {
  const soon = oneTimer(timers)
  let visit: string | undefined
  let count = 0
  let unsent: VisitEvent[] = []
  let isTold = false
  const flush = (): void => {
    soon.clear()
    if (visit !== undefined && unsent.length > 0) {
      send({ visit, events: unsent })
      isTold = true
    }
    unsent = []
  }
  const flushSoon = (): void => soon.set(sendSoonMs, () => (isOnTheWay() ? flushSoon() : flush()))
  return {
    /** Nothing was noted, after all, unless some of it was sent already. */
    forget: (): void => {
      if (!isTold) unsent = []
    },
    /** A visit begins, or none is going on and nothing is noted; what the last one noted is sent. */
    begin: (id: string | undefined): void => {
      flush()
      visit = id
      count = 0
      isTold = false
    },
    /** Notes an event, unless there are so many that only the end may still be told. */
    note: (event: VisitEvent): void => {
      if (visit === undefined) return
      if (count >= atMost - 1 && event.type !== 'ended') return
      unsent.push(event)
      count += 1
      if (unsent.length === 1) flushSoon()
    },
  }
}

/** A screen that is left, less the waiting after the last sign of life, where that ended the visit. */
const leftScreen = ({ since, ...place }: Place & { since: number }, at: number, idle?: number): VisitEvent => {
  const dwell = at - since
  return { type: 'screen', at: since, ...place, dwell, ...(idle !== undefined && { idle: Math.min(idle, dwell) }) }
}

/**
 * Keeps a visit's record while it lasts, in ids, enums and milliseconds, and sends it piece by piece, so that a machine that is
 * switched off costs the last screen and no more.
 */
export const createJournal = (options: JournalOptions) => {
  const { send, newId = () => crypto.randomUUID(), timers = realTimers, isOnTheWay = () => false } = options
  const { begin, note, forget } = createOutbox(send, timers, isOnTheWay)
  const taps = createTaps()
  let visit: Going | undefined
  let place: (Place & { since: number }) | undefined
  /** The last touch before a visit: the one that starts it. */
  let opening: Touch | undefined
  const at = (): number => (visit ? Math.round(timers.now() - visit.began) : 0)
  const leave = (idle?: number): void => {
    for (const touches of taps.take()) note(touches)
    if (place) note(leftScreen(place, at(), idle))
    place = undefined
  }
  return {
    started: (how: 'slide' | 'invitation' | 'keyboard', language: string, slide?: string): void => {
      visit = { began: timers.now(), alive: timers.now(), helped: false }
      begin(newId())
      note({ type: 'started', at: 0, how, ...(slide !== undefined && { slide }), language })
      taps.forget()
      if (opening && how !== 'keyboard') taps.add(opening, 0)
      opening = undefined
    },
    arrived: (screen: Place['screen'], section?: string): void => {
      leave()
      if (visit) place = { screen, ...(section !== undefined && { section }), since: at() }
    },
    spoke: (language: string): void => note({ type: 'language', at: at(), language }),
    changed: (what: keyof Access): void => {
      if (visit) visit.helped = true
      note({ type: 'access', at: at(), what })
    },
    /** A finger or a key: somebody is there. */
    alive: (): void => {
      if (visit) visit.alive = timers.now()
    },
    touched: (touch: Touch): void => (visit ? taps.add(touch, at()) : void (opening = touch)),
    ended: (reason: EndReason): void => {
      if (!visit) return
      const idle = byHand.has(reason) ? {} : { idle: Math.round(timers.now() - visit.alive) }
      const from = place && placed(place)
      leave(idle.idle)
      note({ type: 'ended', at: at(), reason, duration: at(), ...idle, ...from, ...(visit.helped && { access: true }) })
      // What began on the way to a hidden door, and ended at it, was no visit.
      if (reason === 'operator') forget()
      visit = undefined
      begin(undefined)
    },
  }
}

export type Journal = ReturnType<typeof createJournal>

/** The journal of this screen: follows the visitor's way, and is handed in when the page goes away. */
export const useJournal = (
  options: JournalOptions & { readonly place: () => Place | undefined; readonly page?: Window },
): Journal => {
  const journal = createJournal(options)
  watch(options.place, (now, before) => {
    if (now && (now.screen !== before?.screen || now.section !== before.section))
      journal.arrived(now.screen, now.section)
  })
  onScopeDispose(listen(options.page ?? window, { pagehide: () => journal.ended('reload') }))
  return journal
}
