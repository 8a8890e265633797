import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fetch } from '../kiosk'
import { usualLimits, type Served } from '../sockets'
import { serve } from './serve'

let served: Served
let port = 0
let answer: Fetch = () => Promise.resolve(new Response('fine'))
const sockets: Socket[] = []
/** A tenth of the usual times. */
const quick = { ...usualLimits, headersTimeout: 500, requestTimeout: 1_000, connectionsCheckingInterval: 100 }

beforeEach(async () => {
  answer = () => Promise.resolve(new Response('fine'))
  served = await serve((request) => answer(request), 0, quick)
  port = served.ok ? served.port : 0
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  if (served.ok) await served.close()
})

/** Opens a connection, sends what is given and gives all that comes until the other side ends it or `ms` have passed. */
const talk = async (text: string, ms = 3_000): Promise<string> => {
  const socket = dial()
  let heard = ''
  socket.on('data', (data) => {
    heard += data.toString('latin1')
  })
  socket.write(text)
  const ended = new Promise((resolve) => socket.once('close', resolve))
  await Promise.race([ended, pause(ms, undefined, { ref: false })])
  return heard
}

const dial = (): Socket => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  sockets.push(socket)
  return socket
}

const statusOf = (heard: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1])
const host = () => `Host: 127.0.0.1:${port}\r\n`
const expectGuarded = (heard: string): void => {
  expect(heard.toLowerCase()).toContain("content-security-policy: default-src 'none'")
  expect(heard.toLowerCase()).toContain('content-type: application/problem+json')
  expect(heard.toLowerCase()).not.toContain('access-control')
}

describe('the web host', () => {
  it('answers its own page', async () => {
    const heard = await talk(`GET / HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`)
    expect(statusOf(heard)).toBe(200)
    expect(heard).toMatch(/fine$/)
  })

  it.each([
    [421, 'no Host', () => 'GET / HTTP/1.1\r\n\r\n'],
    [421, 'no Host in HTTP/1.0', () => 'GET / HTTP/1.0\r\n\r\n'],
    [421, 'a foreign Host', () => 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
    [421, 'a foreign address in the request line', () => `GET http://evil.example/ HTTP/1.1\r\n${host()}\r\n`],
    [421, 'a tunnel', () => 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
    [431, 'headers of 9 KB', () => `GET / HTTP/1.1\r\n${host()}X: ${'x'.repeat(9_000)}\r\n\r\n`],
    [431, 'an address of 9 KB', () => `GET /${'x'.repeat(9_000)} HTTP/1.1\r\n${host()}\r\n`],
    [400, 'no HTTP at all', () => 'GET / FTP/9\r\n\r\n'],
    [400, 'two lengths', () => `POST /api/visits HTTP/1.1\r\n${host()}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`],
    [400, 'a header of control characters', () => `GET / HTTP/1.1\r\n${host()}X: a\u0001b\r\n\r\n`],
    [400, 'a backslash in the path', () => `GET /assets\\x HTTP/1.1\r\n${host()}\r\n`],
    [403, 'a write from nowhere', () => `POST /api/visits HTTP/1.1\r\n${host()}Content-Length: 2\r\n\r\n{}`],
    [405, 'a method of its own', () => `BREW / HTTP/1.1\r\n${host()}\r\n`],
    [405, 'TRACE', () => `TRACE / HTTP/1.1\r\n${host()}\r\n`],
    [417, 'another expectation', () => `GET / HTTP/1.1\r\n${host()}Expect: tea\r\n\r\n`],
  ])('answers %i, with all headers, to %s', async (status, _, request) => {
    const heard = await talk(request(), 1_500)
    expect(statusOf(heard)).toBe(status)
    expectGuarded(heard)
  })

  it('judges a foreign request before it reads or asks for its body', async () => {
    let asked = false
    answer = () => {
      asked = true
      return Promise.resolve(new Response('fine'))
    }
    const started = performance.now()
    const head =
      'POST /api/visits HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 900000000\r\nExpect: 100-continue\r\n\r\n'
    const heard = await talk(head)
    expect(heard).not.toContain('100 Continue')
    expect(statusOf(heard)).toBe(421)
    expect(performance.now() - started).toBeLessThan(1_500)
    expect(asked).toBe(false)
  })

  it('asks for the body of a good one', async () => {
    answer = async (request) => new Response(await request.text())
    const socket = dial()
    let heard = ''
    socket.on('data', (data) => {
      heard += data.toString()
      if (heard.includes('100 Continue') && !heard.includes('200 OK')) socket.write('{"a":1}')
    })
    const head = `POST /api/visits HTTP/1.1\r\n${host()}Sec-Fetch-Site: same-origin\r\nContent-Length: 7\r\n`
    socket.write(`${head}Expect: 100-continue\r\nConnection: close\r\n\r\n`)
    await new Promise((resolve) => socket.once('close', resolve))
    expect(heard).toMatch(/\{"a":1\}$/)
  })

  it('is found at 127.0.0.1 and nowhere else', async () => {
    const other = connect(port, '127.0.0.2')
    const result = await new Promise((resolve) => {
      other.once('error', (error) => resolve(Reflect.get(error, 'code')))
      other.once('connect', () => resolve('connected'))
    })
    expect(result).toBe('ECONNREFUSED')
  })

  it('says in a sentence that a port is taken', async () => {
    const second = await serve(answer, port)
    expect(second.ok ? '' : second.says).toMatch(/^Port \d+ is in use/)
  })

  it('ends while a stream is open', async () => {
    answer = () => Promise.resolve(new Response(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array(1)) })))
    const listening = talk(`GET /api/events HTTP/1.1\r\n${host()}\r\n`, 5_000)
    await pause(100)
    const started = performance.now()
    if (served.ok) await served.close()
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(statusOf(await listening)).toBe(200)
    served = { ok: false, says: 'closed' }
  })
})

