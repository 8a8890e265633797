import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { electronRuntime } from './electron.mjs'

const version = '45.4.1'

function aPackage({ program = false, distVersion = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-electron-'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  mkdirSync(join(folder, 'dist'))
  if (program) writeFileSync(join(folder, 'path.txt'), 'electron')
  if (program) writeFileSync(join(folder, 'dist', 'electron'), '')
  if (distVersion) writeFileSync(join(folder, 'dist', 'version'), distVersion)
  return folder
}

describe('the runtime of Electron', () => {
  it('is found where its installer puts it', () => {
    const folder = aPackage({ program: true, distVersion: version })
    expect(electronRuntime({}, folder)).toEqual({ exe: join(folder, 'dist', 'electron'), version, given: false })
  })

  it('is missing when nothing was downloaded, and says how to mend it', () => {
    const found = electronRuntime({}, aPackage())
    expect(found.exe).toBeUndefined()
    expect(found.mend).toContain('install-electron')
  })

  it('is missing when what was downloaded is another version or half of one', () => {
    expect(electronRuntime({}, aPackage({ program: true, distVersion: '44.0.0' })).missing).toContain('44.0.0')
    expect(electronRuntime({}, aPackage({ program: true })).missing).toContain('unfinished')
  })

  it('is the one that is named, whatever its version', () => {
    const folder = aPackage()
    const other = aPackage({ program: true })
    const dist = join(other, 'dist')
    expect(electronRuntime({ ELECTRON_OVERRIDE_DIST_PATH: dist }, folder).exe).toBe(join(dist, 'electron'))
    expect(electronRuntime({ ELECTRON_EXEC_PATH: join(dist, 'electron') }, folder)).toMatchObject({ given: true })
  })

  it('is missing without its package', () => {
    expect(electronRuntime({}, join(tmpdir(), 'not-there')).mend).toBe('npm install')
  })
})
