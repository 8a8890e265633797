import { basename } from 'node:path'
import type { Said } from '../../exhibit'
import type { Settings } from '../../settings'
import type { ReadFolder } from '../exhibits/last-good'
import type { NoteDetail } from '../journal/notes'
import type { Log } from '../log'
import type { OnScreen } from '../on-screen'
import type { Pulse } from '../pulse'
import type { Every } from '../timers'
import { createAutomatic } from './automatic'
import { createFinder } from './found'
import { createInbox } from './inbox'
import { createInstaller, type InstallerParts } from './installer'
import { createKeeper } from './keeper'
import { installPlaces } from './places-of'
import { createPointerFile } from './pointer-file'
import { createRecords } from './records'
import { writeReceipt } from './receipt'
import { folderShown } from './refusal'
import { serveRequests } from './requests'
import { createShelf } from './shelf'
import { type ListSticks, sticksBy } from './sticks'
import { createTrust } from './trust'
import { type Verdict, wordsOfVerdict } from './verdict'

export type InstallServiceOptions = {
  readonly dataFolder: string
  readonly bundled: string
  /** The version of this kiosk. */
  readonly engine: string
  /** Whether the kiosk was told to show a folder: then nothing installed is shown, and nothing is installed. */
  readonly isFolderShown: boolean
  readonly settings: () => Settings
  readonly read: ReadFolder
  readonly log: Log
  readonly every: Every
  readonly monotonic: () => number
  readonly now: () => Date
  readonly pulse: Pulse
  /** The screen is black because the hall is closed. */
  readonly isResting?: (() => boolean) | undefined
  readonly listSticks?: ListSticks | undefined
  /** Keeps in the journal what became of an exhibit: ids, versions and enums. */
  readonly note?: ((detail: NoteDetail) => void) | undefined
}

export type Screen = Pick<OnScreen, 'present' | 'shown'>

export type Hooks = {
  readonly screen: () => Screen | undefined
  readonly signal: AbortSignal
  /** What is installed may be another now. */
  readonly changed: () => void
}

/** A kiosk that was given no name of its own is called what it is in either language. */
const kioskWords = (name: string): Said => ({ en: name, zh: name === 'Kiosk' ? '展机' : name })

/** A page that has not beaten for so long shows nobody anything. */
const silenceMs = 30_000

const isAtPanel = ({ last, sinceLast }: Pulse): boolean => last()?.screen === 'operator' && sinceLast() < silenceMs

const noteOf = (verdict: Verdict): NoteDetail => ({
  verdict: verdict.kind,
  ...(verdict.id !== undefined && { id: verdict.id }),
  ...(verdict.version !== undefined && { version: verdict.version }),
  ...(verdict.kind === 'refused' && { code: verdict.refusal.code }),
})

/** The installer's means in a running kiosk. */
export const partsOf = (options: InstallServiceOptions, { screen, changed }: Hooks): InstallerParts => {
  const { dataFolder, bundled, engine, read, now } = options
  const places = installPlaces(dataFolder)
  return {
    engine,
    dataFolder,
    bundled,
    read,
    keeper: createKeeper(createPointerFile(places.packs)),
    shelf: createShelf(places.packs, read),
    trust: createTrust(places.keys),
    record: createRecords(places.packs, now).write,
    isShown: true,
    probationMinutes: () => options.settings().install.probationMinutes,
    reached: (step) => {
      if (step === 'committed') changed()
    },
    present: (shown, hooks) => screen()?.present(shown, hooks) ?? Promise.resolve('superseded'),
  }
}

/** What comes in: requests of `kiosk install`, and packs in the inbox and on sticks. */
export const createEntrances = (options: InstallServiceOptions, parts: InstallerParts, hooks: Hooks) => {
  const { dataFolder, settings, isFolderShown, monotonic, now, log, pulse } = options
  const { screen, signal, changed } = hooks
  const installer = createInstaller(parts)
  const inbox = createInbox(installPlaces(dataFolder).inbox)
  const never = isFolderShown ? folderShown : undefined
  const name = (): Said => kioskWords(settings().kioskName)
  const judged = (verdict: Verdict): void => {
    log.info(wordsOfVerdict(verdict, name()).en)
    options.note?.(noteOf(verdict))
    changed()
  }
  const receipt = async (folder: string, file: string, verdict: Verdict): Promise<void> => {
    judged(verdict)
    await writeReceipt(folder, basename(file), wordsOfVerdict(verdict, name()), now())
  }
  const common = { installer, signal }
  const listSticks = options.listSticks ?? (() => sticksBy(settings().install.sticks)())
  const automatic = createAutomatic({
    ...common,
    trust: parts.trust,
    inbox: inbox.folder,
    listSticks,
    shownId: () => screen()?.shown()?.exhibit.id,
    judged: receipt,
  })
  const finder = createFinder({
    installer,
    inbox: inbox.folder,
    listSticks,
    ground: async () => [parts.keeper.now().generation, ...(await parts.trust.keys())].join(),
  })
  return {
    installer,
    finder,
    receipt,
    judged,
    unanswered: automatic.unanswered,
    prepare: () => inbox.prepare(now()),
    look: async () => {
      await serveRequests({ ...common, never, inbox, monotonic, judged })
      // A kiosk that shows an editor's folder leaves the sticks of that editor alone; at the panel the operator decides.
      if (!isFolderShown && !isAtPanel(pulse)) await automatic.look()
    },
  }
}
