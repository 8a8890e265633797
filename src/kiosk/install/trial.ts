import type { NoteDetail } from '../journal/notes'
import type { Log } from '../log'
import type { Pulse } from '../pulse'
import type { Every } from '../timers'
import type { Installer } from './installer'
import type { Keeper } from './keeper'
import { confirmed, type Failing, startClosed } from './pointer'
import { type Probation, watchProbation } from './probation'

export type TrialParts = {
  readonly keeper: Keeper
  readonly installer: Installer
  readonly pulse: Pulse
  readonly every: Every
  readonly monotonic: () => number
  readonly probationMinutes: () => number
  readonly isResting?: (() => boolean) | undefined
  readonly log: Log
  readonly note?: ((detail: NoteDetail) => void) | undefined
}

/** The trial of the pack that is on probation, if there is one. */
export type Trial = {
  /** Begins it, or ends it, as the note of what is installed says. */
  readonly follow: () => void
  readonly pageLost: () => void
  /** How much longer the pack has to be seen, in seconds; nothing where none is on probation. */
  readonly leftSeconds: () => number | undefined
  /** The kiosk ends in order, which says nothing against the pack. */
  readonly close: () => void
}

/** What failed, as the end of a sentence. */
export const failings: Readonly<Record<Failing, string>> = {
  scene: 'a scene of it could not be drawn',
  problem: 'the page could not show it',
  silent: 'the page fell silent with it',
  crash: 'the page was lost with it',
  ended: 'the kiosk ended twice while it was new',
}

export const createTrial = (parts: TrialParts): Trial => {
  const { keeper, installer, probationMinutes, log } = parts
  let watched: { readonly digest: string; readonly probation: Probation } | undefined
  const end = (): void => {
    watched?.probation.stop()
    watched = undefined
  }
  const failed = (because: Failing): void => {
    end()
    const { active } = keeper.now()
    if (active === 'bundled') return
    log.error(`takes ${active.id} ${active.version} back: ${failings[because]}`)
    parts.note?.({ verdict: 'taken-back', id: active.id, version: active.version, because })
    installer.takeBack(because).catch((cause: unknown) => log.error('the exhibit before could not be put back', cause))
  }
  const proved = (): void => {
    end()
    if (!keeper.insist(confirmed(keeper.now()))) log.warn('that an exhibit proved itself could not be written down')
    log.info(`the exhibit has proved itself for ${probationMinutes()} min`)
  }
  const follow = (): void => {
    const { active, probation } = keeper.now()
    const digest = probation && active !== 'bundled' ? active.digest : undefined
    if (digest === watched?.digest) return
    end()
    if (digest === undefined) return
    const lengthMs = (): number => probationMinutes() * 60_000
    watched = { digest, probation: watchProbation(digest, { ...parts, lengthMs, failed, proved }) }
  }
  return {
    follow,
    pageLost: () => watched?.probation.pageLost(),
    leftSeconds: () => watched && Math.ceil(watched.probation.leftMs() / 1_000),
    close: () => {
      const isWatched = watched !== undefined
      end()
      if (isWatched) keeper.change(startClosed(keeper.now()))
    },
  }
}
