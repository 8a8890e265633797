import { onScopeDispose, watch } from 'vue'
import type { Visit, VisitEvent } from '../client/answers'
import type { Access } from '../stores/visit'
import { listen } from './listen'
import { realTimers, type Timers } from './timers'

/** The service takes at most this many events of one visit. */
const atMost = 200

export type EndReason = 'finish' | 'idle' | 'count' | 'reload'
type Place = { readonly screen: 'home' | 'section'; readonly section?: string }

export type JournalOptions = {
  readonly send: (visit: Visit) => void
  readonly newId?: () => string
  readonly timers?: Timers
}

/** Keeps a visit's record while it lasts, in ids, enums and milliseconds, and sends it once when the visit ends. */
export const createJournal = (options: JournalOptions) => {
  const timers = options.timers ?? realTimers
  const newId = options.newId ?? (() => crypto.randomUUID())
  let visit: { id: string; began: number; events: VisitEvent[] } | undefined
  let place: (Place & { since: number }) | undefined

  /** Notes an event, unless there are so many that only the end may still be told. */
  const note = (event: VisitEvent): void => {
    if (visit && (visit.events.length < atMost - 1 || event.type === 'ended')) visit.events.push(event)
  }
  const at = (): number => (visit ? Math.round(timers.now() - visit.began) : 0)
  const leave = (): void => {
    if (!place || !visit) return
    const { screen, section, since } = place
    const dwell = at() - since
    note({ type: 'screen', at: since, screen, ...(section !== undefined && { section }), dwell })
    place = undefined
  }
  return {
    started: (how: 'slide' | 'invitation' | 'keyboard', language: string, slide?: string): void => {
      visit = { id: newId(), began: timers.now(), events: [] }
      note({ type: 'started', at: 0, how, ...(slide !== undefined && { slide }), language })
    },
    arrived: (screen: Place['screen'], section?: string): void => {
      leave()
      if (visit) place = { screen, ...(section !== undefined && { section }), since: at() }
    },
    spoke: (language: string): void => {
      note({ type: 'language', at: at(), language })
    },
    changed: (what: keyof Access): void => {
      note({ type: 'access', at: at(), what })
    },
    ended: (reason: EndReason): void => {
      if (!visit) return
      leave()
      note({ type: 'ended', at: at(), reason, duration: at() })
      options.send({ visit: visit.id, events: visit.events })
      visit = undefined
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
