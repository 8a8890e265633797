import { connect } from 'node:net'

/** An answer as it came over the socket. */
export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A request written by hand: no library adds, drops or mends a header. */
export type RawRequest = {
  readonly method?: string
  readonly path?: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly body?: string
}

/** Sends one request to 127.0.0.1 and reads until the server closes. */
export function ask(
  port: number,
  { method = 'GET', path = '/', headers = [], body = '' }: RawRequest,
): Promise<RawAnswer> {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ]
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body).toString()}`]
  return send(port, `${[...lines, ...length].join('\r\n')}\r\n\r\n${body}`)
}

/** Sends text as it stands; what never ends is cut off after five seconds. */
export function send(port: number, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => resolve(read(received)))
  })
}

function read(received: string): RawAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
  })
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') }
}
