import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..', '..')
const app = join(root, 'dist', 'linux-unpacked')
const exhibit = join(app, 'resources', 'exhibit')
let work: string

// The machine of an exhibition hall: no Node to be found, no display.
const env = { PATH: '/usr/bin:/bin', LANG: 'en_GB.UTF-8' }
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(join(app, 'zone-kiosk'), args, { env, cwd: work, encoding: 'utf8' })
  return { status, out: stdout.trim(), err: stderr.trim() }
}

test.beforeAll(() => {
  test.skip(process.platform !== 'linux', 'the launcher of Linux')
  work = mkdtempSync(join(tmpdir(), 'zone-kiosk-packaged-'))
  execFileSync(process.execPath, [join(root, 'scripts', 'package.mjs')], { cwd: root, stdio: 'ignore' })
})
test.afterAll(() => rmSync(work, { recursive: true, force: true }))

test('the commands of an installed kiosk need no Node and no display: check, keys, pack, verify, strings', () => {
  expect(run('check', exhibit)).toMatchObject({ status: 0, err: '' })
  expect(run('check', exhibit, '--lang', 'zh').out).toMatch(/[\u4e00-\u9fff]/)
  expect(run('chekc').err).toBe('There is no command chekc. See zone-kiosk --help.')
  expect(run('keys', 'make', 'key.pem').status).toBe(0)
  expect(run('pack', exhibit, '-o', 'exhibit.kiosk', '--key', 'key.pem')).toMatchObject({ status: 0, err: '' })
  expect(run('verify', 'exhibit.kiosk', '--json')).toMatchObject({ status: 0, err: '' })
  expect(run('strings', 'export', exhibit, 'strings.xlsx').status).toBe(0)
  expect(existsSync(join(work, 'strings.xlsx'))).toBe(true)
})

test('without a command the launcher starts the kiosk and hands its options on', () => {
  const { status, out, err } = run('--windowed')
  // Around a stand-in for the runtime, what starts says so; on the real one there is no display here.
  expect([status === 0, out]).toEqual([false, ''])
  expect(err).not.toBe('')
})
