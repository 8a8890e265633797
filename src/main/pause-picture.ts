/**
 * What is on screen while the brake against crash loops holds the page back: a quiet picture without a word, a script or
 * a file, so that nothing in it can fail as the page did. Drawn with attributes, as the policy allows no styles.
 */
const picture = `<!doctype html>
<html><head><meta charset="utf-8"><title>Zone Kiosk</title></head>
<body bgcolor="#101418" topmargin="0" leftmargin="0">
<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 400 400" aria-hidden="true">
<g fill="none" stroke="#5d6a74" stroke-width="1"><path d="M150 190h100M140 200h120M150 210h100"/></g>
<circle cx="200" cy="200" r="64" fill="none" stroke="#8f9ba5" stroke-width="2"/>
</svg></body></html>
`

/** Where the picture is: a path no exhibit and no route of the service can have. */
export const pausePath = '/~pause'

export const pauseAnswer = (): Response =>
  new Response(picture, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
