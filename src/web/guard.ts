import { methodsOf, refusal } from '../kiosk'
import { isOwnPage, pathOf, valuesOf, type Head, type Judgement } from '../sockets'

const names = ['127.0.0.1', 'localhost'] as const

/** Browsers leave the port out where it is 80. */
const ownHosts = (port: number): readonly string[] => [
  ...names.map((name) => `${name}:${port}`),
  ...(port === 80 ? names : []),
]

/**
 * A page of another origin can reach a loopback port, by its number or through a name it controls (DNS rebinding). So Host must be
 * exactly ours, and a write must come from our own page; what is absent counts as foreign. Order: Host, method, origin.
 */
export const judge = (head: Head, port: number): Judgement | undefined => {
  const hosts = valuesOf(head, 'host')
  const [host = ''] = hosts
  const path = pathOf(head.target, ownHosts(port))
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
