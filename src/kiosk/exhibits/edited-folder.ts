import type { ExhibitInFolder } from '../exhibit-folder'
import type { ReadFolder } from './last-good'
import type { WatchFolder } from './watch-folder'

export type EditedFolderOptions = {
  readonly folder: string
  readonly read: ReadFolder
  readonly watch: WatchFolder
  readonly poll?: boolean
  /** The folder has been read. Readings follow each other: none begins before the one before it is taken. */
  readonly took: (reading: ExhibitInFolder) => void
  /** Changes can no longer be seen. */
  readonly failed: (cause: unknown) => void
}

/** A folder whose changes are followed. */
export type Following = {
  readonly ready: Promise<void>
  /** Reads the folder though nothing has changed. */
  readonly look: () => void
  /** Waits for the reading under way, which is not taken any more. */
  readonly close: () => Promise<void>
}

const unreadable: ExhibitInFolder = {
  ok: false,
  problems: [
    {
      code: 'file-unreadable',
      severity: 'error',
      file: 'exhibit.yaml',
      says: { en: 'The folder of the exhibit could not be read.', zh: '无法读取展览所在的文件夹。' },
      cure: {
        en: 'Look whether it is still there and whether you may read it.',
        zh: '请检查该文件夹是否还在、您是否有权读取。',
      },
    },
  ],
}

/** Does the work again for as long as it was asked for meanwhile; never twice at a time. */
const oneAtATime = (work: () => Promise<void>) => {
  let asked = 0
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    for (let done = 0; done < asked;) {
      done = asked
      await work()
    }
    running = undefined
  }
  return {
    ask: () => {
      asked += 1
      running ??= run()
    },
    idle: () => running ?? Promise.resolve(),
  }
}

/** Reads a folder anew whenever an editor has changed it, and hands on what it found. */
export const followFolder = (options: EditedFolderOptions): Following => {
  const { folder, read, took, failed, poll = false } = options
  let closed = false
  const rereading = oneAtATime(async () => {
    const reading = await read(folder).catch(() => unreadable)
    if (!closed) took(reading)
  })
  const look = (): void => {
    if (!closed) rereading.ask()
  }
  const watching = options.watch({ folder, changed: look, failed, poll })
  return {
    ready: watching.ready,
    look,
    close: async () => {
      closed = true
      await watching.close()
      await rereading.idle()
    },
  }
}
