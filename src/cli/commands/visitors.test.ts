import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../kiosk/store'
import { silentProgress } from '../output'
import { run } from '../program'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-visitors-'))
  mkdirSync(join(folder, 'to'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kiosk = async (...args: readonly string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    colours: false,
    progress: () => silentProgress,
  }
  const code = await run(['visitors', 'export', '--data', join(folder, 'data'), ...args], output)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const writeVisits = (): void => {
  const store = openStore({ folder: join(folder, 'data'), now: () => new Date(), every: () => () => undefined })
  const detail = '{"how":"slide","slide":"plan","language":"zh"}'
  const stamped = '2026-11-23T12:00:00.000Z'
  store.append([{ visit: 'v', type: 'started', at: 0, detail, boot: 'b', stamped }])
  store.close()
}

it('writes the figures of a kiosk into a new folder, each time another one', async () => {
  writeVisits()
  const to = join(folder, 'to')
  expect(await kiosk('--to', to, '--events')).toEqual({ code: 0, out: 'The figures are in visitors.', err: '' })
  expect((await kiosk('--to', to, '--json')).out).toContain('"folder": "visitors-2"')
  expect(readdirSync(to).toSorted()).toEqual(['visitors', 'visitors-2'])
  expect(readdirSync(join(to, 'visitors'))).toContain('events.csv')
  expect(readFileSync(join(to, 'visitors', 'slides.csv'), 'utf8')).toContain('plan,1')
})

it('leaves out what is not of the days that are asked for', async () => {
  writeVisits()
  await kiosk('--to', join(folder, 'to'), '--from', '2026-12-01')
  expect(readFileSync(join(folder, 'to', 'visitors', 'slides.csv'), 'utf8')).toBe('\uFEFFday,slide,count\r\n')
})

it('can not run without a journal, a place, or days there are; and makes nothing', async () => {
  expect((await kiosk('--to', folder)).code).toBe(2)
  writeVisits()
  expect((await kiosk('--to', join(folder, 'nowhere'))).err).toContain('make it first')
  expect((await kiosk('--to', folder, '--from', '2026-02-30')).code).toBe(2)
  expect((await kiosk('--to', folder, '--from', '2026-11-02', '--until', '2026-11-01')).code).toBe(2)
  expect(readdirSync(folder).toSorted()).toEqual(['data', 'to'])
})
