import { basename } from 'node:path'
import type { Said } from '../../exhibit'
import type { Finder } from './found'
import type { Installer, Work } from './installer'
import { type Wish, wishesOf } from './needs'
import type { InstalledPack } from './pointer'
import { refused } from './put-back'
import { exchanged, type InstallRefusal, unsaved } from './refusal'
import type { Turns } from './rounds'
import { folderName } from './shelf'
import type { Shelved } from './shelf-list'
import { type InstallProgress, type Verdict, wordsOfVerdict } from './verdict'

/** What the operator asks for at the panel. */
export type DeskAsk =
  /** `key` is that of a pack that was found; `wishes` are those its operator said yes to. */
  | { readonly kind: 'install'; readonly key: string; readonly wishes: readonly Wish[] }
  /** The name of a pack's folder, or `bundled`. */
  | { readonly kind: 'switch'; readonly to: string }
  | { readonly kind: 'undo' }

export type Stage = 'queued' | 'looking' | InstallProgress['kind'] | 'done'

/** The operator's work in hand, or the last one. It is remembered here, so that a panel closed meanwhile finds it again. */
export type Action = {
  /** Counts them since the start. */
  readonly number: number
  readonly kind: DeskAsk['kind']
  /** The file, or the exhibit with its version. */
  readonly about: string
  readonly stage: Stage
  /** Bytes unpacked of all there are. */
  readonly done: number
  readonly total: number
  readonly verdict?: { readonly kind: Verdict['kind']; readonly says: Said }
}

export type DeskParts = {
  readonly installer: Installer
  readonly finder: Pick<Finder, 'byKey'>
  readonly shelf: () => Promise<readonly Shelved[]>
  readonly turns: Turns
  /** Why nothing may be installed now, if that is so. */
  readonly barred: () => InstallRefusal | undefined
  readonly signal: AbortSignal
  /** A verdict; `root` and `file` where a pack was installed from there. */
  readonly judged: (verdict: Verdict, from?: { readonly root: string; readonly file: string }) => Promise<void>
}

export type Desk = {
  /** Begins the work and comes back at once; `false` while another one runs. */
  readonly start: (ask: DeskAsk) => boolean
  /** Ends the work, where the change has not been made yet. */
  readonly cancel: () => void
  readonly action: () => Action | undefined
}

const thisKiosk: Said = { en: 'This kiosk', zh: '本机' }

const gone: InstallRefusal = {
  code: 'unreadable',
  says: { en: 'It is not there any more.', zh: '它已不在那里。' },
  cure: { en: 'Look at the list again, then choose.', zh: '请重新查看列表后再选择。' },
}

const install = async (parts: DeskParts, ask: Extract<DeskAsk, { kind: 'install' }>, work: Work, note: Note) => {
  const found = await parts.finder.byKey(ask.key)
  if (!found?.pack) return { verdict: refused(found ? exchanged : gone) }
  const { root, file, pack } = found
  note({ about: basename(file) })
  const expects = { digest: pack.digest, fingerprint: pack.signedBy.fingerprint }
  const verdict = await parts.installer.install(file, wishesOf(ask.wishes), { ...work, expects })
  return { verdict, from: { root, file } }
}

const switchTo = async ({ installer, shelf }: DeskParts, to: string, work: Work, note: Note): Promise<Verdict> => {
  if (to === 'bundled') return installer.switchTo('bundled', work)
  const pack: InstalledPack | undefined = (await shelf()).find((each) => folderName(each.pack) === to)?.pack
  if (!pack) return refused(gone)
  note({ about: `${pack.id} ${pack.version}` })
  return installer.switchTo(pack, work)
}

type Note = (change: Partial<Pick<Action, 'about' | 'stage' | 'done' | 'total'>>) => void
type Result = { readonly verdict: Verdict; readonly from?: { readonly root: string; readonly file: string } }

const act = async (parts: DeskParts, ask: DeskAsk, work: Work, note: Note): Promise<Result> => {
  const against = parts.barred()
  if (against) return { verdict: refused(against) }
  note({ stage: 'looking' })
  switch (ask.kind) {
    case 'install':
      return install(parts, ask, work, note)
    case 'switch':
      return { verdict: await switchTo(parts, ask.to, work, note) }
    case 'undo':
      return { verdict: await parts.installer.undo(work) }
  }
}

const noteProgress =
  (note: Note) =>
  (progress: InstallProgress): void => {
    if (progress.kind === 'unpacking') note({ stage: progress.kind, done: progress.done, total: progress.total })
    else note({ stage: progress.kind })
  }

/** One piece of the operator's work at a time, in turn with what comes in by itself. */
export const createDesk = (parts: DeskParts): Desk => {
  let action: Action | undefined
  let stopping = new AbortController()
  const isRunning = (): boolean => action !== undefined && action.stage !== 'done'
  const note: Note = (change) => {
    if (action) action = { ...action, ...change }
  }
  const end = (verdict: Verdict): void => {
    const says = wordsOfVerdict(verdict, thisKiosk)
    if (action) action = { ...action, stage: 'done', verdict: { kind: verdict.kind, says } }
  }
  const run = async (ask: DeskAsk, signal: AbortSignal): Promise<void> => {
    const work = { signal, tell: noteProgress(note) }
    const { verdict, from } = await parts.turns(() => act(parts, ask, work, note))
    await parts.judged(verdict, from).catch(() => undefined)
    end(verdict)
  }
  return {
    start: (ask) => {
      if (isRunning()) return false
      stopping = new AbortController()
      const signal = AbortSignal.any([stopping.signal, parts.signal])
      const number = (action?.number ?? 0) + 1
      action = { number, kind: ask.kind, about: '', stage: 'queued', done: 0, total: 0 }
      run(ask, signal).catch(() => end(refused(unsaved)))
      return true
    },
    cancel: () => stopping.abort(),
    action: () => action,
  }
}
