/** The scheme and host every page, file and call of the kiosk lives on. */
export const scheme = 'kiosk'
export const startAddress = `${scheme}://app/`

/** Whether an address is the kiosk's own. Compared as parsed, so `kiosk://app.evil/` and `kiosk://app@evil/` are not. */
export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address)
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === 'app' && url.username === '' && url.password === ''
  )
}
