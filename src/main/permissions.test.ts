import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { denyPermissions, fetchNoWordLists } from './permissions'

/** The names Electron gives permissions, and one it may give to a new one. */
const names = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
]

it('lets no word list be fetched', () => {
  const told: boolean[] = []
  fetchNoWordLists({ setSpellCheckerEnabled: (on) => void told.push(on) })
  expect(told).toEqual([false])
})

type Deny = Parameters<typeof denyPermissions>[0]
type Handler<K extends keyof Deny> = Parameters<Session[K]>[0]

/** A session that keeps the handlers it is given. */
const aSession = () => {
  const handlers = new Map<string, Handler<keyof Deny>>()
  const keep = (name: string) => (handler: Handler<keyof Deny>) => void handlers.set(name, handler)
  const session: Deny = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  }
  denyPermissions(session)
  return (name: string, ...args: unknown[]): unknown => {
    const handler = handlers.get(name)
    return handler ? Reflect.apply(handler, null, args) : 'no handler'
  }
}

describe('permissions', () => {
  it.each(names)('denies %s, asked or checked', (permission) => {
    const call = aSession()
    const answers: unknown[] = []
    call('request', null, permission, (answer: unknown) => answers.push(answer), {})
    expect(answers).toEqual([false])
    expect(call('check', null, permission, 'kiosk://app', {})).toBe(false)
  })

  it.each(['hid', 'serial', 'usb'])('denies each %s device', (deviceType) => {
    expect(aSession()('device', { deviceType, origin: 'kiosk://app' })).toBe(false)
  })

  it('gives no screen to capture', () => {
    const answers: unknown[] = []
    aSession()('display', {}, (streams: unknown) => answers.push(streams))
    expect(answers).toEqual([null])
  })
})
