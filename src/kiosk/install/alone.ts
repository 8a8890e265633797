import { readExhibitFolder } from '../exhibit-folder'
import { readPack } from '../packs'
import { tryLock } from '../store/lock'
import { type Ask, postRequest } from './inbox'
import { createInstaller, type Installer, type InstallStep } from './installer'
import { createKeeper } from './keeper'
import { installPlaces } from './places-of'
import { createPointerFile } from './pointer-file'
import { createRecords } from './records'
import { busy, ofPack } from './refusal'
import { createShelf } from './shelf'
import { createTrust } from './trust'
import type { Answer, Answered, InstallProgress } from './verdict'

export type AloneOptions = {
  readonly dataFolder: string
  readonly bundled: string
  /** The version of the kiosk this program belongs to. */
  readonly engine: string
  /** Bytes that must stay free on the disk. */
  readonly reserveBytes?: number
  readonly reached?: (step: InstallStep) => void
  readonly now?: () => Date
}

/** An installer with no kiosk on whose screen anything would be shown. It holds the lock of the data folder until it is closed. */
export type Alone = { readonly installer: Installer; readonly close: () => void }

/** `undefined` while another program holds the lock, or where the data folder can't be written. */
export const openAlone = (options: AloneOptions): Alone | undefined => {
  const { dataFolder, reserveBytes, reached, now = () => new Date(), ...rest } = options
  const places = installPlaces(dataFolder)
  const lock = tryLock(places.lock)
  if (!lock) return undefined
  const installer = createInstaller({
    ...rest,
    dataFolder,
    keeper: createKeeper(createPointerFile(places.packs)),
    shelf: createShelf(places.packs, readExhibitFolder),
    trust: createTrust(places.keys),
    record: createRecords(places.packs, now).write,
    read: readExhibitFolder,
    isShown: false,
    present: (_, { commit }) => Promise.resolve(commit?.() === false ? 'kept' : 'shown'),
    reserveBytes,
    reached,
  })
  return { installer, close: lock.release }
}

export type AskOptions = AloneOptions & {
  readonly tell: (progress: InstallProgress) => void
  readonly sleep: (ms: number) => Promise<void>
}

const lookMs = 250
/** Looks without any answer after which the other program is no kiosk, or one that is busy: a minute. */
const mostSilent = 240

const isVerdict = (answer: Answer): answer is Answered =>
  answer.kind !== 'unpacking' && answer.kind !== 'checking' && answer.kind !== 'waiting'

/** What was answered, and whether a kiosk runs with the data folder and said so. */
export type Told = { readonly answered: Answered; readonly isRunning: boolean }

const actAlone = async ({ installer, close }: Alone, ask: Ask, tell: AskOptions['tell']): Promise<Told> => {
  try {
    const work = { tell }
    const answered = await (ask.kind === 'undo' ? installer.undo(work) : installer.install(ask.file, ask.wishes, work))
    return { answered, isRunning: false }
  } finally {
    close()
  }
}

/** Leaves the work to the kiosk that runs, and waits for what it says; does it here when that kiosk ends meanwhile. */
const actThere = async (ask: Ask, options: AskOptions): Promise<Told> => {
  const request = await postRequest(installPlaces(options.dataFolder).inbox, ask)
  let silent = 0
  try {
    for (;;) {
      const answer = await request.answer()
      if (answer && isVerdict(answer)) return { answered: answer, isRunning: true }
      if (answer) options.tell(answer)
      silent = answer ? 0 : silent + 1
      const alone = openAlone(options)
      if (alone) return await actAlone(alone, ask, options.tell)
      if (silent > mostSilent) return { answered: { kind: 'refused', refusal: busy }, isRunning: true }
      await options.sleep(lookMs)
    }
  } finally {
    await request.withdraw().catch(() => undefined)
  }
}

/**
 * Installs or undoes on this machine: through the kiosk that runs with the data folder, or here when none does; never both. A pack
 * that can't even be read bothers no kiosk. Throws where the data folder can't be written.
 */
export const installHere = async (ask: Ask, options: AskOptions): Promise<Told> => {
  if (ask.kind === 'install') {
    const read = await readPack(ask.file)
    if (!read.ok) return { answered: { kind: 'refused', refusal: ofPack(read.refusal) }, isRunning: false }
  }
  const alone = openAlone(options)
  return alone ? actAlone(alone, ask, options.tell) : actThere(ask, options)
}
