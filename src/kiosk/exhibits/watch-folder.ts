import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { after } from '../timers'
import { coalesce } from './coalesce'

export type WatchOptions = {
  readonly folder: string
  /** Files of the exhibit have changed and are written to their end. */
  readonly changed: () => void
  /** Changes can't be seen, or no longer: the folder is gone, or the system has no watches left. Called once. */
  readonly failed: (cause: unknown) => void
  /** Looks at every file again and again instead of waiting to be told: for network drives, which tell nothing. */
  readonly poll?: boolean
}

/** A folder being watched. */
export type Watching = { readonly ready: Promise<void>; readonly close: () => Promise<void> }

/** Watches the exhibit in a folder until it is closed. */
export type WatchFolder = (options: WatchOptions) => Watching

/**
 * Milliseconds. A file counts as written when its size has not changed for `written`; together with `quiet` and the reading
 * this leaves most of the second within which an edit should be seen.
 */
const times = { written: 100, look: 40, quiet: 60, most: 600, poll: 400 } as const
/** `sections/a/b/c/picture.svg`; below that no exhibit goes. */
const deepest = 12

/** Of a folder only what an exhibit is read from: no hidden files, nothing beside `sections` and `media`. */
export const isOfExhibit = (path: string): boolean =>
  path === '' || (/^(exhibit\.yaml|sections|media)(\/|$)/.test(path) && !/(^|\/)\./.test(path))

/**
 * Watches with the means of the system. Bursts come as one change; a file that is still being written is waited for. Links are not followed,
 * just as they are not when an exhibit is read.
 */
export const watchFolder: WatchFolder = ({ folder, changed, failed, poll = false }) => {
  const burst = coalesce({ quietMs: times.quiet, mostMs: times.most, after, now: () => performance.now() }, changed)
  const watcher = watch(folder, {
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
  let over = false
  watcher.on('all', burst.call)
  watcher.on('error', (cause) => {
    if (over) return
    over = true
    failed(cause)
  })
  return {
    ready: new Promise((resolve) => {
      watcher.once('ready', resolve)
      watcher.once('error', () => resolve())
    }),
    close: () => {
      over = true
      burst.stop()
      return watcher.close()
    },
  }
}
