import { describe, expect, it } from 'vitest'
import { judge } from './guard'

const own = ['Host', '127.0.0.1:4173']
const status = (method: string, target: string, ...rawHeaders: readonly string[]) =>
  judge({ method, target, rawHeaders }, 4173)?.status

describe('Host', () => {
  it.each([['127.0.0.1:4173'], ['localhost:4173']])('%s is ours', (host) => {
    expect(status('GET', '/', 'hOsT', host)).toBeUndefined()
  })

  it.each([['127.0.0.1'], ['localhost'], ['127.0.0.1:80']])('%s is ours where the port is 80', (host) => {
    const judged = (...more: readonly string[]) =>
      judge({ method: 'POST', target: '/api/visits', rawHeaders: ['Host', host, ...more] }, 80)?.status
    expect(judged('Origin', `http://${host}`)).toBeUndefined()
    expect(judged('Origin', 'http://evil.example')).toBe(403)
  })

  const foreign = [
    '',
    '127.0.0.1',
    'localhost',
    '127.0.0.1:4174',
    '127.0.0.1:41730',
    '127.0.0.1:04173',
    'LOCALHOST:4173',
    'localhost.:4173',
    'localhost:4173 ',
    '[::1]:4173',
    '0.0.0.0:4173',
    '127.1:4173',
    '2130706433:4173',
    '127.0.0.2:4173',
    'evil.example',
    'evil.example:4173',
    '127.0.0.1:4173.evil.example',
    '127.0.0.1.evil.example:4173',
    'evil.example@127.0.0.1:4173',
    '127.0.0.1:4173@evil.example',
    'http://127.0.0.1:4173',
    '127.0.0.1:4173/',
    '127.0.0.1:4173, evil.example',
  ]

  it.each(foreign)('"%s" is not, on any route and method', (host) => {
    for (const target of ['/', '/api/health', '/api/visits', '/assets/a.js', '/nowhere', '*', '']) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'BREW']) {
        expect(status(method, target, 'Host', host, 'Sec-Fetch-Site', 'same-origin')).toBe(421)
      }
    }
  })

  it('must be there, and once', () => {
    expect(status('GET', '/')).toBe(421)
    expect(status('GET', '/', ...own, ...own)).toBe(421)
    expect(status('GET', '/', ...own, 'Host', 'evil.example')).toBe(421)
  })

  it('counts in the request line as well', () => {
    expect(status('GET', 'http://127.0.0.1:4173/api/health', ...own)).toBeUndefined()
    expect(status('GET', 'http://evil.example/', ...own)).toBe(421)
    expect(status('GET', 'http://127.0.0.1:4173.evil.example/', ...own)).toBe(421)
    expect(status('OPTIONS', '*', ...own)).toBe(421)
  })
})

describe('a write', () => {
  const post = (...headers: readonly string[]) => status('POST', '/api/visits', ...own, ...headers)
  const origin = (value: string) => ['Origin', value]
  const site = (value: string) => ['Sec-Fetch-Site', value]

  it('may come from our own page', () => {
    expect(post(...site('same-origin'))).toBeUndefined()
    expect(post(...origin('http://127.0.0.1:4173'))).toBeUndefined()
    expect(post(...site('same-origin'), ...origin('http://127.0.0.1:4173'))).toBeUndefined()
    expect(status('POST', '/api/beats', 'Host', 'localhost:4173', ...origin('http://localhost:4173'))).toBeUndefined()
  })

  it('may go to the operator’s routes, from our own page too', () => {
    const write = (...headers: readonly string[]) => status('POST', '/api/operator/session', ...own, ...headers)
    expect(write(...site('same-origin'))).toBeUndefined()
    expect([write(), write(...origin('http://evil.example')), write(...site('cross-site'))]).toEqual([403, 403, 403])
    expect(status('DELETE', '/api/operator/session', ...own, ...site('same-origin'))).toBe(405)
  })

  it.each([
    [],
    site('cross-site'),
    site('same-site'),
    site('none'),
    site(''),
    site('same-origin, cross-site'),
    [...site('same-origin'), ...site('cross-site')],
    origin('null'),
    origin(''),
    origin('http://127.0.0.1'),
    origin('https://127.0.0.1:4173'),
    origin('http://localhost:4173'),
    origin('http://127.0.0.1:4173/'),
    origin('http://127.0.0.1:4173.evil.example'),
    origin('http://evil.example'),
    [...origin('http://127.0.0.1:4173'), ...origin('http://evil.example')],
    [...site('same-origin'), ...origin('http://evil.example')],
    [...site('cross-site'), ...origin('http://127.0.0.1:4173')],
    ['Referer', 'http://127.0.0.1:4173/'],
  ])('may come from nowhere else: %s %s %s %s', (...headers) => {
    expect(post(...headers)).toBe(403)
  })
})

it('looks at the method before the origin', () => {
  expect(judge({ method: 'DELETE', target: '/api/visits?x', rawHeaders: own }, 4173)).toMatchObject({
    status: 405,
    allow: 'POST',
  })
  expect(status('POST', '/', ...own)).toBe(405)
  expect(status('GET', '/', ...own)).toBeUndefined()
})
