import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from './log'

let folder = ''
const now = () => new Date('2026-11-23T09:00:00.000Z')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lines = (): readonly unknown[] =>
  readFileSync(join(folder, 'kiosk.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('the log', () => {
  it('is one JSON object a line, there at once', () => {
    const log = createLog({ folder, now })
    log.info('starts')
    log.error('broke', new Error('why\nand how'))
    const [first, second] = lines()
    expect(first).toEqual({ at: '2026-11-23T09:00:00.000Z', level: 'info', says: 'starts' })
    expect(JSON.stringify(second)).toContain('"level":"error","says":"broke: Error: why | and how | at ')
  })

  it('stays within its bytes for ever', () => {
    const log = createLog({ folder, now, fileBytes: 2_000, files: 4 })
    for (let n = 0; n < 500; n += 1) log.warn(`line ${n}`)
    const names = readdirSync(folder).sort()
    expect(names).toEqual(['kiosk.1.log', 'kiosk.2.log', 'kiosk.3.log', 'kiosk.log'])
    const total = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    expect(total).toBeLessThanOrEqual(8_000)
    expect(lines().at(-1)).toMatchObject({ says: 'line 499' })
  })

  it('cuts a line that is far too long', () => {
    createLog({ folder, now }).info('x'.repeat(100_000))
    expect(statSync(join(folder, 'kiosk.log')).size).toBeLessThan(3_000)
  })

  it.each([
    ['/home/ann', 'no file /home/ann/exhibit/exhibit.yaml', 'no file ~/exhibit/exhibit.yaml'],
    ['/home/王芳', 'at run (file:///home/%E7%8E%8B%E8%8A%B3/kiosk/cli.js:1:2)', 'at run (file://~/kiosk/cli.js:1:2)'],
    ['C:\\Users\\Ann', "ENOENT, open 'C:\\Users\\Ann\\a.yaml'", "ENOENT, open '~\\a.yaml'"],
    ['C:\\Users\\Ann', 'at run (file:///C:/Users/Ann/kiosk/cli.js:1:2)', 'at run (file:///~/kiosk/cli.js:1:2)'],
    ['C:\\Users\\王芳', 'path: "C:\\\\Users\\\\王芳\\\\a.yaml"', 'path: "~\\\\a.yaml"'],
    ['C:\\Users\\王芳', 'file:///C:/Users/%E7%8E%8B%E8%8A%B3/a.js', 'file:///~/a.js'],
  ])('does not tell whose home folder %s is', (home, says, told) => {
    createLog({ folder, now, home }).warn(says)
    expect(lines()[0]).toMatchObject({ says: told })
  })

  it('is no reason for anything when it can not be written', () => {
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const log = createLog({ folder: blocked, now })
    expect(() => log.info('starts')).not.toThrow()
    rmSync(blocked)
    log.info('goes on')
    expect(readdirSync(blocked)).toEqual(['kiosk.log'])
  })
})
