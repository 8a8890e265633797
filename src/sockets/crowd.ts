import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Connections with the address each comes from, in the order in which they are to give way. */
type Connections = ReadonlyMap<Socket, string>

const clientWithMost = (clients: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const client of clients) counts.set(client, (counts.get(client) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0]
}

/**
 * Which connection gives way to one from `newcomer`: of the client that has most of them the one that has been silent longest; one that is
 * being answered only where somebody else is to have its place.
 */
const oneTooMany = (silent: Connections, busy: Connections, newcomer: string): Socket | undefined => {
  const crowd = clientWithMost([...silent.values(), ...busy.values()])
  const mayGo = crowd === newcomer ? [...silent] : [...silent, ...busy]
  return mayGo.find(([, client]) => client === crowd)?.[0]
}

/** Whether a body was announced: until it has come its client counts as silent, for it may never send it. */
const owesBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/**
 * Keeps a crowd of slow or silent connections from shutting out the page. There are never more than `most`; a new one takes the place
 * of one of the client that has most, so that a stranger on the network who opens one after the other is in nobody’s way but their own.
 */
export const limitCrowd = (server: Server, most = 64): void => {
  // Oldest first; a connection moves to the end when it has been answered.
  const silent = new Map<Socket, string>()
  const busy = new Map<Socket, string>()
  server.on('connection', (socket: Socket) => {
    const client = socket.remoteAddress ?? ''
    silent.set(socket, client)
    socket.once('close', () => {
      silent.delete(socket)
      busy.delete(socket)
    })
    if (silent.size + busy.size > most) oneTooMany(silent, busy, client)?.destroy()
  })
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { socket } = incoming
    const client = socket.remoteAddress ?? ''
    const answering = (): void => {
      silent.delete(socket)
      busy.set(socket, client)
    }
    if (owesBody(incoming)) incoming.once('end', answering)
    else answering()
    outgoing.once('close', () => {
      incoming.off('end', answering)
      busy.delete(socket)
      silent.delete(socket)
      if (!socket.destroyed) silent.set(socket, client)
    })
  })
}
