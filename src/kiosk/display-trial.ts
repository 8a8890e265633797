import type { After } from './timers'

/** How long somebody has to say that they see the kiosk on the other display, in seconds. */
export const trialSeconds = 15

/** A display that is tried: the kiosk is on it, but nothing is saved until somebody there says that they see it. */
export type DisplayTrial = {
  /** Puts the kiosk on a display; `null` is the main one. It goes back by itself when nobody keeps it in time. */
  readonly begin: (id: string | null) => void
  /** Saves the display that is tried; `false` when none is, because the time was over. */
  readonly keep: () => boolean
  readonly back: () => void
  readonly isOn: () => boolean
  readonly close: () => void
}

type TrialParts = {
  /** Puts the kiosk's window on a display. */
  readonly showOn: (id: string | null) => void
  readonly saved: () => string | null
  readonly save: (id: string | null) => void
  readonly after: After
}

/** Nobody can be asked on a display that shows nothing, so what is tried comes to an end by itself. */
export const createDisplayTrial = ({ showOn, saved, save, after }: TrialParts): DisplayTrial => {
  let tried: { readonly id: string | null; readonly stop: () => void } | undefined
  const end = (): typeof tried => {
    const ended = tried
    ended?.stop()
    tried = undefined
    return ended
  }
  const back = (): void => {
    if (end()) showOn(saved())
  }
  return {
    begin: (id) => {
      end()
      tried = { id, stop: after(trialSeconds * 1_000, back) }
      showOn(id)
    },
    keep: () => {
      const ended = end()
      if (ended) save(ended.id)
      return ended !== undefined
    },
    back,
    isOn: () => tried !== undefined,
    close: () => void end(),
  }
}
