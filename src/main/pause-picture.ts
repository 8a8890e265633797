/**
 * What is on screen while the brake against crash loops holds the page back: a quiet picture without a word, a script, a
 * style or a file, so that nothing in it can fail as the page did. It fills a screen of any shape.
 */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 1200 1200" preserveAspectRatio="xMidYMid slice">
<rect width="1200" height="1200" fill="#0c1516"/>
<circle cx="640" cy="560" r="118" fill="#a85f30"/>
<g stroke="#7f9390" stroke-opacity=".5" stroke-width="1.5">
<path d="M-10 720 180 610 320 668 470 590 610 650 800 560 960 640 1210 570V1210H-10z" fill="#1d3a45"/>
<path d="M-10 780 140 720 330 760 520 690 700 752 900 670 1060 730 1210 690V1210H-10z" fill="#1b443f"/>
<path d="M-10 850 220 800 420 838 640 780 840 832 1030 770 1210 820V1210H-10z" fill="#153430"/>
<path d="M-10 930 260 890 520 918 760 876 980 908 1210 880V1210H-10z" fill="#0f2522"/>
</g>
</svg>
`

/** Where the picture is: a path no exhibit and no route of the service can have. */
export const pausePath = '/~pause'

export const pauseAnswer = (): Response =>
  new Response(picture, {
    headers: {
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
