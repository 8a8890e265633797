import { join } from 'node:path'
import type { Settings } from '../../settings'
import { createExports, type Exports } from '../exports'
import { sticksBy, type ListSticks } from '../install/sticks'
import type { Store } from '../store'
import { after as afterByTimer, type After, type Every } from '../timers'
import { createReporter } from './reporter'
import { keepRetention } from './retention'
import { threadOf, type StartThread } from './threads'
import { createVisitors, type Visitors } from './visitors'

export type VisitorsOptions = {
  readonly dataFolder: string
  /** The folder of the built page; the program of the thread lies beside it. */
  readonly page: string
  readonly listSticks?: ListSticks | undefined
  /** How the thread of the reports is started; by default from its program. */
  readonly reportThread?: StartThread | undefined
  readonly after?: After
}

/** A clock that may be doubted, as the opening hours do. */
type Doubted = { readonly clock: () => { readonly isTrusted: boolean } }

export type VisitorsHere = {
  readonly exports: Exports
  readonly visitors: Visitors
  /** From now on nothing is let go because of its age while that clock is not believed; gives back what it was given. */
  readonly heed: <T extends Doubted>(doubted: T) => T
  readonly close: () => void
}

type World = {
  readonly store: Store
  readonly settings: () => Settings
  readonly now: () => Date
  readonly every: Every
}

/** The reports over what visitors did, the places to save them to, and what keeps the journal within its bounds. */
export const openVisitors = (options: VisitorsOptions, { store, settings, now, every }: World): VisitorsHere => {
  const { dataFolder, page, listSticks, after = afterByTimer } = options
  const { reportThread: start = threadOf(join(page, '../main/reports.js')) } = options
  const sticks = listSticks ?? (() => sticksBy(settings().install.sticks)())
  const exports = createExports({ dataFolder, sticks })
  const files = { journal: join(dataFolder, 'kiosk.sqlite'), sums: join(dataFolder, 'visits.sqlite') }
  const reporter = createReporter({ files, start, after })
  const visitors = createVisitors({ reporter, exports, store, settings, now })
  let clock: Doubted['clock'] = () => ({ isTrusted: true })
  const isTrusted = (): boolean => clock().isTrusted
  const stop = keepRetention({ reporter, store, settings, now, every, after, isTrusted })
  return {
    exports,
    visitors,
    heed: (doubted) => {
      clock = doubted.clock
      return doubted
    },
    close: () => {
      stop()
      reporter.close()
    },
  }
}
