/** 6 spellings of `..`, 9 of the slash, 5 depths: 270 ways up, and what else people have tried. */
export const traversals: readonly string[] = (() => {
  const dots = ['..', '%2e%2e', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '..;']
  const slashes = ['/', '%2f', '\\', '%5c', '%252f', '%255c', '%c0%af', '//', '%2f%2f']
  const ways = dots.flatMap((dot) => slashes.flatMap((slash) => [1, 2, 3, 5, 8].map((n) => (dot + slash).repeat(n))))
  const odd = [
    'secret%00.css',
    '%00',
    'C:secret.css',
    'secret.css::$DATA',
    '.secret.css',
    '~/secret.css',
    '%',
    '%zz',
    '',
  ]
  return [...ways.map((way) => `${way}secret.css`), ...odd, '/secret.css', 'a.css/', './a.css', 'a.css%0a', 'a.css%20']
})()
