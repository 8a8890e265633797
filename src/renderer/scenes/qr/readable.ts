/** A code's content as people read it: without what only telephones need, and a network as its name and password. */
export const readable = (content: string): string => {
  const network = /^WIFI:(.+);;$/.exec(content)?.[1]
  if (network !== undefined) return ofNetwork(network)
  return content.replace(/^(https:\/\/|tel:|mailto:)/i, '').replace(/\/$/, '')
}

/** The parts of a network's code, in which a backslash keeps a sign from parting. */
const ofNetwork = (network: string): string => {
  const parts = network.match(/(\\.|[^;\\])+/g) ?? []
  const part = (letter: string): string | undefined =>
    parts
      .find((each) => each.startsWith(`${letter}:`))
      ?.slice(2)
      .replace(/\\(.)/g, '$1')
  return [part('S'), part('P')].filter((each) => each !== undefined && each !== '').join(' · ')
}
