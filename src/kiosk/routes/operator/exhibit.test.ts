import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { aKiosk, smallExhibit, type AKiosk } from '../../../../tests/support/a-kiosk'
import { anExhibitPack } from '../../../../tests/support/an-exhibit-pack'

let here: AKiosk
let stick = ''
let token = ''
let printed = 0
const abilities = { printPdf: () => Promise.resolve(new TextEncoder().encode(`%PDF-${(printed += 1)}`)) }

const Entered = v.object({ token: v.string() })
const bearer = () => ({ authorization: `Bearer ${token}` })
const get = async (path: string): Promise<unknown> => (await here.get(`/api/operator/${path}`, bearer())).json()
const post = (path: string, body: object): Promise<Response> => here.post(`/api/operator/${path}`, body, bearer())
const told = async (path: string, body: object): Promise<unknown> => (await post(path, body)).json()

beforeEach(async () => {
  here = await aKiosk({ abilities, exhibitFolder: smallExhibit, listSticks: () => Promise.resolve([stick]) })
  stick = join(here.folder, 'STICK')
  mkdirSync(stick)
  token = v.parse(Entered, await (await here.post('/api/operator/pin', { pin: '493027' })).json()).token
  // Whoever is in has the panel before them.
  await here.post('/api/beats', { screen: 'operator', painted: 1 })
})
afterEach(() => here.end())

const Exhibits = v.object({
  found: v.array(v.object({ key: v.string() })),
  keys: v.array(v.object({ fingerprint: v.string() })),
  action: v.nullable(v.object({ stage: v.string() })),
})
const exhibits = async () => v.parse(Exhibits, await get('exhibit'))
const done = () => vi.waitFor(async () => expect((await exhibits()).action?.stage).toBe('done'), 15_000)

describe('the routes of the exhibits', () => {
  it('are behind the gate', async () => {
    expect((await here.get('/api/operator/exhibit')).status).toBe(401)
    for (const path of ['install', 'switch', 'undo', 'cancel', 'keys/remove'])
      expect((await here.post(`/api/operator/exhibit/${path}`, {})).status, path).toBe(401)
  })

  it('list what was brought, install it, undo it and distrust its key', async () => {
    await anExhibitPack(join(stick, 'new.kiosk'), { version: '1.4.0' })
    const [found] = (await exhibits()).found
    expect(await told('exhibit/install', { key: found?.key, wishes: ['trust'] })).toEqual({ started: true })
    await done()
    expect(await get('exhibit')).toMatchObject({ shown: { version: '1.4.0', from: 'pack' }, mayUndo: true })
    expect(here.kiosk.health().exhibit?.version).toBe('1.4.0')

    expect(await told('exhibit/undo', {})).toEqual({ started: true })
    await done()
    expect(here.kiosk.health().exhibit?.version).toBe('1.0.0')

    const { keys } = await exhibits()
    expect(await told('exhibit/keys/remove', { fingerprint: keys[0]?.fingerprint })).toEqual({ removed: true })
    expect((await exhibits()).keys).toEqual([])
  })

  it('take no path and nothing that was made up', async () => {
    for (const key of ['/etc/passwd', '../new.kiosk', '', 'x'.repeat(20)])
      expect((await post('exhibit/install', { key, wishes: [] })).status, key).toBe(400)
    for (const to of ['..', 'cape-light', 'cape-light@1.0.0-/../../etc', '../bundled'])
      expect((await post('exhibit/switch', { to })).status, to).toBe(400)
    expect((await post('exhibit/install', { key: 'a'.repeat(20), wishes: ['everything'] })).status).toBe(400)
    expect((await post('exhibit/keys/remove', { fingerprint: '*' })).status).toBe(400)
    expect(await told('exhibit/install', { key: 'a'.repeat(20), wishes: [] })).toEqual({ started: true })
    await done()
    expect(await get('exhibit')).toMatchObject({ action: { verdict: { kind: 'refused' } } })
    expect(existsSync(join(here.data, 'packs'))).toBe(false)
  })

  it('tell no path of this machine', async () => {
    await anExhibitPack(join(stick, 'new.kiosk'), { version: '1.4.0' })
    expect(JSON.stringify(await get('exhibit'))).not.toContain(here.folder)
  })
})

describe('the routes of the self-test', () => {
  it('are behind the gate', async () => {
    expect((await here.get('/api/operator/test')).status).toBe(401)
    for (const path of ['result', 'disk', 'network', 'sheet'])
      expect((await here.post(`/api/operator/test/${path}`, {})).status, path).toBe(401)
  })

  it('keep results across a restart, and take no words', async () => {
    const counts = { left: 1, right: 0 }
    expect((await post('test/result', { check: 'sound', result: 'failed', counts })).status).toBe(200)
    for (const body of [
      { check: 'sound', result: 'failed', counts: { who: 1 } },
      { check: 'sound', result: 'failed', counts: { left: 'Mr. Wang' } },
      { check: 'disk', result: 'passed' },
      { check: 'sound', result: 'fine' },
    ])
      expect((await post('test/result', body)).status, JSON.stringify(body)).toBe(400)
    expect(here.kiosk.notes({ kinds: ['self-test'] }).map(({ detail }) => detail)).toEqual([
      { check: 'sound', result: 'failed', left: 1, right: 0 },
    ])
  })

  it('save the sheet to a place as what the host can make of it, never over another', async () => {
    expect(await get('test')).toMatchObject({ savedAs: 'pdf' })
    const save = () => told('test/sheet', { place: 'exports', language: 'zh' })
    expect(await save()).toMatchObject({ ok: true })
    expect(await save()).toMatchObject({ ok: true })
    const files = readdirSync(join(here.data, 'exports')).toSorted()
    expect(files).toHaveLength(2)
    expect(files.map((name) => readFileSync(join(here.data, 'exports', name), 'utf8')).toSorted()).toEqual([
      '%PDF-1',
      '%PDF-2',
    ])
    expect(await told('test/sheet', { place: 'nowhere', language: 'zh' })).toMatchObject({ ok: false, code: 'gone' })
  })

  it('believe a clock that a person found right', async () => {
    await post('test/result', { check: 'clock', result: 'passed' })
    expect(await get('test')).toMatchObject({ clock: { isTrusted: true } })
  })
})
