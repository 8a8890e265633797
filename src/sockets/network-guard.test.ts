import { describe, expect, it } from 'vitest'
import { judgeOnNetwork } from './network-guard'
import { ownAddresses } from './own-addresses'

const mine = ['192.168.1.20', '10.0.0.4']
const status = (method: string, target: string, ...rawHeaders: readonly string[]) =>
  judgeOnNetwork({ method, target, rawHeaders }, mine, 8480)?.status

describe('the port on the network', () => {
  it.each(['192.168.1.20:8480', '10.0.0.4:8480', '127.0.0.1:8480'])('answers to %s', (host) => {
    expect(status('GET', '/', 'Host', host)).toBeUndefined()
  })

  it.each([
    '',
    'evil.example:8480',
    'localhost:8480',
    '192.168.1.20',
    '192.168.1.20:80',
    '192.168.1.21:8480',
    'kiosk.local:8480',
  ])('answers 421 to %j', (host) => {
    expect(status('GET', '/', 'Host', host)).toBe(421)
    expect(status('POST', '/pair', 'Host', host, 'Origin', `http://${host}`)).toBe(421)
  })

  it('wants a Host, once, and no foreign address in the request line', () => {
    expect(status('GET', '/')).toBe(421)
    expect(status('GET', '/', 'Host', '10.0.0.4:8480', 'Host', '10.0.0.4:8480')).toBe(421)
    expect(status('GET', 'http://evil.example/', 'Host', '10.0.0.4:8480')).toBe(421)
  })

  it('takes a write from its own page only', () => {
    const post = (...headers: readonly string[]) => status('POST', '/commands', 'Host', '10.0.0.4:8480', ...headers)
    expect(post('Origin', 'http://10.0.0.4:8480')).toBeUndefined()
    expect(post('Sec-Fetch-Site', 'same-origin')).toBeUndefined()
    expect(post()).toBe(403)
    expect(post('Origin', 'http://192.168.1.20:8480')).toBe(403)
    expect(post('Origin', 'http://evil.example')).toBe(403)
    expect(status('DELETE', '/', 'Host', '10.0.0.4:8480')).toBe(405)
  })
})

describe('the addresses of this machine', () => {
  const at = (address: string, internal = false, family = 'IPv4') => ({ address, internal, family })

  it('begin with the cable; those inside the machine come last, loopback and IPv6 not at all', () => {
    const networks = {
      lo: [at('127.0.0.1', true)],
      docker0: [at('172.17.0.1')],
      wlan0: [at('192.168.7.3')],
      eth0: [at('192.168.1.20'), at('fe80::1', false, 'IPv6')],
    }
    expect(ownAddresses(networks)).toEqual(['192.168.1.20', '192.168.7.3', '172.17.0.1'])
  })

  it('are none where there is no network', () => {
    expect(ownAddresses({})).toEqual([])
  })
})
