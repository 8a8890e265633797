import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import * as v from 'valibot'
import { exhibitWith } from '../support/exhibits'
import { readyAddress, start } from '../support/web-host'

/** Machines as they are set up in the world: the language, the time zone, and where things lie. */
const machines = [
  { LANG: 'C', TZ: 'Asia/Kathmandu', folder: 'with a blank' },
  { LANG: 'POSIX', TZ: 'Pacific/Apia', folder: '展厅一号机' },
  { LANG: 'tr_TR.UTF-8', TZ: 'America/St_Johns', folder: 'İstanbul ıöü' },
  { LANG: 'de_DE.ISO-8859-1', TZ: 'Nowhere/Nothing', folder: 'Grüße & 100 % #1?' },
  { LANG: 'ar_EG.UTF-8', TZ: '', folder: '🙂 معرض' },
  { LANG: 'zh_CN.GB18030', TZ: ':/etc/localtime', folder: 'l'.repeat(200) },
] as const

const Kiosk = v.object({ hours: v.nullish(v.object({ isOpen: v.boolean() })) })
const Shown = v.object({ media: v.string(), exhibit: v.object({ id: v.string() }) })

for (const { LANG, TZ, folder } of machines) {
  test(`starts, shows and keeps with ${LANG}, in ${TZ === '' ? 'no time zone' : TZ}, in ${folder.slice(0, 20)}`, async () => {
    const base = mkdtempSync(join(tmpdir(), 'zone-kiosk-odd-'))
    const place = join(base, folder)
    mkdirSync(place)
    const exhibit = exhibitWith(join(place, 'exhibit'), () => undefined)
    const args = ['--port', '0', '--data', join(place, 'data'), '--exhibit', exhibit]
    const program = start([join('out', 'main', 'web.js'), ...args], { ...process.env, LANG, LC_ALL: LANG, TZ })
    const address = await readyAddress(program)
    const ask = async (path: string): Promise<unknown> => (await fetch(new URL(path, address))).json()
    expect(await ask('api/health')).toMatchObject({ status: 'ok' })
    expect(v.parse(Kiosk, await ask('api/kiosk')).hours?.isOpen ?? true).toBe(true)
    const { media, exhibit: shown } = v.parse(Shown, await ask('api/exhibit'))
    expect([shown.id.length > 0, media.length > 0]).toEqual([true, true])
    expect((await fetch(address)).status).toBe(200)
    program.process.kill()
    expect([await program.ended, program.stderr()]).toEqual([0, ''])
    rmSync(base, { recursive: true, force: true })
  })
}
