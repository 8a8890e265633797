import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readText, replaceDurably } from './durable-file'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durable-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a durable file', () => {
  it('is written into a folder that is not there yet', () => {
    const path = join(folder, 'data', 'gpu.json')
    expect(replaceDurably(path, '{"a":"银"}')).toBe(true)
    expect(readText(path)).toBe('{"a":"银"}')
  })

  it('replaces the old text and leaves nothing beside it', () => {
    const path = join(folder, 'gpu.json')
    writeFileSync(path, 'a much longer text than the new one')
    writeFileSync(`${path}.new`, 'left over from a power cut')
    expect(replaceDurably(path, 'new')).toBe(true)
    expect(readText(path)).toBe('new')
    expect(readdirSync(folder)).toEqual(['gpu.json'])
  })

  it('says so when it cannot be written, and keeps what was there', () => {
    const path = join(folder, 'gpu.json')
    mkdirSync(path)
    writeFileSync(join(path, 'inside'), 'kept')
    expect(replaceDurably(path, 'new')).toBe(false)
    expect(readText(join(path, 'inside'))).toBe('kept')
    expect(existsSync(`${path}.new`)).toBe(false)
  })

  it('reads nothing where there is nothing', () => expect(readText(join(folder, 'none'))).toBeUndefined())
})
