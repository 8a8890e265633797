import type { CustomScheme, Protocol, Session as ElectronSession } from 'electron'
import { preventable, StrictEmitter, strictModule } from './strict'
import { needReady, world } from './world'

type Handler = Parameters<Protocol['handle']>[1]
type PermissionRequest = Parameters<ElectronSession['setPermissionRequestHandler']>[0]
type PermissionCheck = Parameters<ElectronSession['setPermissionCheckHandler']>[0]

/** A session: its own handlers for schemes and permissions, and, by its label in every address, its own storage. */
export class Session
  extends StrictEmitter
  implements
    Pick<
      ElectronSession,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setSpellCheckerEnabled' | 'isSpellCheckerEnabled'
    >
{
  readonly label: string
  readonly handlers = new Map<string, Handler>()
  permissionRequest: PermissionRequest = null
  permissionCheck: PermissionCheck = null
  private spelling = true
  readonly protocol = strictModule('protocol', {
    handle: (scheme: string, handler: Handler): void => {
      if (this.handlers.has(scheme)) throw new Error(`The scheme has been registered or intercepted: ${scheme}`)
      this.handlers.set(scheme, handler)
    },
    unhandle: (scheme: string): void => void this.handlers.delete(scheme),
    isProtocolHandled: (scheme: string): boolean => this.handlers.has(scheme),
  })

  constructor(label: string) {
    super()
    this.label = label
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler
  }

  /** No device can be asked for in a headless Chromium, so these only have to be there. */
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(on: boolean): void {
    this.spelling = on
  }

  isSpellCheckerEnabled(): boolean {
    return this.spelling
  }

  /** Whether a download may go on; the double can only refuse. */
  refusesDownload(url: string): boolean {
    const event = preventable({})
    this.emit('will-download', event, { getURL: () => url }, undefined)
    return event.defaultPrevented
  }
}

const sessions = new Map<string, Session>()

const fromPartition = (partition: string): Session => {
  needReady('session')
  const known = sessions.get(partition) ?? new Session(`p${sessions.size + 1}`)
  sessions.set(partition, known)
  return known
}

export const session = strictModule('session', {
  fromPartition,
  get defaultSession(): Session {
    return fromPartition('')
  },
})

export const protocol = strictModule('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]): void => {
    if (world.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const scheme of schemes) world.schemes.set(scheme.scheme, scheme)
  },
  handle: (scheme: string, handler: Handler): void => session.defaultSession.protocol.handle(scheme, handler),
})

/** The handler a session has for a scheme, by the session's label. */
export const handlerOf = (label: string, scheme: string): Handler | undefined =>
  [...sessions.values()].find((known) => known.label === label)?.handlers.get(scheme)
