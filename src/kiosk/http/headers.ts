type Framing = { readonly ancestors: 'none' | 'self'; readonly frames: 'none' | 'self' }

function policyOf({ ancestors, frames }: Framing): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors '${ancestors}'`,
    `frame-src '${frames}'`,
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ].join('; ')
}

/**
 * What the page may load and run: its own files, nothing else, no inline script or style, no frames. Names no scheme
 * and no host, so it holds on `kiosk://app/` and on the loopback host alike. Vue turns static markup into nodes through
 * its own Trusted Types policy, `vue`; no other policy can be made.
 */
export const pagePolicy = policyOf({ ancestors: 'none', frames: 'none' })

/** In a preview: the kiosk's page may stand in a frame of the preview page, and nothing else in either. */
export const framedPolicy = policyOf({ ancestors: 'self', frames: 'none' })
export const framingPolicy = policyOf({ ancestors: 'none', frames: 'self' })

/** For the exhibit's media: an SVG opened by itself is a document, and this makes it an inert one. */
export const mediaPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

const denied = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** The headers every answer carries, whatever its status. Films of the exhibit may begin by themselves. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [...denied.map((name) => `${name}=()`), 'autoplay=(self)'].join(', '),
  'cache-control': 'no-store',
}

/** The answer with another content security policy than the usual one. */
export const withPolicy = (response: Response, policy: string): Response => {
  response.headers.set('content-security-policy', policy)
  return response
}

/** Adds the headers of every answer where the route has not set a stricter or more fitting one itself. */
export const secured = (response: Response): Response => {
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  return response
}
