import type { CdpSession } from './cdp'
import { deferred, type Deferred } from './deferred'
import { chromium } from './world'

const attached = new Map<string, Deferred<CdpSession>>()

const entryOf = (targetId: string): Deferred<CdpSession> => {
  const entry = attached.get(targetId) ?? deferred<CdpSession>()
  attached.set(targetId, entry)
  return entry
}

/** The protocol session of a page, as soon as Chromium has attached it. */
export const pageOf = (targetId: string): Promise<CdpSession> => entryOf(targetId).promise

/** Follows Chromium's pages. One that a page opened by itself is closed: windows of that kind are not implemented. */
export const followPages = (onCrash: (targetId: string, status: string, code: number) => void): Promise<unknown> => {
  const { root } = chromium()
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, targetId, openerId } }) => {
    const page = chromium().session(sessionId)
    page.tell('Runtime.runIfWaitingForDebugger')
    if (type === 'page' && openerId) root.tell('Target.closeTarget', { targetId })
    else entryOf(targetId).resolve(page)
  })
  root.on('Target.targetCrashed', ({ targetId, status, errorCode }) => onCrash(targetId, status, errorCode))
  return root
    .send('Target.setDiscoverTargets', { discover: true })
    .then(() => root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }))
}
