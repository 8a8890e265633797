import type { Abilities } from '../abilities'
import type { After } from '../timers'
import type { OrderlyEnding } from './run-mark'

/** What an operator can have done to the kiosk and its machine, the mildest first. */
export const actionNames = ['restart-show', 'restart-app', 'quit', 'restart-machine', 'shut-down-machine'] as const

export type ActionName = (typeof actionNames)[number]

export type ActionsParts = {
  readonly abilities: Abilities
  /** Has every page load itself anew. */
  readonly restartShow: () => void
  /** Writes into the journal what is about to be done. */
  readonly note: (action: ActionName) => void
  /** Why this run is going to end. */
  readonly endsBy: (ending: OrderlyEnding) => void
  readonly after: After
}

export type Actions = {
  /** What can be done on this machine. */
  readonly offered: () => Promise<readonly ActionName[]>
  /** Notes an action and does it a moment later, so that it can be answered before; `false` where it can't be done here. */
  readonly begin: (name: ActionName) => Promise<boolean>
}

/** Long enough for the answer to reach the page, short enough for nobody to press again. */
export const answerFirstMs = 400

type Ways = Readonly<Record<ActionName, (() => void) | undefined>>

export const createActions = ({ abilities, restartShow, note, endsBy, after }: ActionsParts): Actions => {
  const ending = (name: OrderlyEnding, end: (() => void) | undefined): (() => void) | undefined =>
    end &&
    (() => {
      endsBy(name)
      end()
    })
  const waysNow = async (): Promise<Ways> => {
    const { restartMachine, shutDownMachine, quitToLogin } = (await abilities.power?.()) ?? {}
    return {
      'restart-show': restartShow,
      'restart-app': ending('restart-app', abilities.restartApp),
      // Started by systemd, the kiosk leaves a login in its place rather than a black screen.
      quit: ending('quit', quitToLogin ?? abilities.quit),
      'restart-machine': ending('restart-machine', restartMachine),
      'shut-down-machine': ending('shut-down-machine', shutDownMachine),
    }
  }
  return {
    offered: async () => {
      const ways = await waysNow()
      return actionNames.filter((name) => ways[name])
    },
    begin: async (name) => {
      const way = (await waysNow())[name]
      if (!way) return false
      note(name)
      after(answerFirstMs, way)
      return true
    },
  }
}
