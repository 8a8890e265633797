import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { fromLoopback } from './addresses'
import { handlerOf } from './sessions'

/** What Electron's custom schemes do not carry, or carry undependably (electron/electron PR 51152, #20730). */
const stripped = /^(origin|sec-fetch-.*|host|connection|upgrade-insecure-requests)$/

/** Starts the server that stands for the custom schemes and returns its port. */
export const serveSchemes = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      answer(request, response).catch((cause: unknown) => {
        console.error('Uncaught error in a protocol handler:', cause)
        response.destroy()
      })
    })
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      const address: AddressInfo | string | null = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
  const own = fromLoopback(`http://${asked.headers.host}${asked.url}`)
  const handler = own && handlerOf(own.label, own.scheme)
  // No handler in this session: Electron knows no such scheme there.
  if (!own || !handler) return void response.destroy()
  // No signal: what the page gives up cancels the body of the answer and is told to nobody (lib/browser/api/protocol.ts).
  const init: RequestInit = { method: asked.method ?? 'GET', headers: headersOf(asked) }
  const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD'
  if (hasBody) Object.assign(init, { body: Readable.toWeb(asked), duplex: 'half' })
  const answered: unknown = await handler(new Request(own.address, init))
  if (!(answered instanceof Response)) throw new TypeError('a protocol handler must return a Response')
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  if (answered.body) await pour(answered.body, response)
  response.end()
}

const pour = async (body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> => {
  const reader = body.getReader()
  const closed = new Promise((resolve) => response.once('close', resolve))
  void closed.then(() => reader.cancel()).catch(() => {})
  response.flushHeaders()
  for (;;) {
    const { done, value } = await reader.read()
    if (done || response.destroyed) return
    if (!response.write(value)) await Promise.race([closed, new Promise((resolve) => response.once('drain', resolve))])
  }
}

const headersOf = (asked: IncomingMessage): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers))
    if (!stripped.test(name) && value !== undefined) headers.set(name, String(value))
  return headers
}
