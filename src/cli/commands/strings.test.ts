import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentProgress } from '../output'
import { run } from '../program'
import { csvOf, tableFromCsv } from '../tables/csv'
import { tableFromXlsx, xlsxOf } from '../tables/xlsx'

const bundled = resolve(import.meta.dirname, '../../../resources/exhibit')

const kiosk = async (...args: readonly string[]) => {
  const out: string[] = []
  const err: string[] = []
  const write = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await run(args, { ...write, colours: false, progress: () => silentProgress })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let work: string
let exhibit: string

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'kiosk-strings-'))
  exhibit = join(work, 'exhibit')
  await cp(bundled, exhibit, { recursive: true })
})

afterEach(async () => {
  await rm(work, { recursive: true })
})

const textsIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

describe.each(['xlsx', 'csv'])('kiosk strings with %s', (kind) => {
  it('goes out and comes back without changing a character of any file', async () => {
    const file = join(work, `strings.${kind}`)
    const before = await textsIn(exhibit)
    const { code, out } = await kiosk('strings', 'export', exhibit, file)
    expect(out).toMatch(/^\d+ strings in zh, en written to .*\.$/)
    expect(code).toBe(0)
    expect(await kiosk('strings', 'import', exhibit, file)).toEqual({ code: 0, out: 'Nothing to change.', err: '' })
    expect(await textsIn(exhibit)).toEqual(before)
  })

  it('brings one changed wording back, and changes that one place', async () => {
    const file = join(work, `strings.${kind}`)
    await kiosk('strings', 'export', exhibit, file)
    const bytes = await readFile(file)
    const table = kind === 'xlsx' ? await tableFromXlsx(bytes) : tableFromCsv(bytes.toString('utf8'))
    const changed = (table ?? []).map((row) =>
      row[0] === 'sections/plan.yaml name'
        ? row.map((cell) => (cell === 'The zone' ? '= The zone, at a glance' : cell))
        : row,
    )
    await writeFile(file, kind === 'xlsx' ? await xlsxOf(changed) : csvOf(changed))
    const before = await textsIn(exhibit)
    const dry = await kiosk('strings', 'import', exhibit, file, '--dry-run')
    expect(dry.out).toBe('1 wording would be changed in sections/plan.yaml.')
    expect(await textsIn(exhibit)).toEqual(before)
    const { code, out } = await kiosk('strings', 'import', exhibit, file, '--json')
    expect(JSON.parse(out)).toMatchObject({ ok: true, changed: 1, files: ['sections/plan.yaml'], problems: [] })
    expect(code).toBe(0)
    const plan = before[join('sections', 'plan.yaml')] ?? ''
    expect(await textsIn(exhibit)).toEqual({
      ...before,
      [join('sections', 'plan.yaml')]: plan.replace('en: The zone }', "en: '= The zone, at a glance' }"),
    })
  })
})

describe('a table as CSV', () => {
  it('quotes a cell with a line break of either kind, so that any spreadsheet reads it as one', () => {
    expect(
      csvOf([
        ['one\ntwo', 'three'],
        ['four\r\nfive', '=six'],
      ]),
    ).toBe('\uFEFF"one\ntwo",three\r\n"four\r\nfive",\'=six\r\n')
  })
})

