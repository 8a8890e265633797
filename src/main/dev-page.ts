import type { Fetch } from './answer'

/** Vite's dev server puts styles into the page and talks over a socket: `dev` alone may do so. */
const looserPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws://localhost:* ws://127.0.0.1:*",
].join('; ')

type Ask = (url: URL, options: { readonly headers: { readonly accept: string } }) => Promise<Response>

/**
 * For `npm run dev`: the page and its modules come from Vite's dev server, the service answers all the rest. Never used
 * in a packaged application.
 */
export const withDevPage =
  (service: Fetch, devServer: string, ask: Ask = fetch): Fetch =>
  async (request) => {
    const { pathname, search } = new URL(request.url)
    if (/^\/(api|exhibit)\//.test(pathname)) return service(request)
    // Vite gives a style sheet to a link and a module to an import of the same address, by what is accepted.
    const accept = request.headers.get('accept') ?? '*/*'
    const answered = await ask(new URL(`${pathname}${search}`, devServer), { headers: { accept } })
    const headers = new Headers(answered.headers)
    headers.set('content-security-policy', looserPolicy)
    headers.delete('content-encoding')
    headers.delete('content-length')
    return new Response(answered.body, { status: answered.status, headers })
  }
