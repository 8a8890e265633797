import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { foldersOf, usableFolder } from './folders'

describe('where things are', () => {
  it('takes the page out of the archive and the exhibit beside it when packaged', () => {
    expect(foldersOf(true, '/opt/kiosk/resources/app.asar', '/opt/kiosk/resources')).toEqual({
      page: '/opt/kiosk/resources/app.asar/out/renderer',
      bundledExhibit: '/opt/kiosk/resources/exhibit',
    })
  })

  it('takes both out of the project otherwise, wherever Electron itself lies', () => {
    expect(foldersOf(false, '/home/me/kiosk', '/elsewhere/electron/resources')).toEqual({
      page: '/home/me/kiosk/out/renderer',
      bundledExhibit: '/home/me/kiosk/resources/exhibit',
    })
  })
})

describe('a folder for the profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folders-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is made where it is missing', () => {
    const wanted = join(folder, 'a', 'b')
    expect(usableFolder(wanted)).toBe(wanted)
    expect(existsSync(wanted)).toBe(true)
  })

  it('is a temporary one where the wanted one cannot be', () => {
    writeFileSync(join(folder, 'file'), '')
    const found = usableFolder(join(folder, 'file', 'data'))
    expect(found).toContain('zone-kiosk-')
    expect(existsSync(found)).toBe(true)
    rmSync(found, { recursive: true })
  })
})
