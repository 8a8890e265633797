import type { Fetch } from '../kiosk'
import { listen, usualLimits, type Limits, type Served } from '../sockets'
import { judge } from './guard'

const portSentence = (port: number, code: unknown): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program; choose another with --port, or --port 0 for a free one.`
    : `Port ${port} on 127.0.0.1 can't be opened (${String(code)}); choose another with --port.`

/** Answers on `http://127.0.0.1:port/` with a fetch handler, behind the guard; 0 takes a free port. Never throws. */
export const serve = (fetch: Fetch, port: number, limits: Limits = usualLimits): Promise<Served> =>
  listen(fetch, {
    host: '127.0.0.1',
    port,
    judge: (own) => (head) => judge(head, own),
    limits,
    refused: (code) => portSentence(port, code),
  })
