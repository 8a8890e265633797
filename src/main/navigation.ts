import type { WebContents } from 'electron'
import type { HostLog } from './host-log'
import { isOwnAddress } from './own-address'

/** Where each new page of the application is told of. */
type Pages = {
  readonly on: (name: 'web-contents-created', listener: (event: unknown, contents: WebContents) => void) => unknown
}

/**
 * Keeps every page of the application on its own address: navigation, redirects, frames, new windows and embedded
 * views (checklist 11 to 14). Registered for the application, so that no page can be forgotten.
 */
export const lockNavigation = (app: Pages, log: HostLog): void => {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, log))
}

const lockPage = (contents: WebContents, log: HostLog): void => {
  const refuse = (what: string, address: string): void => log.warn(`${what} refused: ${schemeOf(address)}`)
  // Asked about every frame, the main one too, and before `will-navigate`, which is not asked once this has refused.
  contents.on('will-frame-navigate', (event) => {
    if (isOwnAddress(event.url)) return
    event.preventDefault()
    refuse(event.isMainFrame ? 'navigation' : 'frame', event.url)
  })
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (isOwnAddress(event.url)) return
    event.preventDefault()
    refuse('redirect', event.url)
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    refuse('webview', '')
  })
  contents.setWindowOpenHandler(({ url }) => {
    refuse('new window', url)
    return { action: 'deny' }
  })
}

/** Only the scheme goes into the log: an address could carry anything. */
const schemeOf = (address: string): string => URL.parse(address)?.protocol ?? 'no address'
