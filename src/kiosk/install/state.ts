import type { Reason } from '../health'
import type { Unanswered } from './automatic'
import type { Keeper } from './keeper'
import type { Occupant } from './pointer'
import { failings } from './trial'

type Edition = { readonly id: string; readonly version: string }

/** What health tells of it. */
export type InstallState = {
  /** The installed exhibit that is active, as opposed to the one that came with the kiosk. */
  readonly pack: Edition | null
  readonly previous: Edition | null
  readonly onProbation: boolean
  readonly unanswered: Unanswered | null
}

const editionIn = (occupant: Occupant | null): Edition | null =>
  occupant === null || occupant === 'bundled' ? null : { id: occupant.id, version: occupant.version }

export const stateOf = (keeper: Keeper, unanswered: Unanswered | undefined): InstallState => {
  const { active, previous, probation } = keeper.now()
  return {
    pack: editionIn(active),
    previous: editionIn(previous),
    onProbation: probation !== null,
    unanswered: unanswered ?? null,
  }
}

export const takenBackReasons = (keeper: Keeper): readonly Reason[] => {
  const { takenBack } = keeper.now()
  if (!takenBack) return []
  const says = `The exhibit ${takenBack.id} ${takenBack.version} was taken back because ${failings[takenBack.because]}.`
  return [{ code: 'pack-taken-back', says }]
}
