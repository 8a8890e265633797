import type { Settings } from '../../settings'
import type { Abilities } from '../abilities'
import type { PageLoss } from '../ending'
import type { Health } from '../health'
import type { News } from '../news'
import type { SoundOff } from '../operator/sound-off'
import type { Kept, Store } from '../store'
import { after as afterByTimer, type After } from '../timers'
import { createActions, type Actions } from './actions'
import { faultKinds, seenTo } from './fault-reports'
import { createMachine } from './machine'
import { restartKinds, startNote } from './restarts'
import { createRunMark } from './run-mark'
import { tellNow, type Now } from '.'

export type NowOptions = {
  readonly dataFolder: string
  readonly abilities: Abilities
  readonly store: Pick<Store, 'note' | 'notes' | 'counters' | 'day'>
  readonly settings: () => Settings
  readonly health: () => Health
  readonly news: Pick<News, 'restart'>
  readonly sound: Pick<SoundOff, 'until' | 'set'>
  readonly now: () => Date
  readonly monotonic: () => number
  /** The page was lost with the exhibit it shows. */
  readonly pageLost: () => void
  readonly after?: After
}

export type NowService = {
  readonly now: () => Promise<Now>
  /** The operator has seen to all faults that were reported. */
  readonly faultsSeenTo: () => Kept
  /** The operator switches on the sound that the staff switched off. */
  readonly soundOn: () => Kept
  readonly actions: Actions
  /** The host tells that the page was lost. */
  readonly pageLost: (why: PageLoss) => void
  /** The kiosk ends in order. Called while the store still can be written. */
  readonly close: () => void
}

/** More restarts or faults than this are not looked at one by one. */
const mostNotes = 200

/** Notes that a run begins and how the one before ended, and tells how the kiosk is. */
export const openNow = (options: NowOptions): NowService => {
  const { store, settings, news, monotonic, after = afterByTimer } = options
  const run = createRunMark(store.counters)
  store.note('started', startNote(run.before))
  const restartShow = (): void => {
    store.note('page-restarted', { why: 'panel' })
    news.restart()
  }
  const actions = createActions({
    abilities: options.abilities,
    restartShow,
    note: (action) => void store.note('panel', { action }),
    endsBy: run.endsBy,
    after,
  })
  const now = tellNow({
    ...options,
    name: () => settings().kioskName,
    timeZone: () => settings().hours.timeZone,
    machine: createMachine(options.dataFolder, monotonic),
    restartNotes: () => store.notes({ kinds: restartKinds, most: mostNotes }),
    faultNotes: () => store.notes({ kinds: faultKinds, most: mostNotes }),
    day: store.day,
    soundOffUntil: options.sound.until,
  })
  const pageLost = (why: PageLoss): void => {
    store.note('page-lost', { why })
    options.pageLost()
  }
  const faultsSeenTo = (): Kept => store.note('fault', seenTo)
  const soundOn = (): Kept => {
    options.sound.set(false)
    return store.note('panel', { did: 'unmute', by: 'operator' })
  }
  return { now, faultsSeenTo, soundOn, actions, pageLost, close: run.close }
}
