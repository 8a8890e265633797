import type { Shown } from './exhibits/choose'
import type { VisitWatch } from './visit-watch'

/** How a change ended: `kept` where the one who offered it changed their mind, `superseded` where another one came first. */
export type Turned = 'shown' | 'kept' | 'superseded'

export type TurnHooks = {
  /** Called in the moment of the change, when no visit runs; `false` leaves everything as it is. */
  readonly commit?: (() => boolean) | undefined
  /** Called when the change has to wait for a visit to end. */
  readonly waits?: (() => void) | undefined
  /** Gives the change up while it waits: it ends as `kept`. */
  readonly signal?: AbortSignal | undefined
}

/** What is on screen, which changes between visits only. */
export type Stage = {
  readonly shown: () => Shown | undefined
  /** The exhibit with a digest: the one on screen, or one of the last before it, which a page may still be showing. */
  readonly byDigest: (digest: string) => Shown | undefined
  /** Puts another exhibit on screen once no visit runs. One that still waits gives way to the next. */
  readonly turn: (next: Shown, hooks?: TurnHooks) => Promise<Turned>
  /** The same exhibit from another folder: nothing changes on screen. */
  readonly moved: (digest: string, folder: string) => void
  readonly close: () => void
}

/** A page that missed two changes asks for the exhibit anew before it needs older media. */
const mostPast = 2

export const createStage = (first: Shown | undefined, visits: VisitWatch, changed: (shown: Shown) => void): Stage => {
  let past: readonly Shown[] = []
  let shown = first
  /** Ends the change that waits; without effect once it was made. */
  let giveWay = (): void => undefined

  const show = (next: Shown): void => {
    const before = shown
    shown = next
    if (before?.digest === next.digest) return
    const all = before ? [before, ...past] : past
    past = all.filter(({ digest }) => digest !== next.digest).slice(0, mostPast)
    changed(next)
  }
  const turn = (next: Shown, { commit = () => true, waits, signal }: TurnHooks = {}): Promise<Turned> => {
    giveWay()
    return new Promise((resolve) => {
      if (visits.running()) waits?.()
      const end = (turned: Turned): void => {
        signal?.removeEventListener('abort', giveUp)
        resolve(turned)
      }
      const giveUp = (): void => {
        stop()
        end('kept')
      }
      const stop = visits.whenOver(() => {
        const agreed = commit()
        if (agreed) show(next)
        end(agreed ? 'shown' : 'kept')
      })
      signal?.addEventListener('abort', giveUp, { once: true })
      giveWay = () => {
        stop()
        end('superseded')
      }
    })
  }
  return {
    shown: () => shown,
    byDigest: (wanted) => [shown, ...past].find((each) => each?.digest === wanted),
    turn,
    moved: (digest, folder) => {
      if (shown?.digest === digest) shown = { ...shown, folder }
    },
    close: () => giveWay(),
  }
}
