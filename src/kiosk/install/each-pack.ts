import { checkContents } from '../packs'
import { type Installer, refused } from './installer'
import { editionOf, noWishes } from './judge'
import { type Looked, pickPack } from './pick'
import { ofPack, passedOver } from './refusal'
import type { PackOnStick } from './sticks'
import type { Verdict } from './verdict'

/** What became of one file. */
export type Told = { readonly file: string; readonly verdict: Verdict }

export type EachParts = {
  readonly installer: Installer
  readonly shownId: () => string | undefined
  readonly signal: AbortSignal
}

/** Reasons that lie in this kiosk or in how it was stopped: another pack would fare no better. */
const ownReasons: readonly string[] = ['unsaved', 'superseded', 'stopped', 'no-room', 'unwritable']

/** What is said of a pack that is not installed: damage before all else. */
const verdictOn = async ({ outcome }: Looked, signal: AbortSignal): Promise<Verdict> => {
  if (!outcome.ok) return refused(ofPack(outcome.refusal))
  const { pack, judgement } = outcome.value
  const { id, version } = editionOf(pack)
  switch (judgement.kind) {
    case 'already':
      return { kind: 'already', id, version }
    case 'unanswered':
      return { kind: 'unanswered', id, version, fingerprint: judgement.fingerprint, command: judgement.command }
    case 'refused':
      return refused(judgement.refusal, { id, version })
    case 'take': {
      const whole = await checkContents(pack, { signal })
      return refused(whole.ok ? passedOver : ofPack(whole.refusal), { id, version })
    }
  }
}

/**
 * Installs the best of the packs in one place, the next best where that turns out to be broken, and says of every other one
 * why it was not; the one acted upon comes first.
 */
export const judgeEach = async (parts: EachParts, packs: readonly PackOnStick[]): Promise<readonly Told[]> => {
  const { installer, shownId, signal } = parts
  let left: Looked[] = []
  for (const { file } of packs) left.push({ file, outcome: await installer.look(file, noWishes) })
  const told: Told[] = []
  for (;;) {
    const picked = pickPack(left, shownId())
    if (!picked?.outcome.ok || signal.aborted) break
    const { kind } = picked.outcome.value.judgement
    if (kind !== 'take' && kind !== 'already') break
    const verdict = await installer.install(picked.file, noWishes, { signal })
    told.push({ file: picked.file, verdict })
    left = left.filter(({ file }) => file !== picked.file)
    if (verdict.kind !== 'refused' || ownReasons.includes(verdict.refusal.code)) break
  }
  for (const looked of left) {
    if (signal.aborted) break
    told.push({ file: looked.file, verdict: await verdictOn(looked, signal) })
  }
  return told
}
