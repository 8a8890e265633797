import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Answer, Numbered, ReportFiles, ReportThread } from './ask'

/** Starts the thread of the reports; `undefined` where its program is not there. */
export type StartThread = (files: ReportFiles) => ReportThread | undefined

/** A thread of this process. The screen is served beside it, whatever it reads. */
export const threadOf =
  (program: string): StartThread =>
  (files) => {
    if (!existsSync(program)) return undefined
    const worker = new Worker(program, { workerData: files })
    // The kiosk may end while a report is made.
    worker.unref()
    return {
      ask: (ask) => worker.postMessage(ask),
      onAnswer: (listener) => worker.on('message', (answer: Numbered<Answer>) => listener(answer)),
      onLost: (listener) => {
        worker.on('error', listener)
        worker.on('exit', listener)
      },
      end: () => void worker.terminate(),
    }
  }
