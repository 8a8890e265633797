import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { aKiosk, type AKiosk } from '../../../../tests/support/a-kiosk'

const pin = '493027'
let here: AKiosk
let now = 0
let clock = new Date('2026-11-25T12:00:00Z')
beforeEach(async () => {
  now = 0
  here = await aKiosk({ monotonic: () => now, now: () => clock })
})
afterEach(() => here.end())

const Answer = v.object({
  ok: v.boolean(),
  token: v.optional(v.string()),
  recovery: v.optional(v.string()),
  because: v.optional(v.string()),
  lockedSeconds: v.optional(v.number()),
})
const send = async (path: string, body: object): Promise<v.InferOutput<typeof Answer>> =>
  v.parse(Answer, await (await here.post(`/api/operator/${path}`, body)).json())
const bearer = (token = '') => ({ authorization: `Bearer ${token}` })
const touch = async (token?: string): Promise<number> =>
  (await here.post('/api/operator/session/touch', {}, bearer(token))).status

describe('the operator’s routes', () => {
  it('tell how the PIN stands, and health tells it too without being degraded', async () => {
    expect(await (await here.get('/api/operator/state')).json()).toEqual({ pin: 'unset', lockedSeconds: 0 })
    expect(here.kiosk.health()).toMatchObject({ status: 'ok', operator: { pin: 'unset', lockedSeconds: 0 } })
    await send('pin', { pin })
    expect(here.kiosk.health()).toMatchObject({ status: 'ok', operator: { pin: 'set' } })
  })

  it('answer nobody behind the gate without the token of now', async () => {
    const { token } = await send('pin', { pin })
    for (const wrong of [undefined, 'x', token?.toLowerCase(), `${token}x`, '', 'A'.repeat(43)]) {
      expect(await touch(wrong), String(wrong)).toBe(401)
    }
    expect(await touch(token)).toBe(204)
    expect((await here.get(`/api/operator/anything?token=${token}`)).status).toBe(401)
    expect((await here.get('/api/operator/anything', bearer(token))).status).toBe(404)
    const { token: next } = await send('session', { pin })
    expect([await touch(token), await touch(next)]).toEqual([401, 204])
  })

  it('let the operator out after a minute, at the end of the session, and with a restart', async () => {
    const { token } = await send('pin', { pin })
    now += 59_999
    expect(await touch(token)).toBe(204)
    now += 60_000
    expect(await touch(token)).toBe(401)
    const { token: second } = await send('session', { pin })
    expect((await here.post('/api/operator/session/end', {}, bearer(second))).status).toBe(204)
    expect(await touch(second)).toBe(401)
    const { token: third } = await send('session', { pin })
    here = await here.again()
    expect(await touch(third)).toBe(401)
    expect(await send('session', { pin })).toMatchObject({ ok: true })
  })

  it('keep the lock-out through restarts', async () => {
    await send('pin', { pin })
    for (let time = 0; time < 5; time++) expect(await send('session', { pin: '804613' })).toMatchObject({ ok: false })
    here = await here.again()
    expect(await send('session', { pin })).toMatchObject({ ok: false, because: 'locked', lockedSeconds: 30 })
    now += 30_000
    expect(await send('session', { pin })).toMatchObject({ ok: true })
  })

  it('ask no wall clock: one that is set by ten years, back or on, shortens and lengthens no wait', async () => {
    await send('pin', { pin })
    for (let time = 0; time < 5; time++) await send('session', { pin: '804613' })
    for (const year of [1970, 2016, 2036, 2038]) {
      clock = new Date(Date.UTC(year, 5, 1))
      expect(await send('session', { pin })).toMatchObject({ because: 'locked', lockedSeconds: 30 })
      here = await here.again()
      expect(await send('session', { pin })).toMatchObject({ because: 'locked', lockedSeconds: 30 })
    }
    now += 30_000
    expect(await send('session', { pin })).toMatchObject({ ok: true })
  })

  it('take nothing but small bodies of the right shape', async () => {
    const status = async (body: unknown): Promise<number> => (await here.post('/api/operator/session', body)).status
    expect(await status({ pin: 'x'.repeat(2_000) })).toBe(413)
    expect(await status({ pin: '4'.repeat(13) })).toBe(400)
    expect(await status({ pin, more: 1 })).toBe(400)
    expect(await status('{')).toBe(400)
    expect(await status({})).toBe(400)
    expect((await here.get('/api/operator/session', {}, 'DELETE')).status).toBe(405)
  })

  it('leave neither PIN nor token nor code in anything that is kept', async () => {
    const { token = '', recovery = '' } = await send('pin', { pin })
    await send('session', { pin: '804613' })
    await here.post('/api/operator/session/touch', {}, bearer(token))
    await here.kiosk.close()
    const files = readdirSync(here.data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const bytes = readFileSync(join(file.parentPath, file.name)).toString('latin1')
      for (const secret of [pin, '804613', token, recovery, recovery.replaceAll('-', '')]) {
        expect(secret.length).toBeGreaterThan(5)
        expect(bytes.includes(secret), `${file.name} holds ${secret}`).toBe(false)
      }
    }
  })
})

describe('a file called forget-pin in the data folder', () => {
  it('takes the PIN away at the next start, once', async () => {
    await send('pin', { pin })
    for (let time = 0; time < 5; time++) await send('session', { pin: '804613' })
    const file = join(here.data, 'forget-pin')
    writeFileSync(file, '')
    here = await here.again()
    expect(existsSync(file)).toBe(false)
    expect(await (await here.get('/api/operator/state')).json()).toEqual({ pin: 'unset', lockedSeconds: 0 })
    expect(await send('session', { pin })).toMatchObject({ because: 'unset' })
    expect(await send('pin', { pin: '804613' })).toMatchObject({ ok: true })
    here = await here.again()
    expect(await send('session', { pin: '804613' })).toMatchObject({ ok: true })
  })
})
