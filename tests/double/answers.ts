import type { CdpSession } from './cdp'
import type { WebContents } from './web-contents'

const every = 1_000

/** Chromium says to nobody outside that a page is unresponsive; a question it leaves open for `limit` ms does. */
export const watchAnswers = (contents: WebContents, page: CdpSession, limit: number): void => {
  const look = async (): Promise<void> => {
    if (contents.isDestroyed()) return
    const late = { seen: false }
    const timer = setTimeout(() => {
      if (contents.isDestroyed() || contents.isCrashed()) return
      late.seen = true
      contents.emitBoth('unresponsive')
    }, limit)
    await page.send('Runtime.evaluate', { expression: '0' }).catch(() => {})
    clearTimeout(timer)
    if (late.seen && !contents.isDestroyed()) contents.emitBoth('responsive')
    setTimeout(() => void look(), every).unref()
  }
  void look()
}
