import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps a crowd of slow or silent connections from shutting out the page. There are never more than `most`; a new one
 * takes the place of the one that has waited longest without a request being answered on it.
 */
export const limitCrowd = (server: Server, most = 64): void => {
  // Oldest first; a connection moves to the end when it has been answered.
  const silent = new Set<Socket>()
  const busy = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => {
      silent.delete(socket)
      busy.delete(socket)
    })
    if (silent.size + busy.size <= most) return
    const [oldest] = silent
    oldest?.destroy()
  })
  server.on('request', ({ socket }: IncomingMessage, outgoing: ServerResponse) => {
    silent.delete(socket)
    busy.add(socket)
    outgoing.once('close', () => {
      busy.delete(socket)
      if (!socket.destroyed) silent.add(socket)
    })
  })
}
