import type { After } from '../timers'
import type { Answer, Ask, ReportFiles, ReportThread } from './ask'
import type { StartThread } from './threads'

/** An idle thread is ended after this; it holds some megabytes. */
const idleMs = 60_000

export type ReporterOptions = {
  readonly files: ReportFiles
  readonly start: StartThread
  readonly after: After
}

/** Asks the thread of the reports, which is there only while somebody asks. */
export type Reporter = {
  /** `failed` where there is no thread, or where it was lost before it answered. Never rejects. */
  readonly ask: (ask: Ask) => Promise<Answer>
  readonly close: () => void
}

const failed: Answer = { kind: 'failed' }

export const createReporter = ({ files, start, after }: ReporterOptions): Reporter => {
  const waiting = new Map<number, (answer: Answer) => void>()
  let thread: ReportThread | undefined
  let stopIdle = (): void => undefined
  let number = 0

  const settle = (which: number, answer: Answer): void => {
    waiting.get(which)?.(answer)
    waiting.delete(which)
    if (waiting.size === 0) stopIdle = after(idleMs, end)
  }
  const lost = (): void => {
    thread = undefined
    for (const which of [...waiting.keys()]) settle(which, failed)
    stopIdle()
  }
  const end = (): void => {
    const ending = thread
    lost()
    ending?.end()
  }
  const begin = (): ReportThread | undefined => {
    const begun = start(files)
    begun?.onAnswer(({ number: which, body }) => settle(which, body))
    begun?.onLost(() => {
      if (thread === begun) lost()
    })
    return begun
  }
  return {
    ask: (body) =>
      new Promise((answered) => {
        stopIdle()
        thread ??= begin()
        if (!thread) {
          answered(failed)
          return
        }
        number += 1
        waiting.set(number, answered)
        thread.ask({ number, body })
      }),
    close: end,
  }
}
