import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { digestOf, stamp, stampIn } from './fresh.mjs'
import { withLock } from './lock.mjs'

const aFolder = () => mkdtempSync(join(tmpdir(), 'zone-kiosk-fresh-'))

describe('the digest of sources', () => {
  it('changes with a content, a name and a new file, and not with a test', () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'src'))
    const file = join(folder, 'src', 'a.ts')
    writeFileSync(file, '1')
    const digests = [digestOf(folder, ['src'])]
    writeFileSync(join(folder, 'src', 'a.test.ts'), 'x')
    expect(digestOf(folder, ['src'])).toBe(digests[0])
    writeFileSync(file, '2')
    digests.push(digestOf(folder, ['src']))
    writeFileSync(join(folder, 'src', 'b.ts'), '')
    digests.push(digestOf(folder, ['src']))
    expect(new Set(digests).size).toBe(3)
  })

  it('is of what is there: a missing folder is none', () => {
    expect(digestOf(aFolder(), ['src'])).toBe(digestOf(aFolder(), []))
  })
})

it('reads back a stamp, and none where there is none', () => {
  const folder = aFolder()
  stamp(join(folder, 'deep', 'stamp'), 'abc')
  expect(stampIn(join(folder, 'deep', 'stamp'))).toBe('abc')
  expect(stampIn(join(folder, 'other'))).toBeUndefined()
})

describe('a lock', () => {
  it('lets one at a time work', async () => {
    const lock = join(aFolder(), 'lock')
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await pause(30)
      inside -= 1
    }
    await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)])
    expect(most).toBe(1)
  })

  it('is taken from a process that is gone', async () => {
    const lock = join(aFolder(), 'lock')
    writeFileSync(lock, '999999999')
    expect(await withLock(lock, async () => 'worked')).toBe('worked')
  })

  it('is given back after a failure', async () => {
    const lock = join(aFolder(), 'lock')
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(lock, async () => 1)).toBe(1)
  })
})
