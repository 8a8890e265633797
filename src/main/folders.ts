import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Folders = {
  /** The built page. */
  readonly page: string
  /** The exhibit that comes with the application. */
  readonly bundledExhibit: string
}

/** Where the application's own files are: in the archive and beside it when packaged, in the project otherwise. */
export const foldersOf = (isPackaged: boolean, appPath: string, resources: string): Folders => ({
  page: join(appPath, 'out', 'renderer'),
  bundledExhibit: isPackaged ? join(resources, 'exhibit') : join(appPath, 'resources', 'exhibit'),
})

/**
 * A folder Chromium can keep its profile in: the wanted one, made where it is missing, or a temporary one where that
 * cannot be written. A missing disk must not keep the exhibit off the screen.
 */
export const usableFolder = (wanted: string): string => {
  try {
    mkdirSync(wanted, { recursive: true })
    accessSync(wanted, constants.W_OK)
    return wanted
  } catch {
    return mkdtempSync(join(tmpdir(), 'zone-kiosk-'))
  }
}
