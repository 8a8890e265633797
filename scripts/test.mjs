// Is the tree good? Types, lint, rooms, unit tests, and the end-to-end suite through both hosts.
import { buildIfStale } from './lib/build.mjs'
import { chromiumForTests } from './lib/chromium.mjs'
import { say } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'
import { chooseElectron, endToEnd, lint, types, unitTests } from './lib/steps.mjs'

async function test() {
  const built = { name: 'build', passed: (await buildIfStale()) === 0 ? 1 : 0, skipped: 0 }
  const chromium = await chromiumForTests()
  const electron = await chooseElectron()
  const using = [
    `Chromium: ${chromium === undefined ? 'none' : `${chromium.file} (${chromium.from})`}`,
    `Electron project: ${electron}`,
  ]
  for (const line of using) say(line)
  // Types and lint use one processor each; what is timed comes after them.
  const results = [{ ...built, failed: 1 - built.passed }, ...(await Promise.all([types(), lint()]))]
  results.push(await unitTests())
  results.push(chromium === undefined ? noChromium : await endToEnd(chromium.file))
  return sumUp(results, using)
}

const noChromium = { name: 'end to end (no Chromium)', passed: 0, failed: 1, skipped: 0 }

function sumUp(results, using) {
  say('')
  for (const { name, passed, failed, skipped, flaky = 0 } of results) {
    const rest = [skipped > 0 && `${skipped} skipped`, flaky > 0 && `${flaky} only at the second try`].filter(Boolean)
    say(`${name}: ${[`${passed} passed`, `${failed} failed`, ...rest].join(', ')}`)
  }
  for (const line of using) say(line)
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 ? 0 : 1
}

await prepare(import.meta.url)
process.exitCode = await test()
