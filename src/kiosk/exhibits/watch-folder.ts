import { stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { after, every as machineEvery, type Every } from '../timers'
import { coalesce } from './coalesce'

export type WatchOptions = {
  readonly folder: string
  /** Files of the exhibit have changed and are written to their end. */
  readonly changed: () => void
  /** Changes can't be seen, or no longer: the system has no watches left. Called once. */
  readonly failed: (cause: unknown) => void
  /** Looks at every file again and again instead of waiting to be told: for network drives, which tell nothing. */
  readonly poll?: boolean
  /** Looks for a folder that is gone; runs only as long as it is. */
  readonly every?: Every
}

/** A folder being watched. */
export type Watching = { readonly ready: Promise<void>; readonly close: () => Promise<void> }

/** Watches the exhibit in a folder until it is closed. */
export type WatchFolder = (options: WatchOptions) => Watching

/**
 * Milliseconds. A file counts as written when its size has not changed for `written`; together with `quiet` and the reading
 * this leaves most of the second within which an edit should be seen.
 */
const times = { written: 100, look: 40, quiet: 60, most: 600, poll: 400, lost: 1_000 } as const
/** `sections/a/b/c/picture.svg`; below that no exhibit goes. */
const deepest = 12

/** Of a folder only what an exhibit is read from: no hidden files, nothing beside `sections` and `media`. */
export const isOfExhibit = (path: string): boolean =>
  path === '' || (/^(exhibit\.yaml|sections|media)(\/|$)/.test(path) && !/(^|\/)\./.test(path))

/** Names the folder on its disk, as long as there is an exhibit in it: another folder of the same name is another. */
const identityOf = async (folder: string): Promise<string | undefined> => {
  try {
    const [{ dev, ino, birthtimeNs }] = await Promise.all([
      stat(folder, { bigint: true }),
      stat(join(folder, 'exhibit.yaml')),
    ])
    return `${dev} ${ino} ${birthtimeNs}`
  } catch {
    return undefined
  }
}

/** Whether an event tells that the folder or its exhibit.yaml went, though they may be back by now. */
const isLoss = (event: string, folder: string, path: string): boolean =>
  (event === 'unlinkDir' && relative(folder, path) === '') ||
  (event === 'unlink' && relative(folder, path) === 'exhibit.yaml')

/**
 * Bursts come as one change; a file that is still being written is waited for. Links are not followed, just as they are not when an
 * exhibit is read.
 */
const openWatcher = (folder: string, poll: boolean) =>
  watch(folder, {
    ignored: (path) => !isOfExhibit(relative(folder, path).split(sep).join('/')),
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    depth: deepest,
    awaitWriteFinish: { stabilityThreshold: times.written, pollInterval: times.look },
    usePolling: poll,
    interval: times.poll,
    binaryInterval: times.poll * 2,
  })

type Round = {
  readonly folder: string
  readonly poll: boolean
  readonly changed: () => void
  /** The folder or its exhibit.yaml went, or is another one: this round sees no more of it for certain. */
  readonly lost: () => void
  readonly failed: (cause: unknown) => void
}

/** Watches the folder that is there now, until it is gone. */
const watchRound = ({ folder, poll, changed, lost, failed }: Round): Watching => {
  const watcher = openWatcher(folder, poll)
  const first = identityOf(folder)
  const check = async (): Promise<void> => {
    const [before, now] = await Promise.all([first, identityOf(folder)])
    if (now === undefined || now !== before) lost()
  }
  watcher.on('all', (event, path) => {
    changed()
    if (isLoss(event, folder, path)) lost()
    else void check()
  })
  watcher.on('error', (cause) => {
    void identityOf(folder).then((there) => (there === undefined ? lost() : failed(cause)))
  })
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', resolve)
    watcher.once('error', () => resolve())
  })
  void ready.then(check)
  return { ready, close: () => watcher.close() }
}

/**
 * Watches with the means of the system. They lose a folder that is moved away or deleted, if only for a moment; then it is looked for
 * until it is back, and watched anew.
 */
export const watchFolder: WatchFolder = ({ folder, changed, failed, poll = false, every = machineEvery }) => {
  const burst = coalesce({ quietMs: times.quiet, mostMs: times.most, after, now: () => performance.now() }, changed)
  let over = false
  const tell = (): void => {
    if (!over) burst.call()
  }
  let stopLooking: (() => void) | undefined
  const begin = (): Watching => {
    const isMine = (): boolean => !over && round === mine
    const mine: Watching = watchRound({
      folder,
      poll,
      changed: () => isMine() && burst.call(),
      lost: () => {
        if (isMine()) stopLooking ??= every(times.lost, () => void again())
      },
      failed: (cause) => {
        if (!isMine()) return
        over = true
        stopLooking?.()
        failed(cause)
      },
    })
    return mine
  }
  const again = async (): Promise<void> => {
    if ((await identityOf(folder)) === undefined || over || stopLooking === undefined) return
    stopLooking()
    stopLooking = undefined
    const old = round
    round = begin()
    await Promise.all([old.close(), round.ready])
    tell()
  }
  let round = begin()
  return {
    ready: round.ready,
    close: () => {
      over = true
      stopLooking?.()
      burst.stop()
      return round.close()
    },
  }
}