describe('a crowd of slow clients', () => {
  it('has ten seconds at most', () => {
    const { headersTimeout, requestTimeout, connectionsCheckingInterval } = usualLimits
    expect(headersTimeout + connectionsCheckingInterval).toBeLessThanOrEqual(10_000)
    expect(requestTimeout).toBeLessThanOrEqual(10_000)
  })

  it('does not shut out the page, and is cut', async () => {
    const loris = Array.from({ length: 300 }, () => dial())
    for (const socket of loris) socket.resume().write('GET / HTTP/1.1\r\nX: ')
    await pause(200)
    const times: number[] = []
    for (let n = 0; n < 20; n += 1) {
      const started = performance.now()
      const reply = await fetch(`http://127.0.0.1:${port}/`)
      expect(await reply.text()).toBe('fine')
      times.push(performance.now() - started)
    }
    expect(times.sort((a, b) => a - b)[18]).toBeLessThan(500)
    expect(loris.filter((socket) => !socket.closed).length).toBeLessThanOrEqual(64)
    await pause(1_500)
    expect(loris.filter((socket) => !socket.closed)).toHaveLength(0)
  })

  it('that leave their bodies unfinished do not shut it out either', async () => {
    answer = async (request) => new Response(`fine${await request.text()}`)
    const head = `POST /api/visits HTTP/1.1\r\n${host()}Sec-Fetch-Site: same-origin\r\nTransfer-Encoding: chunked\r\n\r\n`
    for (let n = 0; n < 100; n += 1) dial().resume().write(`${head}5\r\n{`)
    await pause(200)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('fine')
  })

  it('that send a body drop by drop are cut, too', async () => {
    answer = async (request) => new Response(await request.text())
    const head = `POST /api/visits HTTP/1.1\r\n${host()}Sec-Fetch-Site: same-origin\r\nContent-Length: 1000\r\n\r\n`
    const started = performance.now()
    const heard = await talk(`${head}{`, 5_000)
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(statusOf(heard)).toBe(408)
  })
})
