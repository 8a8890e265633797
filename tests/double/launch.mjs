// Makes the double's TypeScript run as it stands: imports without an extension, and `electron` is the double itself.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = import.meta.dirname

registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/(main|common))?$/.test(specifier))
      return { url: pathToFileURL(join(here, 'electron.ts')).href, shortCircuit: true }
    const from = context.parentURL?.startsWith('file:') ? fileURLToPath(context.parentURL) : ''
    const file = join(dirname(from), `${specifier}.ts`)
    if (from.startsWith(here) && specifier.startsWith('./') && existsSync(file))
      return { url: pathToFileURL(file).href, shortCircuit: true }
    return next(specifier, context)
  },
})

const { start } = await import('./start.ts')
await start(process.argv.slice(2), join(here, 'electron'))
