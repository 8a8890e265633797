import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { refusal, refuse, secured } from '../kiosk'
import { limitCrowd } from './crowd'
import { judge, type Head, type Judgement } from './guard'
import { refuseEarly, refuseRaw } from './refuse-early'

export type Fetch = (request: Request) => Promise<Response>

export type Served =
  | { readonly ok: true; readonly port: number; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly says: string }

/** Times in milliseconds, `maxHeaderSize` in bytes. */
export type Limits = Readonly<
  Record<
    'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval' | 'maxHeaderSize',
    number
  >
>

/** Node's own defaults are for servers on a network; this one has a single client on the same machine. */
export const usualLimits: Limits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8 * 1024,
}
/** A client that does not take its answer for a minute is let go; event streams beat more often than that. */
const silenceMs = 60_000
/** How long open answers may take to finish once the host is told to stop. */
const graceMs = 1_000

const headOf = ({ method = '', url = '', rawHeaders }: IncomingMessage): Head => ({ method, target: url, rawHeaders })

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** What Node could not read at all: too long a head, too slow, or no HTTP. */
const unreadable = (code: unknown): Judgement => {
  if (code === 'HPE_HEADER_OVERFLOW') return refusal(431, 'The headers have at most 8 KB.')
  if (code === 'HPE_INVALID_METHOD') return { ...refusal(405, 'There is no such method.'), allow: 'GET, HEAD, POST' }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusal(408, 'The request took too long.')
  return refusal(400, 'This is not a request in HTTP.')
}

const connect = (server: Server, fetch: Fetch): void => {
  const answer = getRequestListener(fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => secured(refuse(400, 'This address can not be read.')),
  })
  const guarded = (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const judgement = judge(headOf(incoming), portOf(server))
    if (judgement) refuseEarly(incoming, outgoing, judgement)
    return judgement === undefined
  }
  server.on('request', (incoming, outgoing) => {
    if (guarded(incoming, outgoing)) void answer(incoming, outgoing)
  })
  // Node would ask for the body before the guard has seen the head.
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (!guarded(incoming, outgoing)) return
    outgoing.writeContinue()
    void answer(incoming, outgoing)
  })
  server.on('checkExpectation', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (guarded(incoming, outgoing))
      refuseEarly(incoming, outgoing, refusal(417, 'Nothing of that kind is expected here.'))
  })
  server.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    refuseRaw(socket, judge(headOf(incoming), portOf(server)) ?? refusal(405, 'This is no proxy.'))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    refuseRaw(socket, unreadable(error.code))
  })
}

const closing = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })

const portSentence = (port: number, code: unknown): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program; choose another with --port, or --port 0 for a free one.`
    : `Port ${port} on 127.0.0.1 can't be opened (${String(code)}); choose another with --port.`

/** Answers on `http://127.0.0.1:port/` with a fetch handler, behind the guard; 0 takes a free port. Never throws. */
export const serve = (fetch: Fetch, port: number, limits: Limits = usualLimits): Promise<Served> => {
  // Asked for a Host, Node would answer its absence itself, without our headers.
  const server = createServer({ ...limits, requireHostHeader: false })
  server.setTimeout(silenceMs)
  limitCrowd(server)
  connect(server, fetch)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ ok: false, says: portSentence(port, error.code) }))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      resolve({ ok: true, port: portOf(server), close: () => closing(server) })
    })
  })
}
