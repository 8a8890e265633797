import { describeProblem, type Problem } from '../exhibit'
import type { ExhibitInFolder } from './exhibit-folder'
import type { Shown } from './exhibits/choose'
import { followFolder, type EditedFolderOptions } from './exhibits/edited-folder'
import type { Reason } from './health'
import type { Log } from './log'
import type { OnScreen } from './on-screen'

/** What an editor is told of the exhibit they are at work on. */
export type EditState = {
  /** The problems of the folder as it is now, whether it is on screen or not. */
  readonly problems: readonly Problem[]
  /** The folder is broken; what is on screen, if anything is, is how it last was when it was good. */
  readonly broken: boolean
  /** Changes are seen; once they can't be, the program has to be started anew. */
  readonly watching: boolean
  /** Counts the looks at the folder; 0 before the first. */
  readonly looks: number
  /** When a look last found a good exhibit that was another than before, as an ISO time; `null` before the first. */
  readonly freshAt: string | null
}

/** An exhibit whose folder people edit while it is shown. */
export type Edits = { readonly state: () => EditState; readonly close: () => Promise<void> }

export type EditsOptions = Pick<EditedFolderOptions, 'folder' | 'read' | 'watch' | 'poll'> & {
  readonly from: Shown['from']
  readonly onScreen: Pick<OnScreen, 'offer' | 'complain'>
  readonly log: Log
  readonly now: () => Date
  /** Called after each look at the folder. */
  readonly looked: () => void
  /** Whether the folder is read once more at the start, for those who want to know its warnings. */
  readonly lookFirst: boolean
}

const mostReasons = 20

const unseen: Reason = {
  code: 'changes-unseen',
  says: 'Changes in the folder of the exhibit can not be seen any more; start the kiosk again.',
}
const behind: Reason = {
  code: 'exhibit-last-good',
  says: 'The last edit is broken; the exhibit is shown as it was before.',
}

const reasonsOf = ({ problems, broken, watching }: EditState): readonly Reason[] => {
  const errors = problems.filter(({ severity }) => severity === 'error').slice(0, mostReasons)
  const lines = errors.map((problem) => ({ code: 'exhibit-broken', says: describeProblem(problem, 'en') }))
  return [...(broken ? [behind, ...lines] : []), ...(watching ? [] : [unseen])]
}

const problemsOf = (reading: ExhibitInFolder): readonly Problem[] => (reading.ok ? reading.warnings : reading.problems)

/**
 * Follows the folder of an exhibit that people edit. A good edit is offered to the screen, which takes it between visits; a broken one
 * leaves the last good exhibit there and is told in the log, by health and in a preview, never to a visitor.
 */
export const followEdits = (options: EditsOptions): Edits => {
  const { folder, from, onScreen, log, now, looked, lookFirst } = options
  let state: EditState = { problems: [], broken: false, watching: true, looks: 0, freshAt: null }
  let digest: string | undefined

  /** What is shown clears the reasons, but the edit after it may be broken already. */
  const tell = (): void => {
    const reasons = reasonsOf(state)
    if (reasons.length > 0) onScreen.complain(reasons)
  }
  const took = (reading: ExhibitInFolder): void => {
    const isNew = reading.ok && (state.freshAt === null || reading.digest !== digest)
    const freshAt = isNew ? now().toISOString() : state.freshAt
    if (isNew) digest = reading.digest
    state = { ...state, problems: problemsOf(reading), broken: !reading.ok, looks: state.looks + 1, freshAt }
    if (reading.ok) void onScreen.offer({ folder, from, read: () => Promise.resolve(reading) }).then(tell)
    for (const { says } of reasonsOf(state)) log.warn(says)
    tell()
    looked()
  }
  const failed = (cause: unknown): void => {
    log.error('changes in the folder of the exhibit can not be seen any more', cause)
    state = { ...state, watching: false }
    tell()
    looked()
  }
  const following = followFolder({ ...options, took, failed })
  if (lookFirst) void following.ready.then(following.look)
  return { state: () => state, close: following.close }
}
