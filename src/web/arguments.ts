import { parseArgs } from 'node:util'

/** What the web host was asked for on its command line. */
export type Wish = {
  /** 0 takes a free port. */
  readonly port: number
  readonly exhibit?: string
  readonly data?: string
  readonly clockRate: number
  /** Shows the folder to its editor: changes come on at once, nothing else is ever shown. Only commands ask for that. */
  readonly preview?: { readonly poll: boolean }
}

export type Asked =
  | { readonly kind: 'serve'; readonly wish: Wish }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly says: string }

/** The port of the web host where none is named. */
export const usualPort = 4173

export const usage = `Usage: serve [--port N] [--exhibit DIR] [--data DIR] [--clock-rate R]
  --port N         the port on 127.0.0.1, 0 for a free one (${usualPort})
  --exhibit DIR    the exhibit to show (the one that comes with the kiosk)
  --data DIR       where visits, settings and the log are kept ($XDG_DATA_HOME/zone-kiosk)
  --clock-rate R   lets dwell and idle pass R times as fast, 1 to 1000; a test aid
`

const options = {
  port: { type: 'string' },
  exhibit: { type: 'string' },
  data: { type: 'string' },
  'clock-rate': { type: 'string' },
  help: { type: 'boolean' },
} as const

const refused = (says: string): Asked => ({ kind: 'refused', says })

const numberWithin = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** Reads the command line (without node and script). `packaged` refuses the test aids. */
export const readArguments = (args: readonly string[], packaged = false): Asked => {
  const parsed = parse(args)
  if ('says' in parsed) return refused(parsed.says)
  const { values } = parsed
  if (values.help) return { kind: 'help' }
  const port = numberWithin(values.port ?? String(usualPort), 0, 65_535)
  if (port === undefined || !Number.isInteger(port)) return refused('--port takes a whole number from 0 to 65535.')
  const clockRate = numberWithin(values['clock-rate'] ?? '1', 1, 1_000)
  if (clockRate === undefined) return refused('--clock-rate takes a number from 1 to 1000.')
  if (packaged && values['clock-rate'] !== undefined)
    return refused('--clock-rate is a test aid; this is a packaged kiosk.')
  if (values.exhibit === '') return refused('--exhibit takes the folder of an exhibit.')
  if (values.data === '') return refused('--data takes a folder.')
  const { exhibit, data } = values
  return { kind: 'serve', wish: { port, clockRate, ...(exhibit && { exhibit }), ...(data && { data }) } }
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
  } catch (error) {
    const [says = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
    return { says: `${says.replace(/\.?$/, '.')} ${usage.split('\n')[0]}` }
  }
}
