import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentProgress } from '../output'
import { run } from '../program'
import { tableFromXlsx, xlsxOf } from '../tables/xlsx'

const root = resolve(import.meta.dirname, '../../..')

/** The blocks of a guide that are to be typed, in their order, without their indentation. */
const blocksOf = (guide: string): readonly string[] =>
  guide.split(/\n(?! {4}|\n)/).flatMap((part) => {
    const lines = part.split('\n').filter((line) => line === '' || line.startsWith('    '))
    const block = lines.map((line) => line.slice(4)).join('\n')
    return block
      .split(/\n\n+/)
      .map((each) => each.replace(/^\n+/, '').trimEnd())
      .filter(Boolean)
  })

describe.each([
  ['docs/editing.md', 'en'],
  ['docs/zh/editing.md', 'zh'],
])('the walks of %s', (guide, language) => {
  let work: string
  let exhibit: string
  let blocks: readonly string[]

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'kiosk-walks-'))
    exhibit = join(work, 'my-exhibit')
    blocks = blocksOf(await readFile(join(root, guide), 'utf8'))
  })
  afterAll(() => rm(work, { recursive: true }))

  const block = (start: string): string => {
    const found = blocks.find((each) => each.startsWith(start))
    if (found === undefined)
      throw new Error(`the guide has no block that begins with ${start}:\n${blocks.join('\n---\n')}`)
    return found
  }
  /** Runs a command as the guide has it, in the folder of the walk. */
  const kiosk = async (line: string, ...more: readonly string[]) => {
    const said: string[] = []
    const words = line.split(/\s+/).slice(1)
    const args = words.map((word) => (/^my-|\.(xlsx|csv)$/.test(word) ? join(work, word) : word))
    const write = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) }
    const output = { ...write, colours: false, progress: () => silentProgress }
    const code = await run([...args, ...more, '--lang', language], output, { program: join(root, 'out', 'main') })
    return { code, said: said.join('\n') }
  }
  const typed = async (start: string, ...more: readonly string[]): Promise<string> => {
    const line = blocks.flatMap((each) => each.split('\n')).find((each) => each.startsWith(start))
    if (line === undefined) throw new Error(`the guide has no line that begins with ${start}`)
    const { code, said } = await kiosk(line, ...more)
    expect(code, `${line}\n${said}`).toBe(0)
    return said
  }
  const edit = async (file: string, change: (text: string) => string): Promise<void> => {
    const before = await readFile(join(exhibit, file), 'utf8')
    const after = change(before)
    expect(after).not.toBe(before)
    await writeFile(join(exhibit, file), after)
  }
  /** The block as an item of a list that is indented by four. */
  const item = (text: string): string =>
    text
      .split('\n')
      .map((line) => `    ${line}\n`)
      .join('')
  const check = () => kiosk('kiosk check my-exhibit')

  it('begin with a new exhibit that is good', async () => {
    await typed('kiosk new my-exhibit', '--languages', 'en,zh')
    expect((await check()).code).toBe(0)
  })

  it('change a number', async () => {
    const tours = block('- id: tours')
    await edit('sections/numbers.yaml', (text) =>
      text.replace(/ {4}- id: tours\n( {6}.*\n)+/, () => item(today(tours))),
    )
    expect((await check()).code).toBe(0)
  })

  it('add a milestone: beyond the axis first, as the guide says', async () => {
    await edit('sections/history.yaml', (text) => `${text}${item(today(block('- id: garden')))}`)
    const beyond = await check()
    expect(beyond.code).toBe(1)
    expect(beyond.said).toContain('2024-04')
    await edit('sections/history.yaml', (text) =>
      text.replace(/^hook: .*$/m, block('hook:')).replace(/^ {2}to: .*$/m, `  ${block('to:')}`),
    )
    expect((await check()).code).toBe(0)
  })

  it('add a language, through a table and back', async () => {
    await edit('exhibit.yaml', (text) => text.replace(/(key: zh.*\n)/, `$1  ${block('- { key: de')}\n`))
    const before = await check()
    expect([before.code, before.said]).toEqual([0, expect.stringContaining('Deutsch')])
    await typed('kiosk strings export')
    const file = join(work, 'strings.xlsx')
    const table = (await tableFromXlsx(await readFile(file))) ?? []
    const [from, to] = ['en', 'de'].map((key) => (table[0] ?? []).findIndex((head) => head.startsWith(`${key} `)))
    const translated = table.map((row) =>
      row.map((cell, at) => (at === to && cell === '' ? (row[from ?? 0] ?? '') : cell)),
    )
    await writeFile(file, await xlsxOf(translated))
    await typed('kiosk strings import')
    expect((await check()).said).not.toContain('Deutsch')
  })

  it('carry it over: key, pack, verify, install; and undo it', async () => {
    await typed('kiosk keys make')
    await edit('exhibit.yaml', (text) => text.replace(/^version: .*$/m, block('version:')))
    await typed('kiosk pack', '--output', join(work, 'my-exhibit-1.1.0.kiosk'))
    await typed('kiosk verify')
    const data = join(work, 'data')
    expect(await typed('kiosk install', '--data', data)).toContain('1.1.0')
    await typed('kiosk undo', '--data', data)
  })

  it('write a guided tour, whose stops are checked', async () => {
    await edit('exhibit.yaml', (text) => `${text.trimEnd()}\n\n${block('tours:')}\n`)
    expect((await check()).code).toBe(0)
    await edit('exhibit.yaml', (text) => text.replace('select: founded', 'select: foundet'))
    expect((await check()).said).toContain('founded')
  })
})

/** The guide's date would lie in the future for whoever runs this with a clock behind it. */
const today = (text: string): string => text.replace(/asOf: .*/, `asOf: ${new Date().toISOString().slice(0, 7)}`)
