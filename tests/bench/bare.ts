import { createServer, type Server, type ServerResponse } from 'node:http'
import { createReadStream, existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..')
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The kiosk's own slides as it drew them, to be shown by a page that does nothing but toggle a class. */
export type Rendered = {
  readonly head: string
  readonly before: string
  readonly after: string
  readonly slides: readonly string[]
}

/** Takes every slide's markup from a running loop, with the style sheets it needed. */
export async function renderedSlides(page: Page, count: number): Promise<Rendered> {
  const slides: string[] = []
  const seen = new Set<string>()
  while (slides.length < count) {
    const id = (await page.locator('body').getAttribute('data-slide')) ?? ''
    if (!seen.has(id)) {
      seen.add(id)
      slides.push(await page.locator('article.slide[data-at=current]').evaluate((slide) => slide.outerHTML))
    }
    await expect(page.locator('body')).not.toHaveAttribute('data-slide', id, { timeout: 60_000 })
  }
  return { slides, ...(await surroundings(page)) }
}

// The loop's own markup round the slides, cut where they stand.
function surroundings(page: Page): Promise<{ head: string; before: string; after: string }> {
  return page.evaluate(() => {
    // By path: the bare page is served elsewhere.
    const sheets = [...document.styleSheets]
      .flatMap(({ href }) => (href === null ? [] : [new URL(href).pathname]))
      .map((path) => `<link rel="stylesheet" href="${path}">`)
    const copy = document.body.cloneNode(true)
    if (!(copy instanceof HTMLElement)) throw new Error('no body')
    for (const script of copy.querySelectorAll('script')) script.remove()
    const slides = [...copy.querySelectorAll('article.slide')]
    slides[0]?.before('SLIDES')
    for (const slide of slides) slide.remove()
    const html = document.documentElement
    const marks = [...html.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ')
    const [before = '', after = ''] = copy.outerHTML.split('SLIDES')
    return { head: `<!doctype html><html ${marks}><head><meta charset="utf-8">${sheets.join('')}`, before, after }
  })
}

/** The bare page: all slides in the DOM, one shown; a tap or the dwell shows the next. */
export function bareHtml({ head, before, after, slides }: Rendered, count: number, dwellMs: number): string {
  const all = Array.from({ length: count }, (_, index) =>
    (slides[index % slides.length] ?? '').replace('class="', `class="${index === 0 ? 'on ' : ''}`),
  )
  const style = '<style>article.slide:not(.on){display:none}</style>'
  const script = `<script>
const slides = document.querySelectorAll('article.slide')
let at = 0
function turn() {
  slides[at].classList.remove('on')
  at = (at + 1) % slides.length
  slides[at].classList.add('on')
  document.body.dataset.slide = at
}
addEventListener('pointerdown', turn)
setInterval(turn, ${dwellMs.toString()})
</script>`
  return `${head}${style}</head>${before}${all.join('')}${after}${script}</html>`
}

/** What the bare page asked for and did not get: with anything in here it is not the same page. */
export const missing: string[] = []

/** A plain file server for the bare page: the page itself, and the same assets and media the kiosk serves. */
export type BareServer = { readonly address: string; close(): void }

export async function serveBare(html: string): Promise<BareServer> {
  const server = createServer((request, response) => answer(request.url ?? '/', html, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${portOf(server).toString()}/`, close: () => server.close() }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function answer(url: string, html: string, response: ServerResponse): void {
  const path = decodeURIComponent(url.split('?')[0] ?? '/')
  if (path === '/') {
    response.setHeader('Content-Type', 'text/html')
    response.end(html)
    return
  }
  const file = path.startsWith('/exhibit/')
    ? join(root, 'resources', 'exhibit', ...path.split('/').slice(3))
    : join(root, 'out', 'renderer', path)
  if (!existsSync(file)) {
    missing.push(path)
    response.statusCode = 404
    response.end()
    return
  }
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
  createReadStream(file).pipe(response)
}
