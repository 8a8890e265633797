import { expect, it } from 'vitest'
import { dataFolderOf } from './data-folder'

it.each([
  [undefined, false, {}, 'linux', '/home/ann/.local/share/zone-kiosk'],
  [undefined, false, { XDG_DATA_HOME: '/data' }, 'linux', '/data/zone-kiosk'],
  [undefined, true, {}, 'linux', '/home/ann/.config/Zone Kiosk'],
  [undefined, true, { XDG_CONFIG_HOME: '/etc/ann' }, 'linux', '/etc/ann/Zone Kiosk'],
  [undefined, true, {}, 'darwin', '/home/ann/Library/Application Support/Zone Kiosk'],
  [undefined, true, { APPDATA: '/roaming' }, 'win32', '/roaming/Zone Kiosk'],
  ['/srv/kiosk', true, {}, 'linux', '/srv/kiosk'],
] as const)('told %s, packaged %s, with %j on %s: %s', (told, packaged, env, platform, folder) => {
  expect(dataFolderOf(told, { packaged }, env, '/home/ann', platform)).toBe(folder)
})
