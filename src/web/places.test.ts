import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { placesFrom, usualDataFolder } from './places'

it('finds its parts from the folder of the built program', () => {
  const root = mkdtempSync(join(tmpdir(), 'places-'))
  writeFileSync(join(root, 'package.json'), '{"version":"3.2.1"}')
  expect(placesFrom(join(root, 'out/main'))).toEqual({
    bundledExhibit: join(root, 'resources/exhibit'),
    page: join(root, 'out/renderer'),
    version: '3.2.1',
    packaged: false,
  })
  rmSync(root, { recursive: true })
})

it('finds the exhibit beside the archive of a packaged kiosk', () => {
  const places = placesFrom('/opt/kiosk/resources/app.asar/out/main')
  expect(places).toMatchObject({ bundledExhibit: '/opt/kiosk/resources/exhibit', packaged: true, version: 'unknown' })
})

it.each([
  [{ XDG_DATA_HOME: '/data' }, '/data/zone-kiosk'],
  [{ XDG_DATA_HOME: 'relative' }, '/home/x/.local/share/zone-kiosk'],
  [{ XDG_DATA_HOME: '' }, '/home/x/.local/share/zone-kiosk'],
  [{}, '/home/x/.local/share/zone-kiosk'],
])('keeps its data where the system says: %j', (environment, folder) => {
  expect(usualDataFolder(environment, '/home/x')).toBe(folder)
})
