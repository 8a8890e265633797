import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { root, say } from './place.mjs'

const text = { type: 'string' }

/** The options of `npm start` and `npm run serve`, or undefined after a sentence about what is wrong with them. */
export function readOptions(allowed, args = process.argv.slice(2)) {
  const all = { exhibit: text, data: text, 'clock-rate': text, port: text, host: text, windowed: { type: 'boolean' } }
  const options = Object.fromEntries(allowed.map((name) => [name, all[name]]))
  try {
    const { values } = parseArgs({ args, options, strict: true })
    if (values.host !== undefined && !['electron', 'web'].includes(values.host)) {
      say(`--host is electron or web, not ${values.host}.`)
      return undefined
    }
    return { ...values, ...folders(values) }
  } catch (error) {
    say(error.message)
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
