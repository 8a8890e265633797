/** The scheme and host every page, file and call of the kiosk lives on. */
export const scheme = 'kiosk'
export const startAddress = `${scheme}://app/`

/**
 * What the scheme may do. It counts as a secure web origin; `corsEnabled` stays off, so that no other origin may read from it (Electron
 * checklist 6 and 18; https://electronjs.org/docs/latest/api/structures/custom-scheme).
 */
export const privileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  codeCache: true,
} as const

/** Whether an address is the kiosk's own. Compared as parsed, so `kiosk://app.evil/` and `kiosk://app@evil/` are not. */
export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address)
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === 'app' && url.username === '' && url.password === ''
  )
}
