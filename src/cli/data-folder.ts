import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Places, usualDataFolder } from '../web/places'

type Env = Readonly<Record<string, string | undefined>>

/** Where the packaged application keeps its data: what Electron calls `userData`, after the application's name. */
const packagedData = (env: Env, home: string, platform: NodeJS.Platform): string => {
  const name = 'Zone Kiosk'
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), name)
}

/** The data folder a command works on: the one it was told, otherwise that of the kiosk it came with. */
export const dataFolderOf = (
  told: string | undefined,
  { packaged }: Pick<Places, 'packaged'>,
  env: Env = process.env,
  home = homedir(),
  platform: NodeJS.Platform = process.platform,
): string => {
  if (told !== undefined) return resolve(told)
  return packaged ? packagedData(env, home, platform) : usualDataFolder(env, home)
}
