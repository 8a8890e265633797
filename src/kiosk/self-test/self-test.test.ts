import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checks, type KeptTest, linesOf, type TestLine } from './checks'
import { testDisk } from './disk'
import { linksOf } from './network'
import { createSelfTest, type SelfTestParts } from './self-test'
import { sheetOf } from './sheet'
import { escaped, sheetHtml } from './sheet-html'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const facts = {
  kioskName: 'East hall 3',
  version: '1.2.3',
  host: 'web',
  exhibit: { id: 'cape-light', version: '1.0.0' },
} as const
const aSelfTest = (more: Partial<SelfTestParts> = {}) => {
  const kept: TestLine[] = []
  const selfTest = createSelfTest({
    dataFolder: folder,
    monotonic: () => performance.now(),
    now: () => new Date(2026, 10, 25, 21, 40),
    keep: (test: KeptTest) => kept.push({ ...test, at: new Date(2026, 10, 25, 21, 39).toISOString() }),
    kept: () => kept,
    facts: () => facts,
    clock: () => ({ at: '2026-11-25T13:40:00.000Z', zone: 'Asia/Shanghai', isTrusted: true }),
    links: () => [{ name: 'eth0', address: '10.0.0.7' }],
    ...more,
  })
  return { selfTest, kept }
}

describe('the sheet', () => {
  it('has one line a test, those that were not done too', () => {
    const { lines } = aSelfTest().selfTest.state().sheet
    expect(lines.map(({ check }) => check)).toEqual(checks)
    expect(lines.every(({ result, at }) => result === 'not-done' && at === '')).toBe(true)
  })

  it('shows the newest result of each, with what was counted and when', () => {
    const { selfTest } = aSelfTest()
    selfTest.report({ check: 'touch', result: 'failed', counts: { cells: 100, untouched: 4, fingers: 1 } })
    selfTest.report({ check: 'touch', result: 'passed', counts: { cells: 100, untouched: 0, fingers: 10 } })
    const line = selfTest.state().sheet.lines.find(({ check }) => check === 'touch')
    expect(line).toMatchObject({ result: 'passed', at: '2026-11-25 21:39' })
    expect(line?.detail).toEqual({
      en: '100 of 100 cells touched; fingers at a time: 10',
      zh: '100 格中触到 100 格，最多同时 10 指',
    })
  })

  it('names the kiosk, the program, the exhibit and the hour, and leaves room to sign', () => {
    const { facts: told, blanks } = aSelfTest().selfTest.state().sheet
    expect(told.map(({ value }) => value.en)).toEqual([
      'East hall 3',
      'Zone Kiosk 1.2.3, web host',
      'cape-light 1.0.0',
      '2026-11-25 21:40',
    ])
    expect(blanks.map(({ zh }) => zh)).toEqual(['地点', '姓名', '日期', '签名'])
  })

  it('is an HTML file where no PDF can be made, in which nothing can be run', async () => {
    const { selfTest } = aSelfTest({ facts: () => ({ ...facts, kioskName: '<script>"&\'东厅' }) })
    const file = await selfTest.file('zh')
    const html = new TextDecoder().decode(file?.bytes)
    expect(file?.name).toBe('self-test-script-2026-11-25-21-40.html')
    expect(html).toContain('&lt;script&gt;&quot;&amp;&#39;东厅')
    expect(html).not.toContain('<script')
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('触摸与盲区')
  })

  it('is the PDF of the host, and nothing where the host could not make it', async () => {
    const made = aSelfTest({ printPdf: () => Promise.resolve(new Uint8Array([37, 80])) }).selfTest
    expect(made.state().savedAs).toBe('pdf')
    expect(await made.file('en')).toEqual({
      name: 'self-test-east-hall-3-2026-11-25-21-40.pdf',
      bytes: new Uint8Array([37, 80]),
    })
    const failed = aSelfTest({ printPdf: () => Promise.reject(new Error('no printer')) }).selfTest
    expect(await failed.file('en')).toBeUndefined()
  })

  it('says the same in both languages', () => {
    const sheet = sheetOf({ ...facts, made: 'now' }, linesOf([]))
    for (const language of ['en', 'zh'] as const)
      expect(sheetHtml(sheet, language)).toContain(`<html lang="${language}">`)
  })
})

describe('the disk', () => {
  it('is written, read back, and left as it was', async () => {
    let at = 0
    const monotonic = () => (at += 500)
    const measured = await testDisk(folder, { monotonic, pieces: 3 })
    expect(measured).toMatchObject({ isSame: true, megabytesPerSecond: 6 })
    expect(measured?.freeMegabytes).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('that can not be written fails the test', async () => {
    expect(await testDisk(join(folder, 'nowhere'), { monotonic: () => 0, pieces: 1 })).toBeUndefined()
    mkdirSync(join(folder, 'self-test.tmp'))
    const { selfTest, kept } = aSelfTest()
    await selfTest.disk()
    expect(kept).toEqual([{ check: 'disk', result: 'failed', counts: {}, at: kept[0]?.at }])
  })

  it('is measured once, however many ask', async () => {
    const { selfTest, kept } = aSelfTest()
    await Promise.all([selfTest.disk(), selfTest.disk()])
    expect(kept).toHaveLength(1)
    expect(kept[0]?.counts.writeMegabytesPerSecond).toBeGreaterThan(0)
  })
})

describe('the network', () => {
  it('is the connections to others that have an address', () => {
    const address = (family: string, text: string, internal = false) => ({ family, address: text, internal })
    expect(
      linksOf({
        lo: [address('IPv4', '127.0.0.1', true)],
        eth0: [address('IPv6', 'fe80::1'), address('IPv4', '10.0.0.7')],
        wlan0: [address('IPv6', 'fe80::2')],
        dark: undefined,
      }),
    ).toEqual([
      { name: 'eth0', address: '10.0.0.7' },
      { name: 'wlan0', address: 'fe80::2' },
    ])
  })

  it('counts in the journal, without any address', () => {
    const { selfTest, kept } = aSelfTest()
    selfTest.network()
    expect(JSON.stringify(kept)).not.toContain('10.0.0.7')
    expect(kept[0]).toMatchObject({ check: 'network', result: 'passed', counts: { links: 1 } })
  })
})

it('text in HTML stays text', () => {
  expect(escaped(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;')
})
