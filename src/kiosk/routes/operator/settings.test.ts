import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { aKiosk, type AKiosk } from '../../../../tests/support/a-kiosk'

let here: AKiosk
let stick = ''
let token = ''
const shownOn: (string | null)[] = []
const aDisplay = { name: '', x: 0, y: 0, width: 1920, height: 1080, scale: 1, turn: 0, isKiosk: true }
const abilities = {
  displays: () => [
    { ...aDisplay, id: '1' },
    { ...aDisplay, id: '2', isKiosk: false },
  ],
  showOn: (id: string | null) => void shownOn.push(id),
}

const Entered = v.object({ token: v.string() })
const enter = async (): Promise<void> => {
  token = v.parse(Entered, await (await here.post('/api/operator/pin', { pin: '493027' })).json()).token
}
const Files = v.object({ files: v.array(v.object({ key: v.string(), name: v.string(), place: v.string() })) })
const onlyFile = async () => v.parse(Files, await get('settings/files')).files[0]
const bearer = () => ({ authorization: `Bearer ${token}` })
const get = async (path: string): Promise<unknown> => (await here.get(`/api/operator/${path}`, bearer())).json()
const post = async (path: string, body: object): Promise<unknown> =>
  (await here.post(`/api/operator/${path}`, body, bearer())).json()

beforeEach(async () => {
  shownOn.length = 0
  here = await aKiosk({ abilities, listSticks: () => Promise.resolve([stick]) })
  stick = join(here.folder, 'STICK')
  mkdirSync(stick)
  await enter()
})
afterEach(() => here.end())

describe('the routes of the settings', () => {
  it('are behind the gate', async () => {
    expect((await here.get('/api/operator/settings')).status).toBe(401)
    expect((await here.post('/api/operator/settings/change', { patch: { theme: 'ore' } })).status).toBe(401)
    expect(here.kiosk.settings.current().theme).toBeNull()
  })

  it('change, take back, and put back to usual', async () => {
    expect(await post('settings/change', { patch: { theme: 'ore', sound: { volume: 40 } } })).toMatchObject({
      kind: 'changed',
      kept: 'disk',
    })
    expect(await get('settings')).toMatchObject({
      settings: { theme: 'ore', sound: { volume: 40 } },
      before: [
        { path: 'sound.volume', value: 100 },
        { path: 'theme', value: null },
      ],
    })
    expect(await post('settings/undo', { path: 'theme' })).toMatchObject({ kind: 'changed' })
    expect(await post('settings/usual', { path: 'sound.volume' })).toMatchObject({ kind: 'changed' })
    expect(await get('settings')).toMatchObject({ settings: { theme: null, sound: { volume: 100 } } })
  })

  it('say in both languages what is wrong with a change, and lose nothing', async () => {
    expect(await post('settings/change', { patch: { sound: { volume: 101 }, theme: 'ore' } })).toEqual({
      kind: 'refused',
      problems: [
        {
          key: 'sound.volume',
          says: { en: '“Volume” takes a number from 0 to 100 percent.', zh: '“音量”应为0 至 100 %之间的数。' },
        },
      ],
    })
    expect(here.kiosk.settings.current().theme).toBeNull()
  })
})

describe('settings in files', () => {
  it('go to a stick, and from there onto another kiosk, once they were looked at', async () => {
    await post('settings/change', { patch: { theme: 'ore', kioskName: 'Hall 3' } })
    const [place] = await here.kiosk.exports.places()
    expect(await post('settings/export', { place: place?.id, withMachine: false })).toMatchObject({
      ok: true,
      name: 'kiosk-settings-Hall-3.yaml',
    })
    expect(readFileSync(join(stick, 'kiosk-settings-Hall-3.yaml'), 'utf8')).not.toContain('kioskName')
    await post('settings/usual', { path: 'theme' })
    const file = await onlyFile()
    expect(file).toMatchObject({ name: 'kiosk-settings-Hall-3.yaml', place: 'STICK' })
    const key = file?.key
    expect(await post('settings/files/look', { key })).toEqual({
      ok: true,
      differences: [{ path: 'theme', from: null, to: 'ore' }],
    })
    expect(here.kiosk.settings.current().theme).toBeNull()
    expect(await post('settings/files/take', { key })).toMatchObject({ kind: 'changed', kept: 'disk' })
    expect(here.kiosk.settings.current()).toMatchObject({ theme: 'ore', kioskName: 'Hall 3' })
  })

  it('with anything wrong in them change nothing', async () => {
    writeFileSync(join(stick, 'hall.yaml'), 'kioskSettings: 1\nsettings: { theme: ore, sound: { volume: 400 } }')
    const key = (await onlyFile())?.key
    expect(await post('settings/files/take', { key })).toMatchObject({
      kind: 'refused',
      problems: [{ key: 'sound.volume' }],
    })
    expect(here.kiosk.settings.current().theme).toBeNull()
    expect(await post('settings/files/look', { key: '0'.repeat(20) })).toMatchObject({ ok: false })
  })
})

describe('another display', () => {
  it('is tried, kept when somebody sees it, and saved only then', async () => {
    expect(await get('settings')).toMatchObject({ displays: [{ id: '1' }, { id: '2' }] })
    expect(await post('settings/display/try', { id: '2' })).toEqual({ seconds: 15 })
    expect([shownOn, here.kiosk.settings.current().display.id]).toEqual([['2'], null])
    expect(await post('settings/display/end', { keep: true })).toEqual({ kept: true })
    expect(here.kiosk.settings.current().display.id).toBe('2')
  })

  it('is left again when the operator says so', async () => {
    await post('settings/display/try', { id: '2' })
    expect(await post('settings/display/end', { keep: false })).toEqual({ kept: false })
    expect(shownOn).toEqual(['2', null])
  })

  it('is not spoken of where the host can’t move its window', async () => {
    await here.end()
    here = await aKiosk()
    await enter()
    expect(await get('settings')).toMatchObject({ displays: null })
  })

  it('that another program sets is shown at once', () => {
    here.kiosk.settings.change({ display: { id: '2' } })
    expect(shownOn).toEqual(['2'])
  })
})
