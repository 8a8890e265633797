import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putOwnCommand } from './own-command.mjs'

let folder = ''
let bin = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-command-'))
  bin = join(folder, 'node_modules', '.bin')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the project’s own command', () => {
  it('is put where npx looks, once', () => {
    mkdirSync(bin, { recursive: true })
    putOwnCommand(folder, 'linux')
    putOwnCommand(folder, 'linux')
    expect(lstatSync(join(bin, 'kiosk')).isSymbolicLink()).toBe(true)
  })

  it('is on Windows a file that its shell runs', () => {
    mkdirSync(bin, { recursive: true })
    putOwnCommand(folder, 'win32')
    expect(readFileSync(join(bin, 'kiosk.cmd'), 'utf8')).toBe('@node "%~dp0..\\..\\scripts\\kiosk.mjs" %*\r\n')
  })

  it('is no reason to stop where it can’t be put', () => {
    expect(() => putOwnCommand(folder, 'linux')).not.toThrow()
    expect(() => putOwnCommand(folder, 'win32')).not.toThrow()
  })
})
