#!/usr/bin/env node
// The commands of editors and integrators, in the project: npx --no-install kiosk check DIR. Installs and builds what is missing.
import { join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { runOn } from './lib/children.mjs'
import { root } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

// Whatever is missing is put there first; a command's own answer is all that goes to stdout.
await prepare(import.meta.url)
process.exitCode =
  (await buildIfStale()) === 0
    ? await runOn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)])
    : 2
