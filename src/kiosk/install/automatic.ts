import { rm } from 'node:fs/promises'
import type { Installer } from './installer'
import { noWishes } from './judge'
import { type Looked, pickPack } from './pick'
import { createPlaces } from './places'
import { type ListSticks, packsIn, packsOn, type PackOnStick } from './sticks'
import type { Trust } from './trust'
import type { Verdict } from './verdict'

/** A pack that waits for the operator to say whether the key it is signed with is to be trusted. */
export type Unanswered = { readonly id: string; readonly version: string; readonly fingerprint: string }

export type AutomaticParts = {
  readonly installer: Installer
  readonly trust: Trust
  readonly inbox: string
  readonly listSticks: ListSticks
  readonly shownId: () => string | undefined
  readonly signal: AbortSignal
  /** A verdict over a pack in a folder, to be told there. */
  readonly judged: (folder: string, verdict: Verdict) => Promise<void>
}

/** What comes in by itself: packs in the inbox and on sticks. */
export type Automatic = {
  readonly look: () => Promise<void>
  readonly unanswered: () => Unanswered | undefined
}

const decide = async (parts: AutomaticParts, packs: readonly PackOnStick[]): Promise<[string, Verdict] | undefined> => {
  const { installer, shownId, signal } = parts
  const looked: Looked[] = []
  for (const { file } of packs) looked.push({ file, outcome: await installer.look(file, noWishes) })
  const picked = pickPack(looked, shownId())
  if (!picked) return undefined
  return [picked.file, await installer.install(picked.file, noWishes, { signal })]
}

export const createAutomatic = (parts: AutomaticParts): Automatic => {
  const { trust, inbox, listSticks, signal, judged } = parts
  const places = createPlaces()
  const waiting = new Map<string, Unanswered>()

  const visit = async (root: string, packs: readonly PackOnStick[]): Promise<void> => {
    if (packs.length === 0) waiting.delete(root)
    if (signal.aborted || !places.isDue(root, packs, packs.length > 0 ? await trust.keys() : [])) return
    const decided = await decide(parts, packs)
    if (!decided) return
    const [file, verdict] = decided
    waiting.delete(root)
    if (verdict.kind === 'unanswered') waiting.set(root, verdict)
    // What was taken from the inbox has served its purpose; a stick belongs to its owner.
    if (root === inbox && (verdict.kind === 'taken' || verdict.kind === 'already')) await rm(file, { force: true })
    await judged(root, verdict)
  }
  return {
    look: async () => {
      await visit(inbox, await packsIn(inbox))
      const sticks = await listSticks()
      places.keepOnly([inbox, ...sticks])
      for (const root of waiting.keys()) if (root !== inbox && !sticks.includes(root)) waiting.delete(root)
      for (const root of sticks) await visit(root, await packsOn(root))
    },
    unanswered: () => [...waiting.values()][0],
  }
}
