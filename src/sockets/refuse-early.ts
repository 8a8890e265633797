import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders, type Refusal } from '../kiosk'
import type { Judgement } from './head'

/** How long a client that is still sending may go on, so that it gets to read the answer. */
const lingerMs = 500

const headersOf = (judgement: Judgement, body: string): Readonly<Record<string, string>> => ({
  ...securityHeaders,
  ...(judgement.allow && { allow: judgement.allow }),
  'content-type': 'application/problem+json',
  'content-length': String(Buffer.byteLength(body)),
  connection: 'close',
})

const bodyOf = ({ status, title, detail }: Refusal): string => JSON.stringify({ status, title, detail })

/** Answers a request from its head alone. Nothing of the body is looked at; the connection ends. */
export const refuseEarly = (incoming: IncomingMessage, outgoing: ServerResponse, judgement: Judgement): void => {
  const body = bodyOf(judgement)
  outgoing.writeHead(judgement.status, headersOf(judgement, body))
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
  incoming.resume()
  const timer = setTimeout(() => incoming.socket.destroy(), lingerMs)
  timer.unref()
  incoming.socket.once('close', () => clearTimeout(timer))
}

/** The same where Node has no response to offer: a request it could not read, or `CONNECT`. */
export const refuseRaw = (socket: Duplex, judgement: Judgement): void => {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const body = bodyOf(judgement)
  const lines = Object.entries(headersOf(judgement, body)).map(([name, value]) => `${name}: ${value}`)
  const start = `HTTP/1.1 ${judgement.status} ${STATUS_CODES[judgement.status] ?? judgement.title}`
  socket.end([start, ...lines, '', body].join('\r\n'))
  const timer = setTimeout(() => socket.destroy(), lingerMs)
  timer.unref()
  socket.once('close', () => clearTimeout(timer))
}
