#!/usr/bin/env node
import { placesFrom } from '../web/places'
import { againWithFewArenas, useLittleMemory, wantsFewArenas } from './memory'
import { terminal } from './output'
import { run } from './program'

// Whoever reads may stop before the end, as `head` does; that is no error of the command.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const args = process.argv.slice(2)

const here = (): Promise<number> => {
  useLittleMemory(process.env)
  const locale = Intl.DateTimeFormat().resolvedOptions().locale
  const command = placesFrom(import.meta.dirname).packaged ? 'zone-kiosk' : 'kiosk'
  return run(args, terminal(process), { env: process.env, locale, program: import.meta.dirname, command })
}

process.exitCode = wantsFewArenas(args, process.env, process.platform)
  ? await againWithFewArenas(process.env)
  : await here()
