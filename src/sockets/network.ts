import type { ListenOnNetwork } from '../kiosk'
import { listen } from './listen'
import { judgeOnNetwork } from './network-guard'
import { ownAddresses } from './own-addresses'

/** A telephone has a few connections; more is somebody else. */
const mostConnections = 32
/** A page of three files, and then no more than a person presses and a page follows; whoever asks more often is no guide. */
const pace = { most: 60, perSecond: 20 }

const refused = (port: number, code: unknown): string =>
  code === 'EADDRINUSE'
    ? `Port ${port} for the guide's telephone is in use by another program; choose another in the settings.`
    : `Port ${port} for the guide's telephone can't be opened (${String(code)}); choose another in the settings.`

/** Opens a port on every network of this machine. The addresses are asked for anew each time: a cable may be pulled. */
export const listenOnNetwork: ListenOnNetwork = async (fetch, port) => {
  const served = await listen(fetch, {
    host: '0.0.0.0',
    port,
    most: mostConnections,
    pace,
    judge: (own) => (head) => judgeOnNetwork(head, ownAddresses(), own),
    refused: (code) => refused(port, code),
  })
  if (!served.ok) return served
  return { ...served, addresses: () => ownAddresses().map((address) => `http://${address}:${served.port}`) }
}
