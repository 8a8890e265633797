import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from './support/kiosk'
import { start } from './support/web-host'

const small = join(import.meta.dirname, '..', 'fixtures', 'exhibits', 'small')

const Told = v.object({
  ok: v.boolean(),
  screens: v.optional(v.number()),
  report: v.optional(v.string(), ''),
  problems: v.optional(
    v.array(
      v.object({
        code: v.string(),
        file: v.string(),
        line: v.optional(v.number()),
        says: v.string(),
        cure: v.string(),
        screen: v.optional(v.object({ name: v.string(), language: v.string(), rule: v.string(), picture: v.string() })),
      }),
    ),
    [],
  ),
})

const told = (text: string): v.InferOutput<typeof Told> => v.parse(Told, JSON.parse(text))

const check = async (folder: string, report: string, more: readonly string[] = []) => {
  const chromium = process.env['ZONE_KIOSK_CHROMIUM']
  const browser = chromium === undefined ? [] : ['--chromium', chromium]
  const args = [
    join('out', 'main', 'cli.js'),
    'check',
    folder,
    '--render',
    '--json',
    '--lang',
    'en',
    '--report',
    report,
  ]
  const program = start([...args, ...browser, ...more])
  const code = await program.ended
  return { code, stdout: program.stdout(), stderr: program.stderr() }
}

test.describe.configure({ timeout: 180_000 })

test('check --render finds a wording that overflows, says where it is written, and has a picture of it', async ({
  data,
}) => {
  const folder = join(data, 'exhibit')
  cpSync(small, folder, { recursive: true })
  const file = join(folder, 'sections', 'history.yaml')
  const tooLong = `The lamp ${'and all those who ever looked after it through the long winters '.repeat(5)}`.trim()
  writeFileSync(file, readFileSync(file, 'utf8').replace('label: { en: The lamp,', `label: { en: ${tooLong},`))
  const { code, stdout } = await check(folder, join(data, 'report'))
  expect(code).toBe(1)
  const { ok, problems, report, screens } = told(stdout)
  expect(ok).toBe(false)
  // 2 orientations, 2 languages: 2 slides, and in 3 text sizes home, the Access panel and 2 sections.
  expect(screens).toBe(2 * 2 * (2 + 3 * 4))
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((each) => each.includes(tooLong)) + 1
  const found = problems.filter((problem) => problem.file === 'sections/history.yaml' && problem.line === line)
  expect(found.length).toBeGreaterThan(0)
  for (const { code: kind, says, cure, screen } of found) {
    expect(kind).toBe('screen')
    expect(says).toContain('“The lamp and all those')
    expect(cure).not.toBe('')
    expect(screen).toMatchObject({ name: 'section history', language: 'en' })
    expect(existsSync(join(data, 'report', screen?.picture ?? ''))).toBe(true)
  }
  expect(found.map(({ screen }) => screen?.rule).join(' ')).toMatch(/clipped|overlap|off-screen/)
  expect(readFileSync(report, 'utf8')).toContain(found[0]?.screen?.picture ?? 'no picture')
})

test('check --render says what to do where there is no browser', async ({ data }) => {
  const { code, stdout, stderr } = await check(small, join(data, 'report'), ['--chromium', join(data, 'nowhere')])
  expect(code).toBe(2)
  expect(stderr).toMatch(/There is no browser at .*nowhere\. Install Chrome, Chromium or Edge, or say where one is/)
  expect(told(stdout)).toMatchObject({ ok: false })
})

test('check --render opens nothing while the files have errors', async ({ data }) => {
  const folder = join(data, 'exhibit')
  cpSync(small, folder, { recursive: true })
  const file = join(folder, 'exhibit.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^loop:/m, 'lopp:'))
  const { code, stdout, stderr } = await check(folder, join(data, 'report'))
  expect(code).toBe(1)
  expect(told(stdout).problems.map((problem) => problem.code)).toEqual(['unknown-key'])
  expect(stderr).toContain('The screens were not opened')
})
