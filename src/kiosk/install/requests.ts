import type { Asked, Inbox } from './inbox'
import type { Installer, Work } from './installer'
import { type InstallRefusal } from './refusal'
import type { InstallProgress, Verdict } from './verdict'

export type RequestParts = {
  readonly inbox: Inbox
  readonly installer: Installer
  /** Set where nothing is ever installed. */
  readonly never: InstallRefusal | undefined
  readonly monotonic: () => number
  readonly signal: AbortSignal
  readonly judged: (verdict: Verdict) => void
}

/** Between two answers about bytes, in milliseconds. */
const answerMs = 250

/** Writes one answer after the other; of those about bytes only some. An answer that can't be written is missed, nothing else. */
const createAnswers = ({ inbox, monotonic }: RequestParts, id: string) => {
  let writing = Promise.resolve()
  let told = Number.NEGATIVE_INFINITY
  const write = (answer: InstallProgress | Verdict): Promise<void> =>
    (writing = writing.then(() => inbox.answer(id, answer)).catch(() => undefined))
  const tell = (progress: InstallProgress): void => {
    if (progress.kind === 'unpacking' && monotonic() - told < answerMs) return
    told = monotonic()
    void write(progress)
  }
  return { tell, write }
}

const act = ({ installer, never }: RequestParts, { ask }: Asked, work: Work): Promise<Verdict> => {
  if (!ask) return Promise.resolve({ kind: 'refused', refusal: notUnderstood })
  if (never) return Promise.resolve({ kind: 'refused', refusal: never })
  return ask.kind === 'undo' ? installer.undo(work) : installer.install(ask.file, ask.wishes, work)
}

const notUnderstood: InstallRefusal = {
  code: 'unreadable',
  says: { en: 'The request can’t be understood.', zh: '无法理解这个请求。' },
  cure: { en: 'Use the command of the same version as this kiosk.', zh: '请使用与本机版本相同的命令。' },
}

/** Does what is asked in the inbox, one after the other. A request that was not finished is begun anew at the next start. */
export const serveRequests = async (parts: RequestParts): Promise<void> => {
  const { inbox, signal, judged } = parts
  const isStopping = (): boolean => signal.aborted
  for (const asked of await inbox.requests()) {
    if (isStopping()) return
    const { tell, write } = createAnswers(parts, asked.id)
    const verdict = await act(parts, asked, { tell, signal })
    // A kiosk that stops leaves what it could not finish to the one who asked, or to its next start.
    if (isStopping() && verdict.kind === 'refused') return
    judged(verdict)
    await write(verdict)
    await inbox.done(asked.id).catch(() => undefined)
  }
}
