// Types of every room and of the tests. vue-tsc is tsc that also reads components.
import { join } from 'node:path'
import { runOn } from './lib/children.mjs'
import { root } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

await prepare(import.meta.url)
const vueTsc = join(root, 'node_modules', 'vue-tsc', 'bin', 'vue-tsc.js')
process.exitCode = await runOn(process.execPath, [vueTsc, '-b', ...process.argv.slice(2)], { cwd: root })
