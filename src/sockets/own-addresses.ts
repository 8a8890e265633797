import { isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** The part of an interface's address that a decision needs. */
export type NetworkAddress = { readonly address: string; readonly family: string; readonly internal: boolean }
export type Networks = Readonly<Record<string, readonly NetworkAddress[] | undefined>>

/** Networks inside the machine: nobody's telephone is there. */
const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|zt|tailscale|lo)/i
/** Cables first, then radio: a kiosk's radio may be the hall's, its cable certainly is. */
const rankOf = (name: string): number => {
  if (inside.test(name)) return 3
  if (/^(e|以太网|Ethernet)/i.test(name)) return 0
  return /^(wl|wi-?fi|WLAN)/i.test(name) ? 1 : 2
}

/** The addresses of this machine on its networks, the one a telephone most likely reaches first. Networks inside the machine come last. */
export const ownAddresses = (networks: Networks = networkInterfaces()): readonly string[] =>
  Object.entries(networks)
    .flatMap(([name, addresses = []]) => addresses.map((each) => ({ ...each, rank: rankOf(name) })))
    .filter(({ address, internal }) => !internal && isIPv4(address))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ address }) => address)
