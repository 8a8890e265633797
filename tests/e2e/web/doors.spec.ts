import { expect, test } from '../support/kiosk'
import { ask, type RawAnswer, type RawRequest } from '../support/raw'
import { startWebHost, type WebHost } from '../support/web-host'

/** What the web host lets in, tried over real sockets. */
let web: WebHost
let port: number
const body = JSON.stringify({ screen: 'loop', painted: 1 })
const json = ['Content-Type', 'application/json'] as const
const host = (): readonly [string, string] => ['Host', `127.0.0.1:${String(port)}`]

test.beforeEach(async ({ data }) => {
  web = await startWebHost({ data })
  port = Number(new URL(web.address).port)
})
test.afterEach(() => web.stop())

const beat = (...headers: (readonly [string, string])[]): Promise<RawAnswer> =>
  ask(port, { method: 'POST', path: '/api/beats', headers: [host(), json, ...headers], body })

test('answers 421 to every Host but its own two, on every route and method', async () => {
  const own = String(port)
  const wrong: readonly (readonly string[])[] = [
    [],
    [''],
    ['127.0.0.1'],
    ['localhost'],
    [`127.0.0.1:${String(port + 1)}`],
    [`localhost.evil.example:${own}`],
    [`evil.example:${own}`],
    [`127.0.0.1:${own}.evil.example`],
    [`[::1]:${own}`],
    [`0.0.0.0:${own}`],
    [`127.0.0.1:${own}`, `evil.example:${own}`],
    [`user@127.0.0.1:${own}`],
  ]
  const requests: readonly RawRequest[] = [
    { path: '/' },
    { path: '/api/health' },
    { path: '/assets/none.js' },
    { path: '/nowhere' },
    { method: 'POST', path: '/api/visits', body },
    { method: 'DELETE', path: '/api/beats' },
    { method: 'OPTIONS', path: '/' },
  ]
  for (const hosts of wrong) {
    for (const request of requests) {
      const answer = await ask(port, { ...request, headers: hosts.map((name) => ['Host', name] as const) })
      expect(
        answer.status,
        `${request.method ?? 'GET'} ${request.path ?? ''} with Host ${hosts.join(' and ') || 'absent'}`,
      ).toBe(421)
    }
  }
})

test('answers to both its own names', async () => {
  for (const name of ['127.0.0.1', 'localhost']) {
    const answer = await ask(port, { path: '/api/health', headers: [['Host', `${name}:${String(port)}`]] })
    expect(answer.status, name).toBe(200)
  }
})

test('refuses a foreign Host before it reads a body', async () => {
  const answer = await ask(port, {
    method: 'POST',
    path: '/api/visits',
    headers: [['Host', 'evil.example'], json, ['Content-Length', '100000000']],
  })
  expect(answer.status).toBe(421)
})

test('takes a write from its own page only', async () => {
  const own = `http://127.0.0.1:${String(port)}`
  const table: readonly (readonly [number, readonly (readonly [string, string])[]])[] = [
    [204, [['Sec-Fetch-Site', 'same-origin']]],
    [204, [['Origin', own]]],
    [403, []],
    [403, [['Sec-Fetch-Site', 'cross-site']]],
    [403, [['Sec-Fetch-Site', 'same-site']]],
    [403, [['Sec-Fetch-Site', 'none']]],
    [403, [['Origin', 'null']]],
    [403, [['Origin', 'http://evil.example']]],
    [403, [['Origin', `http://127.0.0.1:${String(port + 1)}`]]],
    [403, [['Origin', `https://127.0.0.1:${String(port)}`]]],
    [
      403,
      [
        ['Sec-Fetch-Site', 'cross-site'],
        ['Origin', own],
      ],
    ],
  ]
  for (const [status, headers] of table) {
    const answer = await beat(...headers)
    expect(answer.status, headers.map((header) => header.join(': ')).join(', ') || 'no header').toBe(status)
  }
})

test('carries the security headers on every answer, errors included', async () => {
  const requests: readonly RawRequest[] = [
    { headers: [host()] },
    { path: '/api/exhibit', headers: [host()] },
    { path: '/nowhere', headers: [host()] },
    { path: '/', headers: [] },
    { method: 'DELETE', path: '/', headers: [host()] },
    { method: 'POST', path: '/api/visits', headers: [host()], body },
    { path: '/assets/%2e%2e%2f%2e%2e%2fpackage.json', headers: [host()] },
  ]
  for (const request of requests) {
    const { headers, status } = await ask(port, request)
    const says = `${request.method ?? 'GET'} ${request.path ?? '/'} (${String(status)})`
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, says).toContain("default-src 'none'")
    expect(policy, says).not.toMatch(/https?:|data:|blob:|unsafe|\*|127\.0\.0\.1|localhost/)
    expect(headers['x-content-type-options'], says).toBe('nosniff')
    expect(headers['referrer-policy'], says).toBe('no-referrer')
  }
})

test('refuses traversal, odd methods, and bodies that are too large or malformed, with a problem', async () => {
  const own = ['Sec-Fetch-Site', 'same-origin'] as const
  const post = (text: string, ...headers: (readonly [string, string])[]): RawRequest => ({
    method: 'POST',
    path: '/api/visits',
    headers: [host(), own, ...headers],
    body: text,
  })
  const table: readonly (readonly [readonly number[], RawRequest])[] = [
    [[400, 404], { path: '/assets/../../package.json', headers: [host()] }],
    [[400, 404], { path: '/assets/%2e%2e/%2e%2e/package.json', headers: [host()] }],
    [[400, 404], { path: '/assets/..%5c..%5cpackage.json', headers: [host()] }],
    [[400, 404], { path: '/exhibit/x/../../../etc/passwd', headers: [host()] }],
    [[400, 404], { path: '/assets/%00', headers: [host()] }],
    [[405, 501], { method: 'PUT', path: '/api/exhibit', headers: [host(), own] }],
    [[405, 501], { method: 'TRACE', path: '/', headers: [host()] }],
    [[413], post('x'.repeat(2_000_000), json)],
    [[400], post('{"visit":', json)],
    [[400], post('[]', json)],
    [[415], post('{}', ['Content-Type', 'text/plain'])],
  ]
  for (const [statuses, request] of table) {
    const answer = await ask(port, request)
    const says = `${request.method ?? 'GET'} ${request.path ?? ''} ${(request.body ?? '').slice(0, 12)}`
    expect(statuses, says).toContain(answer.status)
    expect(answer.headers['content-type'], says).toMatch(/^application\/problem\+json/)
    expect(answer.body, says).not.toMatch(/\n\s+at |node:|\/src\//)
  }
})

test('serves a part of a file as 206 and a known one as 304', async () => {
  const page = await ask(port, { headers: [host()] })
  const script = /\.\/(assets\/[^"]+\.js)/.exec(page.body)?.[1] ?? ''
  const whole = await fetch(`${web.address}${script}`)
  const text = await whole.text()
  expect(whole.headers.get('cache-control')).toMatch(/immutable/)
  const part = await fetch(`${web.address}${script}`, { headers: { Range: 'bytes=2-9' } })
  expect(part.status).toBe(206)
  expect(await part.text()).toBe(text.slice(2, 10))
  const etag = whole.headers.get('etag') ?? ''
  const again = await fetch(`${web.address}${script}`, { headers: { 'If-None-Match': etag } })
  expect(again.status).toBe(304)
})
