import { protocol, session, type Session } from 'electron'
import { answerOwn, type Fetch } from './answer'
import type { HostLog } from './host-log'
import { privileges, scheme } from './own-address'

/** Before `ready`, and once: each call takes the place of the one before. */
export const announceScheme = (): void => protocol.registerSchemesAsPrivileged([{ scheme, privileges }])

/** The kiosk's own session; the default session, which nothing uses, knows no scheme of ours. */
export const kioskSession = (): Session => session.fromPartition('persist:kiosk')

export const answerScheme = (own: Session, service: Fetch, log: HostLog): void =>
  own.protocol.handle(scheme, answerOwn(service, log))