describe('kiosk strings', () => {
  it('cannot run on what is no table, no exhibit or of another kind, and says so', async () => {
    const csv = join(work, 'a.csv')
    await writeFile(csv, 'one,two\n1,2\n')
    expect((await kiosk('strings', 'import', exhibit, csv)).err).toMatch(/has no column “key”/)
    const none = await kiosk('strings', 'import', exhibit, join(work, 'none.xlsx'))
    expect([none.code, none.err]).toEqual([2, `There is no file ${join(work, 'none.xlsx')}.`])
    expect((await kiosk('strings', 'export', exhibit, join(work, 'a.ods'))).err).toMatch(/neither \.xlsx nor \.csv/)
    expect((await kiosk('strings', 'export', work, csv)).err).toMatch(/^There is no exhibit in /)
    expect((await kiosk('strings', 'export', work, csv, '--lang', 'zh')).err).toMatch(/里没有展览/)
  })

  it('tells with its row what does not fit, writes the rest, and ends with 1', async () => {
    const file = join(work, 'strings.csv')
    await kiosk('strings', 'export', exhibit, file)
    const table = tableFromCsv(await readFile(file, 'utf8')) ?? []
    await writeFile(
      file,
      csvOf(
        table.map((row) => {
          if (row[0] === 'sections/plan.yaml name')
            return row.map((cell) => (cell === 'The zone' ? 'x'.repeat(401) : cell))
          if (row[0] === 'sections/plan.yaml hook')
            return row.map((cell) => (cell === '8.05 km²' ? 'About 8 km²' : cell))
          return row
        }),
      ),
    )
    const { code, out } = await kiosk('strings', 'import', exhibit, file)
    expect(out).toMatch(
      /^row \d+, en {2}The wording has 401 characters, but at most 400 fit\.\n {2}Shorten it\.\n\n1 wording changed/,
    )
    expect(code).toBe(1)
  })

  /** The table as it was exported, with cells changed and rows added. */
  const returned = async (change: (row: readonly string[]) => readonly string[], more: string[][] = []) => {
    const file = join(work, 'returned.csv')
    await rm(file, { force: true })
    await kiosk('strings', 'export', exhibit, file)
    const table = tableFromCsv(await readFile(file, 'utf8')) ?? []
    await writeFile(file, csvOf([...table.map(change), ...more]))
    return file
  }

  it.each(['#REF!', 'Nov-26', '2-Jan', '1.3E+11', '2026-11-01T00:00:00.000Z', '=SUM(A1:A3)'])(
    'does not take %s for a wording: a spreadsheet made it',
    async (made) => {
      const file = await returned((row) =>
        row[0] === 'sections/plan.yaml name' ? row.map((cell) => (cell === 'The zone' ? made : cell)) : row,
      )
      const before = await textsIn(exhibit)
      const { code, out } = await kiosk('strings', 'import', exhibit, file)
      expect(out).toMatch(/^row \d+, en {2}“.*\n {2}(Type|Give) .*\n\nNothing to change\.$/)
      expect(code).toBe(1)
      expect(await textsIn(exhibit)).toEqual(before)
    },
  )

  it('takes the first of two rows for one wording, and tells the other', async () => {
    const named = (name: string) => (row: readonly string[]) =>
      row[0] === 'sections/plan.yaml name' ? row.map((cell) => (cell === 'The zone' ? name : cell)) : row
    const again = tableFromCsv(await readFile(await returned(named('Second')), 'utf8')) ?? []
    const file = await returned(
      named('First'),
      again.filter(([key]) => key === 'sections/plan.yaml name').map((row) => [...row]),
    )
    const { code, out } = await kiosk('strings', 'import', exhibit, file)
    expect(out).toMatch(/Another row of the table gives this en wording otherwise\.[^]*1 wording changed/)
    expect(code).toBe(1)
    expect(await readFile(join(exhibit, 'sections/plan.yaml'), 'utf8')).toContain('en: First }')
  })

  it('says so of a file that cannot be written, and leaves it as it was', async () => {
    const file = await returned((row) =>
      row[0] === 'sections/plan.yaml name' ? row.map((cell) => (cell === 'The zone' ? 'Plan' : cell)) : row,
    )
    const before = await textsIn(exhibit)
    // A folder stands where the draft would be written.
    await mkdir(join(exhibit, 'sections/.plan.yaml.new'))
    const { code, out } = await kiosk('strings', 'import', exhibit, file)
    expect(out).toMatch(/^sections\/plan\.yaml {2}sections\/plan\.yaml may not be written.*\n {2}Close it/)
    expect(code).toBe(1)
    expect(await textsIn(exhibit)).toEqual(before)
  })

  it('says of a file in another encoding that it cannot be read, not that it is empty', async () => {
    await writeFile(join(exhibit, 'sections/plan.yaml'), Buffer.from('id: plan # \xb2\xcb\n', 'latin1'))
    const { code, err } = await kiosk('strings', 'export', exhibit, join(work, 'a.csv'))
    expect(err).toMatch(
      /^sections\/plan\.yaml: The file cannot be read as text\. Save it again with the encoding UTF-8/,
    )
    expect(code).toBe(2)
  })

  it('does not export over a table with a translator’s work in it', async () => {
    const file = await returned((row) =>
      row[0] === 'sections/plan.yaml name' ? row.map((cell) => (cell === 'The zone' ? 'The whole zone' : cell)) : row,
    )
    const { code, err } = await kiosk('strings', 'export', exhibit, file)
    expect(err).toMatch(/returned\.csv has wordings that are not in the exhibit yet\. Import it first/)
    expect(code).toBe(2)
    expect(await readFile(file, 'utf8')).toContain('The whole zone')
    await kiosk('strings', 'import', exhibit, file)
    expect((await kiosk('strings', 'export', exhibit, file)).code).toBe(0)
  })
})
