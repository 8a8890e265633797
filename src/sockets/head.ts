import type { Refusal } from '../kiosk'

/** What a guard looks at: the head of a request, before anything of its body is read. */
export type Head = {
  readonly method: string
  /** The request target as it was sent. */
  readonly target: string
  /** Names and values in turn, as Node gives them: here a header that was sent twice can be seen. */
  readonly rawHeaders: readonly string[]
}

export type Judgement = Refusal & { readonly allow?: string }

/** Says why a request is not let in; nothing where it is. */
export type Judge = (head: Head) => Judgement | undefined

export const valuesOf = (head: Head, name: string): readonly string[] =>
  head.rawHeaders.filter((_, index) => index % 2 === 1 && head.rawHeaders[index - 1]?.toLowerCase() === name)

/** The path of a target, or `undefined` for one that names another authority than these, or none. */
export const pathOf = (target: string, hosts: readonly string[]): string | undefined => {
  const own = hosts.find((host) => target.startsWith(`http://${host}/`))
  const path = own ? target.slice(`http://${own}`.length) : target
  return path.startsWith('/') ? path.split('?')[0] : undefined
}

/** Whether a write comes from the page of this host. Each of the two signs may be absent, not both, and none may be foreign. */
export const isOwnPage = (head: Head, host: string): boolean => {
  const sites = valuesOf(head, 'sec-fetch-site')
  const origins = valuesOf(head, 'origin')
  const own = sites.every((site) => site === 'same-origin') && origins.every((origin) => origin === `http://${host}`)
  return own && sites.length + origins.length > 0
}
