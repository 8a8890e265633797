import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tryLock } from './lock'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a lock', () => {
  it('is held by one at a time, until it is let go', () => {
    const file = join(folder, 'a', 'packs.lock')
    const first = tryLock(file)
    expect(first).toBeDefined()
    expect(tryLock(file)).toBeUndefined()
    first?.release()
    first?.release()
    const second = tryLock(file)
    expect(second).toBeDefined()
    second?.release()
  })

  it.skipIf(process.platform === 'win32')('makes a folder that is its owner’s alone', () => {
    tryLock(join(folder, 'data', 'install.lock'))?.release()
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
  })

  it('is free at once when the program that held it was killed', async () => {
    const file = join(folder, 'packs.lock')
    const program = `
      const { DatabaseSync } = require('node:sqlite')
      const database = new DatabaseSync(${JSON.stringify(file)})
      database.exec('BEGIN EXCLUSIVE')
      console.log('held')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(child.stdout, 'data')
    expect(tryLock(file)).toBeUndefined()
    child.kill('SIGKILL')
    await once(child, 'close')
    const mine = tryLock(file)
    expect(mine).toBeDefined()
    mine?.release()
  })

  it('does not mind a damaged file, and is not to be had where nothing can be written', () => {
    const file = join(folder, 'packs.lock')
    writeFileSync(file, 'x'.repeat(5_000))
    const lock = tryLock(file)
    expect(lock).toBeDefined()
    lock?.release()
    writeFileSync(join(folder, 'in-the-way'), '')
    expect(tryLock(join(folder, 'in-the-way', 'packs.lock'))).toBeUndefined()
  })
})
