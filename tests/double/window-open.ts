import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron'
import { asElectronSays } from './addresses'
import type { CdpSession } from './cdp'
import type { WebContents } from './web-contents'

export type WindowOpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse

const binding = '__openWindow'

/** Runs in the page before its own scripts: every way to a new window leads to the handler. */
const script = `(() => {
  const tell = window.${binding}
  delete window.${binding}
  const open = (address) => tell(new URL(address || 'about:blank', document.baseURI).href)
  window.open = (address) => (open(address), null)
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[target], area[target]')
    if (!link || ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    open(link.href)
  }, true)
})()`

/** Takes windows that a page wants to open to the handler, of which only a refusal is implemented. */
export const refuseWindows = async (contents: WebContents, page: CdpSession): Promise<void> => {
  page.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== binding) return
    const url = asElectronSays(payload)
    const referrer = { url: contents.getURL(), policy: 'no-referrer' as const }
    const answer = contents.windowOpenHandler?.({
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer,
    })
    if (answer?.action !== 'deny') console.error('electron double: a window opened by a page is not implemented')
  })
  await page.send('Runtime.addBinding', { name: binding })
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: script })
}
