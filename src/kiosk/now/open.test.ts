import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { aKiosk, aVisit, type AKiosk } from '../../../tests/support/a-kiosk'
import { answerFirstMs } from './actions'

const done: string[] = []
const abilities = {
  quit: () => done.push('quit'),
  graphics: () => ({ mode: 'hardware' as const }),
  displays: () => [],
}

let here: AKiosk
beforeEach(async () => {
  done.length = 0
  here = await aKiosk({ abilities })
})
afterEach(() => here.end())

const Entered = v.object({ token: v.string() })
const enter = async (kiosk: AKiosk) => {
  const { pin } = kiosk.kiosk.health().operator
  const way = pin === 'set' ? 'session' : 'pin'
  const { token } = v.parse(Entered, await (await kiosk.post(`/api/operator/${way}`, { pin: '493027' })).json())
  return { authorization: `Bearer ${token}` }
}

const Told = v.object({
  status: v.string(),
  reasons: v.array(v.object({ code: v.string(), cure: v.object({ en: v.string(), zh: v.string() }) })),
  restarts: v.object({ kiosk: v.number(), page: v.number(), last: v.array(v.object({ why: v.string() })) }),
  visits: v.object({ today: v.number(), lastAt: v.nullable(v.string()) }),
  graphics: v.optional(v.object({ mode: v.string() })),
  short: v.string(),
})
const now = async (kiosk: AKiosk) =>
  v.parse(Told, await (await kiosk.get('/api/operator/now', await enter(kiosk))).json())

describe('what the operator is told of now', () => {
  it('is told to the operator alone', async () => {
    expect((await here.get('/api/operator/now')).status).toBe(401)
    expect((await here.get('/api/operator/actions')).status).toBe(401)
    expect((await here.post('/api/operator/actions', { action: 'quit' })).status).toBe(401)
    expect(done).toEqual([])
  })

  it('holds the facts of the host, and the visits of today', async () => {
    await here.post('/api/visits', aVisit)
    const told = await now(here)
    expect(told).toMatchObject({ status: 'ok', graphics: { mode: 'hardware' }, visits: { today: 1 } })
    expect(told.visits.lastAt).not.toBeNull()
    expect(told.short).toMatch(/^zone-kiosk: 1\nkiosk: Kiosk\n/)
  })

  it('says until when the staff switched the sound off, and switches it on again', async () => {
    const operator = await enter(here)
    const until = async (): Promise<unknown> =>
      Reflect.get(Object(await (await here.get('/api/operator/now', operator)).json()), 'soundOffUntil')
    expect(await until()).toBeNull()
    await here.post('/api/operator/staff', { did: 'mute' })
    expect(await until()).toMatch(/^\d{4}-.*Z$/)
    expect((await here.post('/api/operator/sound', {})).status).toBe(401)
    expect((await here.post('/api/operator/sound', {}, operator)).status).toBe(200)
    expect(await until()).toBeNull()
    expect(here.kiosk.notes({ kinds: ['panel'] }).at(-1)?.detail).toEqual({ did: 'unmute', by: 'operator' })
  })

  it('lacks what the host can not tell', async () => {
    here = await here.again({ abilities: {} })
    expect((await now(here)).graphics).toBeUndefined()
  })

  it('has a cure for what is wrong', async () => {
    here.kiosk.complain([{ code: 'exhibit-last-good', says: 'The last edit is broken.' }])
    const { status, reasons } = await now(here)
    expect([status, reasons.map(({ code }) => code)]).toEqual(['degraded', ['exhibit-last-good']])
    expect(reasons[0]?.cure.zh).toContain('kiosk check')
  })

  it('counts a start after an ending in order as that', async () => {
    expect((await now(here)).restarts.kiosk).toBe(0)
    here = await here.again()
    expect((await now(here)).restarts).toMatchObject({ kiosk: 1, last: [{ why: 'stopped' }] })
  })

  it('knows a power cut by the mark that was not taken away', async () => {
    // What was on the disk in the moment of the cut.
    const cut = join(here.folder, 'cut')
    cpSync(here.data, cut, { recursive: true })
    const next = await here.again({ dataFolder: cut })
    expect((await now(next)).restarts).toMatchObject({ kiosk: 1, last: [{ why: 'untold' }] })
    here = next
    rmSync(join(here.folder, 'data'), { recursive: true })
  })

  it('tells of a page that was lost, and why', async () => {
    here.kiosk.pageLost('hang')
    expect((await now(here)).restarts).toMatchObject({ page: 1, last: [{ why: 'hang' }] })
  })
})

describe('actions', () => {
  const Offered = v.object({ offered: v.array(v.string()) })
  const settle = () => new Promise((resolve) => setTimeout(resolve, answerFirstMs + 200))

  it('are those the host can do', async () => {
    const answer = await here.get('/api/operator/actions', await enter(here))
    expect(v.parse(Offered, await answer.json()).offered).toEqual(['restart-show', 'quit'])
  })

  it('are answered, noted, done, and remembered by the next start', async () => {
    const operator = await enter(here)
    expect((await here.post('/api/operator/actions', { action: 'quit' }, operator)).status).toBe(202)
    expect(done).toEqual([])
    expect(here.kiosk.notes({ kinds: ['panel'] }).at(-1)?.detail).toEqual({ action: 'quit' })
    await settle()
    expect(done).toEqual(['quit'])
    here = await here.again()
    expect((await now(here)).restarts.last[0]?.why).toBe('quit')
  })

  it('are refused where the host can not do them, and where there are none of that name', async () => {
    const operator = await enter(here)
    expect((await here.post('/api/operator/actions', { action: 'restart-app' }, operator)).status).toBe(404)
    expect((await here.post('/api/operator/actions', { action: 'format' }, operator)).status).toBe(400)
    expect(here.kiosk.notes({ kinds: ['panel'] })).toEqual([])
  })

  it('load every page anew', async () => {
    const stream = (await here.get('/api/events')).body?.getReader()
    await stream?.read()
    await here.post('/api/operator/actions', { action: 'restart-show' }, await enter(here))
    const piece = await stream?.read()
    expect(new TextDecoder().decode(piece?.value)).toContain('event: restart')
    await stream?.cancel()
    expect((await now(here)).restarts).toMatchObject({ page: 1, last: [{ why: 'panel' }] })
  })
})
