import { rm } from 'node:fs/promises'
import { judgeEach, type Told } from './each-pack'
import type { Installer } from './installer'
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
  /** A verdict over a file in a folder, to be told there. */
  readonly judged: (folder: string, file: string, verdict: Verdict) => Promise<void>
}

/** What comes in by itself: packs in the inbox and on sticks. */
export type Automatic = {
  readonly look: () => Promise<void>
  readonly unanswered: () => Unanswered | undefined
}

export const createAutomatic = (parts: AutomaticParts): Automatic => {
  const { trust, inbox, listSticks, signal, judged } = parts
  const places = createPlaces()
  const waiting = new Map<string, Unanswered>()

  /** What was said of which content, so that it is not said again when another file comes or goes. */
  const said = new Map<string, ReadonlySet<string>>()

  const tell = async (root: string, { file, verdict }: Told): Promise<void> => {
    // What was taken from the inbox has served its purpose; a stick belongs to its owner.
    if (root === inbox && (verdict.kind === 'taken' || verdict.kind === 'already')) await rm(file, { force: true })
    await judged(root, file, verdict)
  }
  const visit = async (root: string, packs: readonly PackOnStick[]): Promise<void> => {
    if (packs.length === 0) waiting.delete(root)
    const keys = packs.length > 0 ? await trust.keys() : []
    if (signal.aborted || !places.isDue(root, packs, keys)) return
    const told = await judgeEach(parts, packs)
    const asks = told.map(({ verdict }) => verdict).find(({ kind }) => kind === 'unanswered')
    if (asks?.kind === 'unanswered') {
      const { id, version, fingerprint } = asks
      waiting.set(root, { id, version, fingerprint })
    } else waiting.delete(root)
    const before = said.get(root)
    const contentOf = (file: string): string => [packs.find((pack) => pack.file === file)?.mark, ...keys].join('\n')
    said.set(root, new Set(told.map(({ file }) => contentOf(file))))
    for (const each of told)
      if (each.verdict.kind === 'taken' || !before?.has(contentOf(each.file))) await tell(root, each)
  }
  return {
    look: async () => {
      await visit(inbox, await packsIn(inbox))
      const sticks = await listSticks()
      places.keepOnly([inbox, ...sticks])
      for (const root of said.keys()) if (root !== inbox && !sticks.includes(root)) said.delete(root)
      for (const root of waiting.keys()) if (root !== inbox && !sticks.includes(root)) waiting.delete(root)
      for (const root of sticks) await visit(root, await packsOn(root))
    },
    unanswered: () => [...waiting.values()][0],
  }
}
