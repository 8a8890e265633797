import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readExhibitFolder } from '../../kiosk/exhibit-folder'
import { silentProgress } from '../output'
import { run } from '../program'

const kiosk = async (...args: readonly string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    colours: false,
    progress: () => silentProgress,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let place: string
let folder: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'kiosk-new-'))
  folder = join(place, 'City Museum')
})

afterEach(async () => {
  await rm(place, { recursive: true })
})

describe('kiosk new', () => {
  it.each([
    [[], ['en', 'zh']],
    [
      ['--lang', 'zh'],
      ['zh', 'en'],
    ],
    [['--languages', 'zh'], ['zh']],
    [['--languages', 'en'], ['en']],
  ] as const)('makes an exhibit that has no problem: %j', async (options, languages) => {
    expect((await kiosk('new', folder, ...options)).code).toBe(0)
    const result = await readExhibitFolder(folder)
    expect(result).toMatchObject({ ok: true, warnings: [] })
    if (result.ok) expect(result.value.languages.map(({ key }) => key)).toEqual(languages)
  })

  it('keeps English texts for a language it does not speak, says so, and the check only warns', async () => {
    const { code, out } = await kiosk('new', folder, '--languages', 'ar,de,zh', '--title', "The town's history: 1900")
    expect(code).toBe(0)
    expect(out).toMatch(/texts for العربية, Deutsch are in English for now\.$/)
    const result = await readExhibitFolder(folder)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    expect(result.value).toMatchObject({ id: 'city-museum', title: { ar: "The town's history: 1900" } })
    expect(result.value.languages.map(({ direction }) => direction)).toEqual(['rtl', 'ltr', 'ltr'])
    expect(new Set(result.warnings.map((warning) => warning.says.en.slice(0, 31)))).toEqual(
      new Set(['The kiosk’s own words have no ا', 'The kiosk’s own words have no D']),
    )
  })

  it('leads an editor from each file to a schema in the folder, which is no part of the exhibit', async () => {
    await kiosk('new', folder)
    const line = /^# yaml-language-server: \$schema=(\S+)\n/
    for (const path of ['exhibit.yaml', 'sections/about.yaml', 'sections/history.yaml', 'sections/numbers.yaml']) {
      const schema = line.exec(await readFile(join(folder, path), 'utf8'))?.[1] ?? ''
      const text = await readFile(join(folder, path, '..', schema), 'utf8')
      expect(JSON.parse(text), path).toMatchObject({ type: 'object', additionalProperties: false })
    }
  })

  it('lays a README in both languages beside it, and comments in the language of the run', async () => {
    await kiosk('new', folder, '--lang', 'zh')
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toMatch(/接下来三步[^]*The next three steps/)
    expect(await readFile(join(folder, 'exhibit.yaml'), 'utf8')).toContain('# 循环画面从第一种语言开始。')
  })

  it('takes an empty folder, and touches nothing in one that is not', async () => {
    await mkdir(folder)
    expect((await kiosk('new', folder)).code).toBe(0)
    const other = join(place, 'other')
    await mkdir(other)
    await writeFile(join(other, 'mine.txt'), 'mine')
    const { code, out, err } = await kiosk('new', other)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^There is something in .*other already\. Name a new folder, or an empty one\.$/)
    expect(await readdir(other)).toEqual(['mine.txt'])
  })

  it.each([
    [['--languages', 'english']],
    [['--languages', 'en,']],
    [['--languages', 'aa,ab,af,am,ar,as,az,be,bg']],
    [['--title', '']],
    [['--title', 'x'.repeat(61)]],
  ])('cannot run with %j, and makes nothing', async (options) => {
    expect((await kiosk('new', folder, ...options)).code).toBe(2)
    expect(await readdir(place)).toEqual([])
  })

  it('tells other programs what it wrote', async () => {
    const { out } = await kiosk('new', folder, '--json')
    const told: unknown = JSON.parse(out)
    expect(told).toMatchObject({ ok: true })
    expect(told).toHaveProperty(
      'files',
      expect.arrayContaining(['exhibit.yaml', 'README.md', '.schema/exhibit.schema.json']),
    )
  })
})
