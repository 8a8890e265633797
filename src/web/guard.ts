import { methodsOf, refusal, type Refusal } from '../kiosk'

/** What the guard looks at: the head of a request, before anything of its body is read. */
export type Head = {
  readonly method: string
  /** The request target as it was sent. */
  readonly target: string
  /** Names and values in turn, as Node gives them: here a header that was sent twice can be seen. */
  readonly rawHeaders: readonly string[]
}

export type Judgement = Refusal & { readonly allow?: string }

const valuesOf = (head: Head, name: string): readonly string[] =>
  head.rawHeaders.filter((_, index) => index % 2 === 1 && head.rawHeaders[index - 1]?.toLowerCase() === name)

const ownHosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

/** The path of a target, or `undefined` for one that names another authority or none. */
const pathOf = (target: string, port: number): string | undefined => {
  const own = ownHosts(port).find((host) => target.startsWith(`http://${host}/`))
  const path = own ? target.slice(`http://${own}`.length) : target
  return path.startsWith('/') ? path.split('?')[0] : undefined
}

/**
 * A page of another origin can reach a loopback port, by its number or through a name it controls (DNS rebinding). So Host must be
 * exactly ours, and a write must come from our own page; what is absent counts as foreign. Order: Host, method, origin.
 */
export const judge = (head: Head, port: number): Judgement | undefined => {
  const hosts = valuesOf(head, 'host')
  const [host = ''] = hosts
  const path = pathOf(head.target, port)
  if (hosts.length !== 1 || !ownHosts(port).includes(host) || path === undefined) {
    return refusal(421, 'This address belongs to another server.')
  }
  const methods = methodsOf(path)
  if (!methods.includes(head.method)) {
    const allow = methods.join(', ')
    return { ...refusal(405, `This address answers ${allow}.`), allow }
  }
  return head.method === 'GET' || head.method === 'HEAD' || isOwnPage(head, host)
    ? undefined
    : refusal(403, 'Only the page of this kiosk may write.')
}

/** Each of the two signs may be absent, not both, and none may be foreign. */
const isOwnPage = (head: Head, host: string): boolean => {
  const sites = valuesOf(head, 'sec-fetch-site')
  const origins = valuesOf(head, 'origin')
  const own = sites.every((site) => site === 'same-origin') && origins.every((origin) => origin === `http://${host}`)
  return own && sites.length + origins.length > 0
}
