import { networkInterfaces } from 'node:os'

/** A connection of this machine to others that has an address now. */
export type Link = { readonly name: string; readonly address: string }

type Interfaces = Readonly<
  Record<
    string,
    readonly { readonly family: string; readonly address: string; readonly internal: boolean }[] | undefined
  >
>

const mostLinks = 8

/** The connections that are up. A kiosk needs none; its technician wants to know of each. */
export const linksOf = (interfaces: Interfaces = networkInterfaces()): readonly Link[] =>
  Object.entries(interfaces)
    .flatMap(([name, addresses = []]) => {
      const outward = addresses.filter(({ internal }) => !internal)
      const first = outward.find(({ family }) => family === 'IPv4') ?? outward[0]
      return first ? [{ name, address: first.address }] : []
    })
    .slice(0, mostLinks)
