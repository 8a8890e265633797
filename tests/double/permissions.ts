import type { Session as ElectronSession } from 'electron'
import type { WebContents } from './web-contents'
import { chromium } from './world'

type Permission = Parameters<NonNullable<Parameters<ElectronSession['setPermissionCheckHandler']>[0]>>[1]

/** Chromium's names, and Electron's for the same thing. */
const known: readonly (readonly [chromium: string, electron: Permission])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
]

/** Chromium cannot ask later, so every permission is asked for at once; without handlers Electron grants them all. */
export const askPermissions = async (contents: WebContents): Promise<void> => {
  for (const [name, permission] of known) {
    const setting = (await isGranted(contents, permission)) ? 'granted' : 'denied'
    await chromium()
      .root.send('Browser.setPermission', { permission: { name }, setting })
      .catch(() => {
        // A name this Chromium does not know cannot be asked for by a page either.
      })
  }
}

/** The handlers are asked as Electron asks them, with a page of ours where one of its own would be. */
const isGranted = (contents: WebContents, permission: Permission): Promise<boolean> => {
  const { permissionCheck, permissionRequest } = contents.session
  const checked: unknown =
    permissionCheck && Reflect.apply(permissionCheck, null, [null, permission, contents.getURL(), {}])
  if (checked === false) return Promise.resolve(false)
  if (!permissionRequest) return Promise.resolve(true)
  return new Promise((resolve) => void Reflect.apply(permissionRequest, null, [contents, permission, resolve, {}]))
}
