import { world } from './world'

/**
 * Chromium cannot be taught a new standard scheme from outside, so `kiosk://app/x` is `http://app.kiosk.p1.localhost/x`
 * in it: a secure context on a loopback server. `p1` names the session, so sessions are apart as in Electron.
 *
 * So a page that sends itself to `kiosk://…` gets Chromium's question for a program that could open it, and no
 * `will-navigate` as in Electron: specs leave that to unit tests.
 */
export const toLoopback = (address: string, label: string): string => {
  const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? []
  if (!world.schemes.has(scheme.toLowerCase())) return address
  return `http://${host}.${scheme}.${label}.localhost${rest || '/'}`
}

export type OwnAddress = { readonly address: string; readonly scheme: string; readonly label: string }

/** The way back, or `undefined` for an address that is no page of ours. */
export const fromLoopback = (address: string): OwnAddress | undefined => {
  const [, host, scheme, label, rest] = /^http:\/\/([^/?#]*)\.([a-z0-9+-]+)\.(p\d+)\.localhost(.*)$/.exec(address) ?? []
  if (!scheme || !label || !world.schemes.has(scheme)) return undefined
  return { address: `${scheme}://${host}${rest}`, scheme, label }
}

/** An address as Electron would say it. */
export const asElectronSays = (address: string): string => fromLoopback(address)?.address ?? address
