import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Listening } from '../kiosk'
import { listenOnNetwork } from './network'

let listening: Listening
const sockets: Socket[] = []

beforeEach(async () => {
  listening = await listenOnNetwork(async (request) => new Response(await request.text()), 0)
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  if (listening.ok) await listening.close()
})

const portNow = (): number => (listening.ok ? listening.port : 0)

/** A connection from an address of this machine; every one that begins with 127 is. */
const dial = (from: string): Socket => {
  const socket = connect({ host: '127.0.0.1', port: portNow(), localAddress: from })
  socket.on('error', () => undefined)
  sockets.push(socket)
  return socket
}

/** Asks for the page after so many milliseconds on the way; 0 where the connection is cut instead. */
const ask = async (from: string, wayMs = 0): Promise<number> => {
  const socket = dial(from)
  let heard = ''
  socket.on('data', (data) => (heard += data.toString()))
  const ended = new Promise((resolve) => socket.once('close', resolve))
  await pause(wayMs)
  socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${portNow()}\r\nConnection: close\r\n\r\n`)
  await ended
  return Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1] ?? 0)
}

const guide = '127.0.0.9'
const stranger = '127.0.0.66'

describe('the port on the network', () => {
  it('answers the guide while a stranger asks without end', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(stranger)))
    expect(answers).toContain(429)
    for (let n = 0; n < 10; n += 1) expect(await ask(guide)).toBe(200)
  })

  it('keeps the guide’s slow connection while a stranger opens one after the other', async () => {
    const slow = ask(guide, 400)
    for (let n = 0; n < 200; n += 1) {
      dial(stranger).write('GET / HTTP/1.1\r\nX: ')
      if (n % 20 === 0) await pause(10)
    }
    expect(await slow).toBe(200)
  })

  it('makes room for the guide where a stranger leaves as many requests unfinished as there may be', async () => {
    const head = `POST /pair HTTP/1.1\r\nHost: 127.0.0.1:${portNow()}\r\nOrigin: http://127.0.0.1:${portNow()}\r\n`
    for (let n = 0; n < 40; n += 1) dial(stranger).write(`${head}Content-Length: 100\r\n\r\n{`)
    await pause(200)
    expect(await ask(guide)).toBe(200)
  })
})
