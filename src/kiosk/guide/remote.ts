import type { Settings } from '../../settings'
import type { Fetch, Listening, ListenOnNetwork } from './listening'
import type { Log } from '../log'

/** How it stands with the port on the network. `addresses` are those of this machine, the likeliest first. */
export type RemoteState =
  | { readonly state: 'off' }
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly addresses: readonly string[] }
  | { readonly state: 'failed'; readonly says: string }

export type RemoteOptions = {
  readonly listen: ListenOnNetwork
  readonly fetch: Fetch
  readonly log: Log
}

/** The port on the network: open while the settings say so, and not a moment longer. */
export type Remote = {
  readonly state: () => RemoteState
  /** Opens, closes or moves the port as the settings say. The last call counts. */
  readonly obey: (settings: Settings['guide']) => Promise<void>
  readonly close: () => Promise<void>
}

export const createRemote = ({ listen, fetch, log }: RemoteOptions): Remote => {
  let open: Listening | undefined
  let at: number | undefined
  let work = Promise.resolve()

  const shut = async (): Promise<void> => {
    const before = open
    open = undefined
    at = undefined
    if (before?.ok) await before.close()
  }
  const turn = async (port: number | undefined): Promise<void> => {
    if (port === at && (open === undefined || open.ok)) return
    await shut()
    if (port === undefined) return
    at = port
    open = await listen(fetch, port)
    if (open.ok) log.info(`a guide's telephone may come to port ${port}`)
    else log.warn(open.says)
  }
  const obey = (wanted: number | undefined): Promise<void> => (work = work.then(() => turn(wanted)))
  return {
    state: () => {
      if (at === undefined) return { state: 'off' }
      if (!open) return { state: 'opening' }
      return open.ok ? { state: 'open', addresses: open.addresses() } : { state: 'failed', says: open.says }
    },
    obey: ({ remote, port }) => obey(remote ? port : undefined),
    close: () => obey(undefined),
  }
}
