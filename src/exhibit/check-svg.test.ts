import { describe, expect, it } from 'vitest'
import { checkSvg } from './check-svg'

const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n${inside}\n</svg>`

describe('what a drawing may carry', () => {
  it.each([
    '<defs><linearGradient id="a"/></defs><path fill="url(#a)" style="stroke: url(\'#a\')"/>',
    '<use href="#a"/><use xlink:href="#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<style>.a { fill: #fff }</style>',
    '<!-- <script>not run</script> -->',
    '<style><![CDATA[ g > path { fill: #fff } ]]></style>',
    '<title>A crane</title><desc>on a plot</desc>',
    '<path d="M0 0" data-note="a > b &amp; c"/>',
  ])('%s', (inside) => {
    expect(checkSvg('media/a.svg', drawing(inside))).toEqual([])
  })
})

describe('what a drawing may not carry', () => {
  it.each([
    '<SCRIPT>1</SCRIPT>',
    '<svg:script>1</svg:script>',
    "<path ONLOAD='x'/>",
    '<a href="javascript:alert(1)"/>',
    '<a href=" https://example.org"/>',
    '<use href="data:image/svg+xml;base64,AAAA"/>',
    '<path fill="url( //example.org/a )"/>',
    '<path style="fill:&#117;rl(x)"/>',
    '<set attributeName="href" to="javascript:x"/>',
    '<style>a{background:u\\72l(x)}</style>',
    '<style><![CDATA[@import "x.css";]]></style>',
    '<g xml:base="https://example.org/"/>',
    '<style><![CDATA[ <!-- ]]></style><script>1</script><!-- -->',
    '<?note <!-- ?><script>1</script><!-- -->',
    '<_:script>1</_:script>',
    '<animate attributeName="xlink:href" values="#a;https://example.org"/>',
    '<path fill="u\\72l(//example.org)"/>',
    '<foreignobject/>',
    '<tspan>1</tspan>',
  ])('%s', (inside) => {
    const [problem] = checkSvg('media/a.svg', drawing(inside))
    expect(problem).toMatchObject({ code: 'unsafe-svg', file: 'media/a.svg', line: 2 })
  })

  it.each(['<g>', '</g>', '<g></a>', '<path d="M0 0>', '1 < 2', '<g title="<script>"></g>'])(
    'nor is it left incomplete: %s',
    (inside) => {
      expect(checkSvg('media/a.svg', drawing(inside)).map(({ code }) => code)).toEqual(['unsafe-svg'])
    },
  )

  it.each(['<a "', "<a '", '<![CDATA[', '<?', '<!DOCTYPE "', '<style>', '<a b', ' a', 'a', '<a a="', 'url( '])(
    'a million characters of %j take no time',
    (piece) => {
      const inside = piece.repeat(Math.floor(1_000_000 / piece.length))
      checkSvg('media/a.svg', drawing(inside))
      checkSvg('media/a.svg', drawing(`<path ${inside}/>`))
      checkSvg('media/a.svg', drawing(`<path style="${inside}"/>`))
    },
  )

  it('is told for the line it stands on, comments counted', () => {
    const [problem] = checkSvg('media/a.svg', drawing('<!-- one\ntwo -->\n  <text>1</text>'))
    expect(problem).toMatchObject({ line: 4, column: 3 })
  })
})
