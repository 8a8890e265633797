import { refusal } from '../kiosk'
import { isOwnPage, pathOf, valuesOf, type Head, type Judgement } from './head'

/**
 * A page of the internet, open in any browser of this network, could reach the port through a name it controls (DNS rebinding). So
 * Host must be one of this machine's own addresses, written as numbers, and a write must come from our own page.
 */
export const judgeOnNetwork = (head: Head, addresses: readonly string[], port: number): Judgement | undefined => {
  const own = ['127.0.0.1', ...addresses].map((address) => `${address}:${port}`)
  const hosts = valuesOf(head, 'host')
  const [host = ''] = hosts
  if (hosts.length !== 1 || !own.includes(host) || pathOf(head.target, own) === undefined) {
    return refusal(421, 'This address belongs to another server.')
  }
  if (head.method === 'GET' || head.method === 'HEAD') return undefined
  if (head.method !== 'POST') return { ...refusal(405, 'This address does not answer that.'), allow: 'GET, HEAD, POST' }
  return isOwnPage(head, host) ? undefined : refusal(403, 'Only the page of this remote may write.')
}
