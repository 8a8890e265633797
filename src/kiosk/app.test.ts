import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aKiosk, aVisit, type AKiosk } from '../../tests/support/a-kiosk'
import { traversals } from '../../tests/support/traversals'
import { pagePolicy } from './http/headers'

let here: AKiosk

beforeEach(async () => {
  here = await aKiosk()
})
afterEach(() => here.end())

const media = async (): Promise<string> => `/${(await here.exhibit()).media}`

describe('the page', () => {
  it('is asked for again each time', async () => {
    const answer = await here.get('/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await answer.text()).toContain('<title>kiosk</title>')
    const again = await here.get('/', { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(answer.headers.get('etag'))
  })

  it('has files whose names change with their content, kept for ever', async () => {
    const answer = await here.get('/assets/index-a1.js')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await answer.text()).toBe('export const word = 1\n')
  })

  it('is one plain sentence when it was not built, and health says so', async () => {
    rmSync(join(here.folder, 'page', 'index.html'))
    const answer = await here.get('/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toMatch(/has not been built/)
    expect(here.kiosk.health().reasons.map(({ code }) => code)).toEqual(['page-missing'])
  })

  it('needs no icon', async () => {
    expect((await here.get('/favicon.ico')).status).toBe(204)
  })
})

describe('the exhibit', () => {
  it('comes with the address of its media', async () => {
    const answer = await here.get('/api/exhibit')
    const { digest, media, title } = await here.exhibit()
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(media).toBe(`exhibit/${digest}/`)
    expect(title).toBe('The light on the cape')
    expect(answer.headers.get('etag')).toBe(`"${digest}"`)
    const again = await here.get('/api/exhibit', { 'if-none-match': `"${digest}"` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('hands out its media under its digest, inert', async () => {
    const answer = await here.get(`${await media()}media/stone.svg`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; style-src 'unsafe-inline'")
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it('hands out nothing but its media, and nothing under another digest', async () => {
    const base = await media()
    for (const path of ['exhibit.yaml', 'sections/oil.yaml', 'media/', 'media', 'media/none.svg']) {
      expect((await here.get(base + path)).status, path).toBe(404)
    }
    expect((await here.get(`/exhibit/${'0'.repeat(64)}/media/stone.svg`)).status).toBe(404)
  })
})

describe('the state of the kiosk', () => {
  it('tells the page what it needs', async () => {
    expect(await (await here.get('/api/kiosk')).json()).toEqual({
      name: 'Zone Kiosk',
      version: '1.2.3',
      changes: 'between-visits',
      clockRate: 1,
      hours: { isOpen: true, outside: 'tells', opens: null },
      idle: { floorSeconds: 45, homeSeconds: 30, lineSeconds: 15, countSeconds: 20 },
      loop: { dwellSeconds: null, sound: false },
      sound: { volume: 100, muted: false },
      languages: { shown: null, first: null },
      access: { text: 100, reach: 'standard' },
      theme: null,
    })
  })

  it('is well when nothing is wrong', async () => {
    const answer = await here.get('/api/health')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({
      status: 'ok',
      reasons: [],
      exhibit: { id: 'cape-light', version: '1.0.0' },
      page: null,
      journal: { waiting: 0, lost: 0 },
    })
  })

  it('hears the page paint', async () => {
    const heard: string[] = []
    const stop = here.kiosk.onBeat(({ screen }) => heard.push(screen))
    expect((await here.post('/api/beats', { screen: 'home', painted: 7 })).status).toBe(204)
    expect(here.kiosk.lastBeat()?.screen).toBe('home')
    stop()
    await here.post('/api/beats', { screen: 'loop', painted: 9 })
    expect(heard).toEqual(['home'])
    expect(here.kiosk.health().page).toEqual({ screen: 'loop', secondsAgo: 0 })
  })
})

describe('ranges', () => {
  const range = (value: string, more = {}) => here.get('/assets/index-a1.js', { range: value, ...more })

  it.each([
    ['bytes=0-5', 'bytes 0-5/22', 'export'],
    ['bytes=-3', 'bytes 19-21/22', ' 1\n'],
    ['bytes=20-', 'bytes 20-21/22', '1\n'],
  ])('%s is answered with 206 from the file', async (asked, told, text) => {
    const answer = await range(asked)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(told)
    expect(answer.headers.get('content-length')).toBe(String(text.length))
    expect(await answer.text()).toBe(text)
  })

  it('beyond the end are 416', async () => {
    const answer = await range('bytes=22-')
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toBe('bytes */22')
  })

  it('of another version of the file are the whole file', async () => {
    const etag = (await here.get('/assets/index-a1.js')).headers.get('etag') ?? ''
    expect((await range('bytes=0-5', { 'if-range': etag })).status).toBe(206)
    expect((await range('bytes=0-5', { 'if-range': '"other"' })).status).toBe(200)
    expect((await range('bytes=0-5', { 'if-none-match': etag })).status).toBe(304)
  })

  it('come whole from a large file, in pieces', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251)
    writeFileSync(join(here.folder, 'page', 'assets', 'film.mp4'), bytes)
    const answer = await here.get('/assets/film.mp4', { range: 'bytes=100000-299998' })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.slice(100_000, 299_999))
  })

  it('break off honestly when the file becomes shorter meanwhile', async () => {
    const file = join(here.folder, 'page', 'assets', 'film.mp4')
    writeFileSync(file, new Uint8Array(500_000))
    const answer = await here.get('/assets/film.mp4')
    writeFileSync(file, new Uint8Array(10))
    await expect(answer.arrayBuffer()).rejects.toThrow()
  })

  it('of an empty file are an empty answer', async () => {
    writeFileSync(join(here.folder, 'page', 'assets', 'empty.css'), '')
    const answer = await here.get('/assets/empty.css')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-length')).toBe('0')
    expect(await answer.text()).toBe('')
  })
})

it("answers on a scheme of the host's own as well", async () => {
  const ask = (path: string) => here.kiosk.fetch(new Request(`kiosk://app${path}`))
  expect((await ask('/')).status).toBe(200)
  expect((await ask(`${await media()}media/stone.svg`)).status).toBe(200)
  expect((await ask('/api/health')).status).toBe(200)
  expect((await ask('/assets/..%5cindex.html')).status).toBe(404)
})

describe('every answer', () => {
  type Asked = readonly [number, () => Promise<Response>]
  const big = 'x'.repeat(70_000)
  const table: readonly Asked[] = [
    [200, () => here.get('/')],
    [200, () => here.get('/', {}, 'HEAD')],
    [200, () => here.get('/api/health')],
    [200, () => here.get('/api/events', {}, 'HEAD')],
    [204, () => here.post('/api/visits', aVisit)],
    [206, () => here.get('/assets/index-a1.js', { range: 'bytes=0-1' })],
    [304, () => here.get('/', { 'if-none-match': '*' })],
    [400, () => here.post('/api/visits', '{')],
    [404, () => here.get('/api/nothing')],
    [404, () => here.get('/assets/nothing.js')],
    [405, () => here.get('/', {}, 'DELETE')],
    [413, () => here.post('/api/visits', big)],
    [414, () => here.get(`/${'a'.repeat(3_000)}`)],
    [415, () => here.post('/api/visits', aVisit, { 'content-type': 'text/plain' })],
    [416, () => here.get('/assets/index-a1.js', { range: 'bytes=99-' })],
  ]

  it.each(table)('with %i carries the security headers', async (status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    const { headers } = answer
    expect(headers.get('content-security-policy')).toBe(pagePolicy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cache-control')).toBeTruthy()
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    if (status >= 400) {
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.text()).toMatch(new RegExp(`^{"status":${status},"title":".+","detail":".+[.]"}$`))
    }
    if (status >= 400) expect(headers.get('cache-control')).toBe('no-store')
  })

  it('names no scheme, no host, and nothing inline in its policy', () => {
    expect(pagePolicy).not.toMatch(/unsafe|data:|blob:|http|\*/)
  })

  it('to HEAD has the headers of GET and no body', async () => {
    for (const path of ['/', '/api/health', '/api/exhibit', '/assets/index-a1.js']) {
      const head = await here.get(path, {}, 'HEAD')
      const get = await here.get(path)
      expect(head.status).toBe(200)
      expect(await head.text()).toBe('')
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
      expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    }
  })
})

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s reads nothing', async (method) => {
    for (const path of ['/', '/api/exhibit', '/api/events', '/assets/index-a1.js', '/nowhere']) {
      const answer = await here.get(path, {}, method)
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD')
    }
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s reports nothing', async (method) => {
    for (const path of ['/api/visits', '/api/beats']) {
      const answer = await here.get(path, {}, method)
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('POST')
    }
  })
})

describe('bodies', () => {
  it.each([
    ['a kind that is not JSON', 415, aVisit, { 'content-type': 'text/plain' }],
    ['a form', 415, aVisit, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a compressed body', 415, aVisit, { 'content-encoding': 'gzip' }],
    ['half a document', 400, '{"visit":', {}],
    ['nothing', 400, '', {}],
    ['a number', 400, 1, {}],
    ['null', 400, null, {}],
    ['an array', 400, [], {}],
    ['deep nesting', 400, '['.repeat(30_000), {}],
    ['a prototype', 400, '{"__proto__":{"polluted":1}}', {}],
    ['an unknown key', 400, { ...aVisit, name: 'Ann' }, {}],
    ['no events', 400, { ...aVisit, events: [] }, {}],
    ['a length that is a lie', 413, aVisit, { 'content-length': '9999999' }],
    ['JSON with a character set', 204, aVisit, { 'content-type': 'application/json; charset=utf-8' }],
  ])('%s: %i', async (_, status, body, headers) => {
    const answer = await here.post('/api/visits', body, headers)
    expect(answer.status).toBe(status)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('are counted as they come when nobody says how long they are', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 10_000
        controller.enqueue(new Uint8Array(10_000).fill(32))
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' as const }
    const answer = await here.kiosk.fetch(new Request('http://127.0.0.1:4173/api/beats', init))
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(200_000)
  })

  it('that are not UTF-8 are refused', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22])
    const request = new Request('http://127.0.0.1:4173/api/beats', { method: 'POST', headers, body })
    expect((await here.kiosk.fetch(request)).status).toBe(400)
  })
})

describe('traversal', () => {
  it('reaches nothing by any spelling, and is no error of ours', async () => {
    writeFileSync(join(here.folder, 'secret.css'), 'secret')
    const base = await media()
    for (const way of traversals) {
      for (const prefix of ['/', '/assets/', `${base}media/`]) {
        const answer = await here.get(prefix + way)
        expect(answer.status < 500, prefix + way).toBe(true)
        expect(await answer.text(), prefix + way).not.toContain('secret\n')
        expect(answer.headers.get('content-type'), prefix + way).not.toContain('css')
      }
    }
  })
})
