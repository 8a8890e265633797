import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { aHandTimer } from '../../../tests/support/hand-timer'
import { defaultSettings } from '../../settings'
import { createGuide } from './guide'
import { createPairing } from './pairing'
import { createRemoteApp } from './remote-app'

let page = ''
beforeAll(() => {
  page = mkdtempSync(join(tmpdir(), 'remote-page-'))
  for (const name of ['remote.html', 'remote.js', 'remote.css', 'index.html']) writeFileSync(join(page, name), name)
})
afterAll(() => rmSync(page, { recursive: true, force: true }))

const aRemote = () => {
  const clock = aHandTimer()
  const exhibit = () => anExhibit()
  const settings = defaultSettings()
  const guide = createGuide({ ...clock, exhibit, settings: () => settings, clockRate: 1, note: () => undefined })
  let secrets = 0
  const random = (): string => `s${(secrets += 1)}`
  const pairing = createPairing({ random, ...clock, times: () => ({ code: 120_000, idle: 300_000 }) }, guide.leading)
  const fetch = createRemoteApp({ page, exhibit, guide, pairing, ...clock })
  const ask = (path: string, init: RequestInit = {}) => fetch(new Request(`http://192.168.1.20:8480${path}`, init))
  const post = (path: string, body: unknown, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  const get = (path: string, token: string) => ask(path, { headers: { authorization: `Bearer ${token}` } })
  const pair = async (): Promise<string> => {
    const answer: unknown = await (await post('/pair', { secret: pairing.invite().secret })).json()
    return typeof answer === 'object' && answer !== null ? String(Reflect.get(answer, 'token')) : ''
  }
  return { clock, guide, pairing, ask, get, post, pair }
}

describe('the remote', () => {
  it('hands out its page of three files under a policy of its own', async () => {
    const { ask } = aRemote()
    for (const [path, file] of [
      ['/', 'remote.html'],
      ['/remote.js', 'remote.js'],
      ['/remote.css', 'remote.css'],
    ] as const) {
      const answer = await ask(path)
      expect([answer.status, await answer.text()]).toEqual([200, file])
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'/)
      expect(policy).not.toMatch(/unsafe|http|data:|\*/)
    }
  })

  it.each([
    '/index.html',
    '/remote.html',
    '/assets/index.js',
    '/api/health',
    '/api/exhibit',
    '/api/guide',
    '/api/kiosk',
    '/api/operator/state',
    '/exhibit/x/media/a.svg',
    '/../index.html',
    '/favicon.ico',
  ])('serves nothing else: %s', async (path) => {
    const answer = await aRemote().ask(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('tells nothing without a token, or with a wrong one', async () => {
    const { ask, get, post, pair } = aRemote()
    await pair()
    for (const path of ['/tours', '/state']) {
      expect((await ask(path)).status).toBe(401)
      expect((await get(path, 'wrong')).status).toBe(401)
    }
    expect((await post('/commands', { do: 'start' })).status).toBe(401)
    expect((await post('/commands', { do: 'start' }, 'wrong')).status).toBe(401)
  })

  it('leads for the paired telephone', async () => {
    const { get, post, pair, guide } = aRemote()
    const token = await pair()
    expect(await (await get('/tours', token)).json()).toMatchObject({ tours: [{ id: 'usual' }] })
    expect((await post('/commands', { do: 'start', tour: 'usual' }, token)).status).toBe(200)
    expect(await (await post('/commands', { do: 'next' }, token)).json()).toMatchObject({ leading: { at: 1 } })
    expect(guide.answer().leading?.at).toBe(1)
  })

  it.each([
    [{ do: 'dance' }],
    [{ do: 'next', more: 1 }],
    [{ do: 'goto' }],
    [[]],
    ['next'],
    [{ do: 'start', tour: '../x' }],
  ])('refuses %j', async (command) => {
    const { post, pair } = aRemote()
    expect((await post('/commands', command, await pair())).status).toBe(400)
  })

  it('refuses long bodies, foreign kinds and an old code', async () => {
    const { ask, post, pair, pairing, clock } = aRemote()
    const token = await pair()
    expect((await post('/commands', { do: 'next', x: 'x'.repeat(2_000) }, token)).status).toBe(413)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' }
    expect((await ask('/commands', { method: 'POST', headers, body: '{}' })).status).toBe(415)
    const { secret } = pairing.invite()
    clock.pass(121_000)
    expect((await post('/pair', { secret })).status).toBe(403)
  })

  it('lets nobody guess often, and takes the right code all the same', async () => {
    const { post, pairing } = aRemote()
    const { secret } = pairing.invite()
    const statuses = []
    for (let n = 0; n < 30; n += 1) statuses.push((await post('/pair', { secret: `guess-${n}` })).status)
    expect(statuses.filter((status) => status === 403)).toHaveLength(10)
    expect(statuses.at(-1)).toBe(429)
    expect((await post('/pair', { secret })).status).toBe(200)
  })

  it('takes no more commands than a person presses', async () => {
    const { post, pair } = aRemote()
    const token = await pair()
    const statuses = []
    for (let n = 0; n < 60; n += 1) statuses.push((await post('/commands', { do: 'black' }, token)).status)
    expect(statuses.at(-1)).toBe(429)
  })

  it('answers a waiting telephone as soon as something happens, and after a while all the same', async () => {
    const { get, guide, pair, clock } = aRemote()
    const token = await pair()
    const waiting = get(`/state?after=${guide.answer().turn}`, token)
    await vi.waitFor(() => expect(clock.waiting()).toBe(1))
    guide.lead('clicker', { do: 'start' })
    expect(await (await waiting).json()).toMatchObject({ leading: { at: 0 } })
    const quiet = get(`/state?after=${guide.answer().turn}`, token)
    await vi.waitFor(() => expect(clock.waiting()).toBe(2))
    clock.pass(15_000)
    expect((await quiet).status).toBe(200)
  })

  it('does not answer a telephone that was replaced while it waited', async () => {
    const { get, guide, pair, clock } = aRemote()
    const first = await pair()
    const waiting = get(`/state?after=${guide.answer().turn}`, first)
    await vi.waitFor(() => expect(clock.waiting()).toBe(1))
    await pair()
    guide.lead('clicker', { do: 'start' })
    expect((await waiting).status).toBe(401)
  })
})
