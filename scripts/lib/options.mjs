import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root, say } from './place.mjs'

/** Every option: what stands behind it, and what it is for. */
const known = {
  exhibit: ['DIR', 'show another exhibit'],
  data: ['DIR', 'where settings, journal and log are kept'],
  windowed: [undefined, 'in a window'],
  host: ['electron|web', 'Electron or nothing; the web host'],
  port: ['N', 'where the web host answers'],
  'clock-rate': ['N', 'all durations run N times as fast, 1 to 1000: for tests'],
}

/** What `--help` prints: a line for each option. */
export function helpOf(allowed) {
  const lines = allowed.map((name) => {
    const [value, use] = known[name]
    return `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(22)}${use}`
  })
  return ['Options:', ...lines].join('\n')
}

/**
 * The options of `npm start` and `npm run serve`, or undefined after a sentence about what is wrong with them. Asked for help it
 * gives that and ends the program.
 */
export function readOptions(allowed, args = process.argv.slice(2)) {
  const options = Object.fromEntries(
    allowed.map((name) => [name, { type: known[name][0] === undefined ? 'boolean' : 'string' }]),
  )
  try {
    const { values } = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, strict: true })
    if (values.help) {
      console.log(helpOf(allowed))
      process.exit(0)
    }
    if (values.host !== undefined && !['electron', 'web'].includes(values.host)) {
      say(`--host is electron or web, not ${values.host}.`)
      return undefined
    }
    return { ...values, ...folders(values) }
  } catch (error) {
    say(`${error.message}: --help names all there are.`)
    return undefined
  }
}

function folders({ exhibit, data }) {
  return {
    ...(exhibit !== undefined && { exhibit: fromWhereItWasTyped(exhibit) }),
    ...(data !== undefined && { data: fromWhereItWasTyped(data) }),
  }
}

// npm runs scripts in the project's folder and leaves the caller's own in INIT_CWD. An empty path is no path: an unset variable of a
// shell must not put the kiosk's data into the folder it was typed in. Who is handed it refuses it.
function fromWhereItWasTyped(path) {
  if (path === '' || isAbsolute(path)) return path
  const typedIn = process.cwd() === root ? process.env.INIT_CWD : undefined
  return resolve(typedIn ?? process.cwd(), path)
}

/** Options as a program's arguments again. */
export function asArguments(options, names) {
  return names.flatMap((name) => {
    const value = options[name]
    if (value === undefined || value === false) return []
    return value === true ? [`--${name}`] : [`--${name}`, value]
  })
}
