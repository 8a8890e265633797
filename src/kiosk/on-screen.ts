import { join } from 'node:path'
import type { Problem } from '../exhibit'
import { attempt, chooseExhibit, type Choice, type Shown } from './exhibits/choose'
import { createLastGood, type LastGood, type ReadFolder } from './exhibits/last-good'
import { watchStillThere } from './exhibits/still-there'
import type { Reason } from './health'
import type { Log } from './log'
import { createStage, type Stage, type Turned, type TurnHooks } from './stage'
import type { Every } from './timers'
import type { VisitWatch } from './visit-watch'

/** An exhibit that is to take the place of the one on screen, in a folder that stays as it is while it is shown. */
export type Candidate = TurnHooks & {
  readonly folder: string
  readonly from: Shown['from']
  /** How it is read; for one that was read already. */
  readonly read?: ReadFolder
}

/** What became of a candidate. `problems` are those with a place in a file, `lines` all of them as text. */
export type Offered =
  | { readonly kind: Turned; readonly shown: Shown }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly lines: readonly string[] }

/** Which exhibit is on screen and why. */
export type OnScreen = {
  readonly shown: Stage['shown']
  readonly byDigest: Stage['byDigest']
  readonly reasons: () => readonly Reason[]
  /** Reads a candidate and puts it on screen between visits. A broken one changes nothing; the caller tells its problems. */
  readonly offer: (candidate: Candidate) => Promise<Offered>
  /** The same with an exhibit that was read already. */
  readonly present: (shown: Shown, hooks: TurnHooks) => Promise<Turned>
  /** What health says besides, such as that the last edit is broken; until another exhibit is shown. */
  readonly complain: (reasons: readonly Reason[]) => void
  /** Stops keeping a copy that is not finished; what still waits for a visit to end is given up. */
  readonly close: () => Promise<void>
}

export type OnScreenOptions = {
  /** An installed exhibit that was read and is good; it goes before the others. */
  readonly installed?: Shown | undefined
  /** The same, read anew. */
  readonly readInstalled?: () => Promise<Shown | undefined>
  readonly given: string
  readonly bundled: string
  readonly dataFolder: string
  readonly read: ReadFolder
  readonly log: Log
  readonly visits: VisitWatch
  /** Called after each change on screen. */
  readonly changed: (shown: Shown) => void
  /** Whether a copy of a given exhibit is kept. */
  readonly keepCopies: boolean
  readonly every: Every
  /** How long the start waits for the copy of a large exhibit; the rest is copied while it is shown. */
  readonly patienceMs?: number
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Keeps a copy of one exhibit at a time; the next one ends the copying of the one before. */
const createCopier = (lastGood: LastGood, { moved }: Stage, log: Log) => {
  const keep = async ({ folder, digest }: Shown, signal: AbortSignal): Promise<void> => {
    const copied = await lastGood.keep(folder, digest, signal)
    if (copied) moved(digest, copied)
    else if (!signal.aborted) log.warn('no copy of the exhibit could be kept')
  }
  let stopping = new AbortController()
  let copying = Promise.resolve()
  return {
    copy: (good: Shown): Promise<void> => {
      stopping.abort()
      const { signal } = (stopping = new AbortController())
      return (copying = copying.then(() => keep(good, signal)))
    },
    close: (): Promise<void> => {
      stopping.abort()
      return copying
    },
  }
}

/** What is installed goes before all others. */
const createChoosing =
  ({ given, bundled, read }: OnScreenOptions, lastGood: LastGood) =>
  async (installed?: Shown): Promise<Choice> =>
    installed ? { shown: installed, reasons: [] } : chooseExhibit({ given, bundled }, lastGood, read)

/** Reads what is offered and presents it. The one that was offered last counts, not the one that took longest to read. */
const createOffering = (usual: ReadFolder, present: OnScreen['present']): OnScreen['offer'] => {
  let offers = 0
  return async ({ folder, from, read = usual, ...hooks }) => {
    const mine = (offers += 1)
    const result = await attempt(read, folder, from)
    if (!('shown' in result)) return { kind: 'broken', ...result }
    const { shown } = result
    return { kind: mine === offers ? await present(shown, hooks) : 'superseded', shown }
  }
}

/**
 * Chooses the exhibit and keeps a copy of a good one in the data folder. Media are served from the copy once it is whole, so an
 * editor at work or a stick that is pulled changes nothing on screen. Never throws.
 */
export const putOnScreen = async (options: OnScreenOptions): Promise<OnScreen> => {
  const { given, bundled, dataFolder, read, log, visits, changed, keepCopies } = options
  const { readInstalled, every, patienceMs = 3_000 } = options
  const lastGood = createLastGood(join(dataFolder, 'exhibits'), read)
  const choose = createChoosing(options, lastGood)
  const choice = await choose(options.installed)
  let reasons = choice.reasons
  const stage = createStage(choice.shown, visits, changed)
  const copier = createCopier(lastGood, stage, log)
  const settle = (shown: Shown): Promise<void> => {
    log.info(`shows ${shown.exhibit.id} ${shown.exhibit.version} (${shown.from})`)
    return shown.from === 'given' && keepCopies ? copier.copy(shown) : Promise.resolve()
  }
  for (const { says } of reasons) log.warn(says)
  if (choice.shown) await within(patienceMs, settle(choice.shown))

  const present = async (next: Shown, hooks: TurnHooks): Promise<Turned> => {
    const turned = await stage.turn(next, hooks)
    if (turned === 'shown') {
      reasons = []
      void settle(next)
    }
    return turned
  }
  const gone = async (now: Shown): Promise<void> => {
    const { shown: next, reasons: why } = await choose(await readInstalled?.())
    if (!next || stage.shown() !== now) return
    log.warn('the folder of the exhibit on screen is gone; it is shown from another one')
    if (next.digest !== now.digest) await stage.turn(next)
    stage.moved(next.digest, next.folder)
    reasons = why
    void settle(next)
  }
  const stopLooking = watchStillThere({ shown: stage.shown, others: [given, bundled], every, gone })
  const offer = createOffering(read, present)
  return {
    shown: stage.shown,
    byDigest: stage.byDigest,
    reasons: () => reasons,
    offer,
    present,
    complain: (more) => void (reasons = more),
    close: () => {
      stopLooking()
      stage.close()
      return copier.close()
    },
  }
}
