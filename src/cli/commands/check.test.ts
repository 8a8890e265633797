import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { picture } from '../../../tests/support/pictures'
import { silentProgress } from '../output'
import { run } from '../program'

const small = resolve(import.meta.dirname, '../../../tests/fixtures/exhibits/small')

const kiosk = async (args: readonly string[], colours = false) => {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    colours,
    progress: () => silentProgress,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-check-'))
  await cp(small, folder, { recursive: true })
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('kiosk check', () => {
  it('says that a good exhibit is good and ends with 0', async () => {
    const { code, out, err } = await kiosk(['check', small])
    expect(out).toBe('cape-light 1.0.0 is good: 2 sections, 2 slides, 2 languages.')
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  it('tells each problem with its place inside the folder, what is wrong and the cure, and ends with 1', async () => {
    await writeFile(join(folder, 'sections', 'oil.yaml'), 'id: oil\ntitel: x\n')
    const { code, out } = await kiosk(['check', folder])
    expect(out).toContain('sections/oil.yaml:2:1  error\n  “titel” is not a name that is known here.\n  Write title.\n')
    expect(out).toMatch(/\n5 errors\.$/)
    expect(out).not.toContain(folder)
    expect(out).not.toMatch(/\bat .*:\d+:\d+\)/)
    expect(code).toBe(1)
  })

  it('tells warnings and ends with 0', async () => {
    await writeFile(join(folder, 'sections', 'spare.yaml'), 'id: spare\n')
    const { code, out } = await kiosk(['check', folder])
    expect(out).toContain('sections/spare.yaml  warning')
    expect(code).toBe(0)
  })

  it('prints JSON for other programs', async () => {
    expect(JSON.parse((await kiosk(['check', small, '--json'])).out)).toEqual({
      ok: true,
      counts: { errors: 0, warnings: 0 },
      problems: [],
    })
    await rm(join(folder, 'media', 'stone.svg'))
    const { code, out } = await kiosk(['check', '--json', folder], true)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ code: 'media-missing', severity: 'error', file: 'sections/history.yaml', line: 19, column: 16 }],
    })
  })

  it('tells the same in Chinese', async () => {
    await writeFile(join(folder, 'sections', 'oil.yaml'), 'id: oil\ntitel: x\n')
    await writeFile(join(folder, 'sections', 'spare.yaml'), 'id: spare\n')
    const { out } = await kiosk(['check', folder, '--lang', 'zh'])
    expect(out).toContain('sections/oil.yaml:2:1  错误\n  这里没有“titel”这个名称。\n  请改为 title。\n')
    expect(out).toContain('sections/spare.yaml  提醒\n')
    expect(out).toMatch(/\n5处错误，1条提醒。$/)
    const json = await kiosk(['check', '--json', '--lang=zh', folder])
    expect(json.out).toContain('"says": "这里没有“titel”这个名称。"')
    expect((await kiosk(['check', small, '--lang', 'zh'])).out).toBe(
      'cape-light 1.0.0 没有错误：2个栏目、2个循环画面、2种语言。',
    )
  })

  it('ends with 1 for warnings where asked to be strict', async () => {
    await writeFile(join(folder, 'media', 'spare.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { code, out } = await kiosk(['check', folder])
    expect(code).toBe(0)
    expect(out).toContain('media/spare.svg  warning')
    expect(out).toMatch(/is good: 2 sections, 2 slides, 2 languages; 1 warning\.$/)
    expect((await kiosk(['check', folder, '--strict'])).code).toBe(1)
    expect((await kiosk(['check', small, '--strict'])).code).toBe(0)
  })

  it('decodes pictures to their end: one whose middle is noise is told', async () => {
    const jpeg = await picture({ made: 'jpeg', width: 200, height: 200 })
    const history = await readFile(join(folder, 'sections', 'history.yaml'), 'utf8')
    await writeFile(join(folder, 'sections', 'history.yaml'), history.replace('stone.svg', 'stone.jpg'))
    await rm(join(folder, 'media', 'stone.svg'))
    await writeFile(join(folder, 'media', 'stone.jpg'), jpeg)
    expect((await kiosk(['check', folder])).out).toMatch(/is good/)
    await writeFile(join(folder, 'media', 'stone.jpg'), Buffer.concat([jpeg.subarray(0, 700), jpeg.subarray(-2)]))
    expect((await kiosk(['check', folder])).out).toContain(
      'media/stone.jpg  warning\n  There is something wrong inside this picture: part of it may be missing.',
    )
    await writeFile(join(folder, 'media', 'stone.jpg'), jpeg.fill(0, 20, 300))
    const { code, out } = await kiosk(['check', folder])
    expect(out).toMatch(/media\/stone\.jpg {2}error\n {2}The (picture|file) is damaged/)
    expect(code).toBe(1)
  })

  it('shows on a terminal how far it has come', async () => {
    const shown: string[] = []
    const progress = (label: string, total: number) => {
      const bar = { label, total, done: 0 }
      return {
        advance: (by: number) => (bar.done += by),
        done: () => shown.push(`${bar.label} ${bar.done}/${bar.total}`),
      }
    }
    const output = { out: () => undefined, err: () => undefined, colours: false, progress }
    expect(await run(['check', small], output)).toBe(0)
    expect(shown).toEqual(['Reading files 6/6', 'Decoding pictures 0/0'])
  })

  it('uses colours on a terminal only', async () => {
    const escape = String.fromCharCode(27)
    expect((await kiosk(['check', small])).out).not.toContain(escape)
    expect((await kiosk(['check', small], true)).out).toContain(escape)
  })

  it('cannot run without the folder, and ends with 2', async () => {
    const nowhere = await kiosk(['check', join(folder, 'nowhere')])
    expect([nowhere.code, nowhere.out]).toEqual([2, ''])
    expect(nowhere.err).toMatch(/^There is no folder .*nowhere\.$/)
    expect((await kiosk(['check', join(folder, 'exhibit.yaml')])).code).toBe(2)
  })

  it('tells of a folder that is no exhibit, and ends with 1', async () => {
    const { code, out } = await kiosk(['check', join(folder, 'media')])
    expect(out).toContain('There is no file exhibit.yaml in this folder.')
    expect(code).toBe(1)
  })
})

describe('kiosk', () => {
  it.each([[[]], [['check']], [['chekc', small]], [['check', small, '--jsno']]])('cannot run with %j', async (args) => {
    const { code, out, err } = await kiosk(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })

  it('says in Chinese what it does and what was called the wrong way', async () => {
    expect((await kiosk(['--help', '--lang', 'zh'])).out).toContain('用法： kiosk')
    expect((await kiosk(['chekc', '--lang', 'zh'])).err).toBe('没有“chekc”这个命令。用法见 kiosk --help。')
    expect((await kiosk(['chekc'])).err).toBe('There is no command chekc. See kiosk --help.')
  })

  it('explains itself and ends with 0', async () => {
    const { code, out } = await kiosk(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('check')
  })
})
