import { protocol, session, type Session } from 'electron'
import { answerOwn, type Fetch } from './answer'
import type { HostLog } from './host-log'
import { scheme } from './own-address'

/**
 * Before `ready`: the scheme counts as a secure web origin. `corsEnabled` stays off, so that no other origin may read
 * from it (Electron checklist 6 and 18; privileges: https://electronjs.org/docs/latest/api/structures/custom-scheme).
 */
export const announceScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])

/** The kiosk's own session; the default session, which nothing uses, knows no scheme of ours. */
export const kioskSession = (): Session => session.fromPartition('persist:kiosk')

export const answerScheme = (own: Session, service: Fetch, log: HostLog): void =>
  own.protocol.handle(scheme, answerOwn(service, log))
