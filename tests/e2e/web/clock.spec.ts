import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openBetween, setBefore } from '../support/hours'
import { readyAddress, start } from '../support/web-host'

/** Debian's package `faketime`; it gives a program another clock, which a file may change while it runs. */
const library = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .map((machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`)
  .find((file) => existsSync(file))
test.skip(library === undefined, 'libfaketime is not there (Debian: apt-get install faketime)')

const dayMs = 86_400_000
/** As libfaketime reads it: so many seconds away from the machine's own clock, which goes on. */
const awayBy = (ms: number): string => `${ms < 0 ? '-' : '+'}${Math.abs(Math.round(ms / 1000))}`

type Clocked = {
  readonly setClock: (awayMs: number) => void
  readonly state: () => Promise<unknown>
  readonly visit: (id: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** The web host on a clock of its own, closed all day. */
async function startWith(data: string, awayMs: number): Promise<Clocked> {
  const file = join(data, '..', 'clock')
  const setClock = (ms: number): void => writeFileSync(file, `${awayBy(ms)}\n`)
  setClock(awayMs)
  const program = start([join('out', 'main', 'web.js'), '--port', '0', '--data', data], {
    ...process.env,
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  })
  const address = await readyAddress(program)
  const asked = async (path: string): Promise<object> => {
    const answer: unknown = await (await fetch(new URL(path, address))).json()
    return typeof answer === 'object' && answer !== null ? answer : {}
  }
  return {
    setClock,
    state: async () => ({ ...(await asked('api/kiosk')), health: await asked('api/health') }),
    visit: async (visit) => {
      const events = [{ type: 'started', at: 0, how: 'invitation', language: 'zh' }]
      const headers = { 'content-type': 'application/json', origin: new URL(address).origin }
      const body = JSON.stringify({ visit, events })
      return (await fetch(new URL('api/visits', address), { method: 'POST', headers, body })).status
    },
    stop: async () => {
      program.process.kill()
      await program.ended
    },
  }
}

const closed = { hours: { isOpen: false }, health: { clock: { isTrusted: true } } }
const doubted = (why: string) => ({
  hours: { isOpen: true },
  health: { status: 'degraded', clock: { isTrusted: false, why } },
})
const wrong = [
  ['ten years ahead', 3652 * dayMs, 'ahead'],
  ['a year behind', -365 * dayMs, 'before-build'],
  ['in 1970', 3 * dayMs - Date.now(), 'before-build'],
] as const

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-clock-'))
  setBefore(join(folder, 'data'), { hours: openBetween(300, 360) })
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

for (const [name, away, why] of wrong) {
  test(`a machine that starts ${name} stays open, and closes when its clock is set right`, async () => {
    const data = join(folder, 'data')
    const right = await startWith(data, 0)
    expect(await right.state()).toMatchObject(closed)
    await right.stop()
    const kiosk = await startWith(data, away)
    expect(await kiosk.state()).toMatchObject(doubted(why))
    kiosk.setClock(0)
    await expect.poll(kiosk.state, { timeout: 60_000 }).toMatchObject(closed)
    await kiosk.stop()
  })
}

test('a clock that jumps while the kiosk runs opens it within a minute, and takes no visit', async () => {
  test.skip(uptime() < 20 * 60, 'a machine that has just started may set its clock')
  const kiosk = await startWith(join(folder, 'data'), 0)
  let visits = 0
  for (const away of [3_600_000, -3_600_000, 3652 * dayMs, -365 * dayMs]) {
    kiosk.setClock(away)
    await expect.poll(kiosk.state, { timeout: 60_000 }).toMatchObject(doubted('jumped'))
    visits += 1
    expect(await kiosk.visit(`3f2504e0-4f89-41d3-9a0c-0305e82c330${visits}`)).toBe(204)
    kiosk.setClock(0)
    await expect.poll(kiosk.state, { timeout: 60_000 }).toMatchObject(closed)
  }
  await kiosk.stop()
})
