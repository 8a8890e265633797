import type { Session } from 'electron'

type PermissionHandlers =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'

/**
 * The page is granted nothing: no camera, no notification, no device, no screen. Electron grants everything where no
 * handler is set (checklist 5), and a check without a request handler is only half of it.
 */
export const denyPermissions = (own: Pick<Session, PermissionHandlers>): void => {
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, decide) => decide(null))
}

/** Electron would ask a server for word lists even where no page checks spelling (electron/electron#22995). */
export const fetchNoWordLists = (own: Pick<Session, 'setSpellCheckerEnabled'>): void =>
  own.setSpellCheckerEnabled(false)

/** No file ever leaves the page (CVE-2024-3459: a downloaded PDF opened an outside viewer). */
export const denyDownloads = (own: Session): void => {
  own.on('will-download', (event) => event.preventDefault())
}
