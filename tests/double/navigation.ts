import type { Protocol } from '../../node_modules/playwright-core/types/protocol'
import { asElectronSays } from './addresses'
import type { CdpSession } from './cdp'
import { preventable } from './strict'
import type { WebContents } from './web-contents'

/** Chromium's names and numbers of what can go wrong with a page. */
const codes: Readonly<Record<string, number>> = {
  ERR_ABORTED: -3,
  ERR_FAILED: -2,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_EMPTY_RESPONSE: -324,
}

/** Turns what Chromium says of a page's loads into Electron's events, and asks before each navigation. */
export const followNavigation = async (contents: WebContents, page: CdpSession): Promise<void> => {
  const { frameTree } = await page.send('Page.getFrameTree')
  const main = frameTree.frame.id
  let loading: string | undefined
  let status = 200
  let failed = false

  page.on('Fetch.requestPaused', (event) => {
    const isMainFrame = event.frameId === main
    if (isMainFrame) {
      loading = event.networkId
      failed = false
    }
    const byItself = !(isMainFrame && contents.asked)
    if (isMainFrame && !event.redirectedRequestId) contents.asked = false
    if (byItself && !isAllowed(contents, event, isMainFrame)) {
      if (isMainFrame) loading = undefined
      page.tell('Fetch.failRequest', { requestId: event.requestId, errorReason: 'Aborted' })
      return
    }
    if (isMainFrame) contents.startLoading()
    page.tell('Fetch.continueRequest', { requestId: event.requestId })
  })
  page.on('Network.responseReceived', ({ requestId, response }) => {
    if (requestId === loading) status = response.status
  })
  page.on('Network.loadingFailed', ({ requestId, errorText }) => {
    if (requestId !== loading) return
    failed = true
    const name = errorText.replace(/^net::/, '')
    contents.failed(name, codes[name] ?? -2, contents.getURL())
  })
  page.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== main || frame.unreachableUrl) return
    contents.address = frame.url
    contents.emit('did-navigate', {}, contents.getURL(), status, '')
  })
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== main) return
    contents.address = url
    contents.emit('did-navigate-in-page', {}, contents.getURL(), true)
  })
  page.on('Page.domContentEventFired', () => {
    if (!failed) contents.emit('dom-ready', {})
  })
  page.on('Page.loadEventFired', () => {
    if (!failed) contents.loaded()
  })
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] })
}

/** Electron asks about a frame first, and then, for the main frame, about the page. */
const isAllowed = (
  contents: WebContents,
  { request, redirectedRequestId }: Protocol.Fetch.requestPausedPayload,
  isMainFrame: boolean,
): boolean => {
  const url = asElectronSays(request.url)
  const names = redirectedRequestId
    ? ['will-redirect']
    : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])]
  return names.every((name) => {
    const event = preventable({ url, isMainFrame, isSameDocument: false })
    contents.emit(name, event, url)
    return !event.defaultPrevented
  })
}
