import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { refusal, refuse, secured, type Fetch } from '../kiosk'
import { limitCrowd } from './crowd'
import type { Head, Judge, Judgement } from './head'
import { createPaces, type Pace } from './pace'
import { refuseEarly, refuseRaw } from './refuse-early'

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

/** Node's own defaults are for servers with many clients; these ports have one. */
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

/** Says whether a client may ask once more. */
type MayAsk = (client: string) => boolean

const tooOften = refusal(429, 'That was too often. Wait a moment.')

const connect = (server: Server, fetch: Fetch, judge: Judge, mayAsk: MayAsk): void => {
  const answer = getRequestListener(fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => secured(refuse(400, 'This address can not be read.')),
  })
  const guarded = (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const judgement = mayAsk(incoming.socket.remoteAddress ?? '') ? judge(headOf(incoming)) : tooOften
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
    refuseRaw(socket, judge(headOf(incoming)) ?? refusal(405, 'This is no proxy.'))
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

/** What listens where, and whom it lets in. `judge` is told of the port that was taken. */
export type ListenOptions = {
  readonly host: string
  /** 0 takes a free port. */
  readonly port: number
  readonly judge: (port: number) => Judge
  /** Connections at one time. */
  readonly most?: number
  /** How often one client may ask; left out where there is one client alone. */
  readonly pace?: Pace
  readonly limits?: Limits
  /** The sentence for a port that can't be had. */
  readonly refused: (code: unknown) => string
}

/** Answers on a port with a fetch handler, behind a guard. Never throws. */
export const listen = (fetch: Fetch, options: ListenOptions): Promise<Served> => {
  const { host, port, judge, most, pace, limits = usualLimits, refused } = options
  // Asked for a Host, Node would answer its absence itself, without our headers.
  const server = createServer({ ...limits, requireHostHeader: false })
  server.setTimeout(silenceMs)
  limitCrowd(server, most)
  connect(server, fetch, (head) => judge(portOf(server))(head), pace ? createPaces(pace) : () => true)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ ok: false, says: refused(error.code) }))
    server.listen({ host, port, exclusive: true }, () => {
      resolve({ ok: true, port: portOf(server), close: () => closing(server) })
    })
  })
}
