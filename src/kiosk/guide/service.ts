import { randomBytes } from 'node:crypto'
import type { ListenOnNetwork } from './listening'
import type { Log } from '../log'
import { createGuide, type Guide, type GuideOptions } from './guide'
import { createPairing, type Pairing } from './pairing'
import { createRemote, type RemoteState } from './remote'
import { createRemoteApp } from './remote-app'

export type GuideServiceOptions = GuideOptions & {
  /** The folder of the built page. */
  readonly page: string
  /** Absent where the host cannot open a port. */
  readonly listen: ListenOnNetwork | undefined
  readonly log: Log
  /** Tells the pages that the tour changed. */
  readonly changed: () => void
  readonly random?: () => string
}

/** What the panel shows of guides; `remote` is absent where the host cannot open a port. */
export type GuideDesk = {
  readonly tours: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[]
  readonly leading: ReturnType<Guide['answer']>['leading']
  /** `inviting`: a code may still be scanned. */
  readonly remote?: RemoteState & { readonly paired: boolean; readonly inviting: boolean }
}

/** A code for the screen, as a link, and the real seconds for which it is good; or why there is none. */
export type Invited =
  | { readonly ok: true; readonly link: string; readonly seconds: number }
  | { readonly ok: false; readonly why: 'no-network' | 'closed' }

/** Guided tours: the tour under way, and the telephone that may lead it. */
export type GuideService = {
  readonly guide: Guide
  readonly desk: () => GuideDesk
  readonly invite: () => Invited
  /** The settings are others now. */
  readonly obey: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How long a code may be scanned. */
const codeSeconds = 120

const secret = (): string => randomBytes(16).toString('base64url')

const invited = (pairing: Pairing, remote: RemoteState | undefined, monotonic: () => number): Invited => {
  const [address] = remote?.state === 'open' ? remote.addresses : []
  if (address === undefined) return { ok: false, why: remote?.state === 'open' ? 'no-network' : 'closed' }
  const { secret: once, expiresAt } = pairing.invite()
  return { ok: true, link: `${address}/#${once}`, seconds: (expiresAt - monotonic()) / 1000 }
}

const stateOf = ({ paired, invitation }: Pairing) => ({ paired: paired(), inviting: invitation() !== undefined })

export const createGuideService = (options: GuideServiceOptions): GuideService => {
  const { settings, clockRate, monotonic, after, exhibit, page, listen, log, changed, random = secret } = options
  const guide = createGuide(options)
  const idle = (): number => (settings().guide.leaseMinutes * 60_000) / clockRate
  const times = () => ({ code: (codeSeconds * 1000) / clockRate, idle: idle() })
  const pairing = createPairing({ random, monotonic, times }, guide.leading)
  const fetch = createRemoteApp({ page, exhibit, guide, pairing, monotonic, after })
  const remote = listen && createRemote({ listen, fetch, log })
  let led = false
  const stop = guide.onChange(() => {
    if (led && !guide.leading()) pairing.end()
    led = guide.leading()
    changed()
  })
  const obey = async (): Promise<void> => {
    if (!settings().guide.remote) pairing.end()
    await remote?.obey(settings().guide)
  }
  return {
    guide,
    desk: () => ({
      tours: guide.tours().map(({ id, name }) => ({ id, name })),
      leading: guide.answer().leading,
      ...(remote && { remote: { ...remote.state(), ...stateOf(pairing) } }),
    }),
    invite: () => invited(pairing, remote?.state(), monotonic),
    obey,
    close: async () => {
      stop()
      guide.close()
      pairing.end()
      await remote?.close()
    },
  }
}
