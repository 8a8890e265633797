import { resolve } from 'node:path'

/** What the command line asks of the Electron host. */
export type Wishes = {
  /** Folder of the exhibit to show; absent: the bundled one. */
  readonly exhibit?: string
  /** Data folder; absent: Electron's `userData`. */
  readonly data?: string
  /** A developer's window instead of the kiosk. */
  readonly windowed: boolean
  /** How much faster than life dwell, idle and count run: 1 to 1000. A test aid. */
  readonly clockRate: number
}

export type Asked = { readonly wishes: Wishes; readonly problems: readonly string[] }

const ours = new Set(['exhibit', 'data', 'clock-rate'])

/**
 * Reads our own options out of Electron's argument list and leaves the rest to Chromium, which shares that list.
 * A refused option is named in `problems` and otherwise ignored: a packaged kiosk starts all the same.
 */
export const readArguments = (argv: readonly string[], isPackaged: boolean, folder = process.cwd()): Asked => {
  const given = optionsIn(argv)
  const problems = [...given].filter(([, value]) => value === '').map(([name]) => `--${name} needs a value.`)
  const rate = clockRateIn(given.get('clock-rate'), isPackaged)
  if (typeof rate === 'string') problems.push(rate)
  const exhibit = given.get('exhibit')
  const data = given.get('data')
  return {
    wishes: {
      ...(exhibit && { exhibit: resolve(folder, exhibit) }),
      ...(data && { data: resolve(folder, data) }),
      windowed: argv.includes('--windowed'),
      clockRate: typeof rate === 'number' ? rate : 1,
    },
    problems,
  }
}

/** `--name value` and `--name=value` alike; a missing value is the empty string. */
const optionsIn = (argv: readonly string[]): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [place, argument] of argv.entries()) {
    const [, name = '', glued] = /^--([^=]+)(?:=(.*))?$/.exec(argument) ?? []
    if (!ours.has(name)) continue
    const next = argv[place + 1]
    found.set(name, glued ?? (next === undefined || next.startsWith('--') ? '' : next))
  }
  return found
}

const clockRateIn = (given: string | undefined, isPackaged: boolean): number | string => {
  if (!given) return 1
  if (isPackaged) return '--clock-rate is a test aid and is refused in the packaged application.'
  const rate = Number(given)
  return rate >= 1 && rate <= 1000 ? rate : `--clock-rate must be a number from 1 to 1000, not ${given}.`
}
