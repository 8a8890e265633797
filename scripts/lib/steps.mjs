import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOn } from './children.mjs'
import { ensureElectron } from './electron.mjs'
import { hasDisplay } from './display.mjs'
import { root, say } from './place.mjs'

const tool = (...path) => join(root, 'node_modules', ...path)

/** One step that is right or wrong as a whole. */
export async function check(name, ...path) {
  const code = await timed(name, () => runOn(process.execPath, path, { cwd: root }))
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Types, rooms and lint. */
export const types = () => check('types', tool('vue-tsc', 'bin', 'vue-tsc.js'), '-b')
export const lint = () => check('lint and rooms', tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0')

/** Vitest, counted from its own report. */
export async function unitTests() {
  return counted('unit tests', readVitest, (report) =>
    runOn(
      process.execPath,
      [tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        cwd: root,
      },
    ),
  )
}

/** The end-to-end suite: first what may share the machine's processors, then what is timed and must not. */
const parts = [
  ['--project=looks', '--workers=2'],
  ['--project=calm', '--project=calm-electron', '--workers=3'],
  ['--project=web', '--project=electron'],
]

/** Playwright, counted from its own reports. Arguments of one's own make one run of it. */
export async function endToEnd(chromium, args = []) {
  const results = []
  for (const part of args.length > 0 ? [args] : parts) results.push(await playwright(chromium, part))
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0)
  return {
    name: 'end to end',
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    flaky: sum('flaky'),
  }
}

function playwright(chromium, args) {
  const env = { ...process.env, ZONE_KIOSK_CHROMIUM: chromium }
  const cli = tool('@playwright', 'test', 'cli.js')
  return counted(`end to end ${args.join(' ')}`, readPlaywright, (report) =>
    runOn(process.execPath, [cli, 'test', ...args], {
      cwd: root,
      env: { ...env, ZONE_KIOSK_E2E_REPORT: report },
    }),
  )
}

/** Which Electron the tests drive: its name in words. Sets the environment so that the double is used if there is none. */
export async function chooseElectron() {
  const runtime = await ensureElectron()
  const real = runtime.exe !== undefined && !runtime.given && hasDisplay()
  if (real) return `the real binary, ${runtime.version}`
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(root, 'tests', 'double')
  const why = runtime.exe === undefined || runtime.given ? 'no binary here' : 'there is no display: xvfb-run npm test'
  return `the double, not the real binary (${why})`
}

async function timed(name, work) {
  say(`\n== ${name}`)
  const began = Date.now()
  const result = await work()
  say(`== ${name}: ${Math.round((Date.now() - began) / 1000)} s`)
  return result
}

// A runner that ends badly without a failed test, or without a report, has failed all the same.
async function counted(name, read, run) {
  const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-report-'))
  const report = join(folder, 'report.json')
  const code = await timed(name, () => run(report))
  const counts = readCounts(report, read)
  rmSync(folder, { recursive: true, force: true })
  return { name, ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed }
}

function readCounts(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const readVitest = ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests + numTodoTests,
})

const readPlaywright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
  flaky: stats.flaky,
})
