import { describe, expect, it } from 'vitest'
import { isOwnAddress, privileges, startAddress } from './own-address'

it('is a secure origin of its own that streams, and no other origin may read from it', () => {
  expect(privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true })
})

describe('the one origin', () => {
  it.each([startAddress, 'kiosk://app', 'kiosk://app/assets/index.js', 'kiosk://app/?slide=2#top', 'KIOSK://app/'])(
    'is at home at %s',
    (address) => expect(isOwnAddress(address)).toBe(true),
  )

  it.each([
    '',
    'app',
    '/',
    'about:blank',
    'kiosk:',
    'kiosk:app/',
    'kiosk:///app/',
    'kiosk://',
    'kiosk://app.evil/',
    'kiosk://evil/app/',
    'kiosk://app@evil/',
    'kiosk://visitor@app/',
    'kiosk://visitor:pin@app/',
    'kiosk://app:80/',
    'kiosk://apps/',
    'kiosk://app%2eevil/',
    'kiosks://app/',
    'http://app/',
    'https://kiosk/app/',
    'http://app.kiosk/',
    'https://example.com/?kiosk://app/',
    'https://example.com/#kiosk://app/',
    'file:///app/',
    'file:///etc/passwd',
    'data:text/html,kiosk://app/',
    'blob:kiosk://app/2f1c',
    'javascript:alert(1)//kiosk://app/',
    'view-source:kiosk://app/',
    'chrome://settings',
    'devtools://devtools/bundled/inspector.html',
    'mailto:app@kiosk',
  ])('is not %s', (address) => expect(isOwnAddress(address)).toBe(false))
})
