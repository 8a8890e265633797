import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aKiosk, smallExhibit, type AKiosk } from '../../../tests/support/a-kiosk'
import { silentProgress } from '../output'
import { run } from '../program'

let folder = ''
let data = ''
const started: AKiosk[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-settings-'))
  data = join(folder, 'data')
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}')
})
afterEach(async () => {
  for (const here of started.splice(0)) await here.end()
  rmSync(folder, { recursive: true, force: true })
})

const kiosk = async (...args: readonly string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    colours: false,
    progress: () => silentProgress,
  }
  const code = await run(['settings', ...args, '--data', data], output, { program: join(folder, 'out', 'main') })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const file = (text: string, name = 'hall.yaml'): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const dim = () => file('kioskSettings: 1\nsettings:\n  theme: ore\n  sound: { volume: 40 }\n')

describe('kiosk settings import', () => {
  it('says what it changes, and that it holds from the next start where no kiosk runs', async () => {
    expect(await kiosk('import', dim())).toEqual({
      code: 0,
      out: 'sound.volume: 100 → 40\ntheme: null → ore\nThe settings are taken. They hold from the next start.',
      err: '',
    })
    expect((await kiosk('import', dim())).out).toBe('All of it is set already.')
    expect((await kiosk('import', dim(), '--lang', 'zh')).out).toBe('设置已与文件相同。')
  })

  it('makes no kiosk of a folder that it only looks at', async () => {
    const { code, out } = await kiosk('import', dim(), '--dry-run')
    expect([code, out]).toEqual([0, 'sound.volume: 100 → 40\ntheme: null → ore\nNothing was changed yet.'])
    expect(existsSync(data)).toBe(false)
  })

  it('only says so when that was asked for', async () => {
    expect((await kiosk('import', dim(), '--dry-run')).out).toMatch(/Nothing was changed yet\.$/)
    expect((await kiosk('import', dim())).out).toContain('theme: null → ore')
  })

  it('takes nothing of a file with anything wrong in it, and says what in both languages', async () => {
    const wrong = file('kioskSettings: 1\nsettings: { theme: ore, sound: { volume: 400 } }')
    expect(await kiosk('import', wrong)).toMatchObject({
      code: 1,
      out: 'sound.volume: “Volume” takes a number from 0 to 100 percent.\nNothing was changed.',
    })
    expect((await kiosk('import', wrong, '--lang', 'zh')).out).toContain('“音量”应为')
    const told: unknown = JSON.parse((await kiosk('import', wrong, '--json')).out)
    expect(told).toMatchObject({ ok: false, problems: [{ setting: 'sound.volume' }] })
    expect((await kiosk('show')).out).toContain('theme: null')
  })

  it('is on the screen of a kiosk that runs with the data folder', async () => {
    const here = await aKiosk({ dataFolder: data, exhibitFolder: smallExhibit, listSticks: () => Promise.resolve([]) })
    started.push(here)
    const { code, out } = await kiosk('import', dim())
    expect([code, out]).toEqual([
      0,
      'sound.volume: 100 → 40\ntheme: null → ore\nThe settings are taken. The kiosk that runs shows them within two seconds.',
    ])
    here.tick()
    expect(await (await here.get('/api/kiosk')).json()).toMatchObject({ theme: 'ore', sound: { volume: 40 } })
  })

  it('can not run without a file, or where nothing can be written', async () => {
    expect(await kiosk('import', join(folder, 'none.yaml'))).toMatchObject({ code: 2, out: '' })
    writeFileSync(data, 'in the way')
    const { code, err } = await kiosk('import', dim())
    expect([code, err]).toEqual([2, `The data folder ${data} can’t be written; name another with --data.`])
  })
})

describe('kiosk settings export', () => {
  it('gives another kiosk the same', async () => {
    await kiosk('import', dim())
    const to = join(folder, 'out.yaml')
    expect(await kiosk('export', to)).toEqual({ code: 0, out: `The settings are in ${to}.`, err: '' })
    expect(readFileSync(to, 'utf8')).toContain('kiosk: 1.2.3')
    data = join(folder, 'other')
    mkdirSync(data)
    expect((await kiosk('import', to)).out).toMatch(/^sound\.volume: 100 → 40\ntheme: null → ore\n/)
  })

  it('says so where no kiosk was ever started, and makes nothing there', async () => {
    const { code, err } = await kiosk('export', join(folder, 'out.yaml'))
    expect([code, err]).toEqual([
      2,
      `No kiosk has been started with the data folder ${data} yet; name its folder with --data.`,
    ])
    expect(existsSync(data)).toBe(false)
  })
})

it('kiosk settings show lists every setting, with what is usual where it differs', async () => {
  await kiosk('import', dim())
  const { out } = await kiosk('show')
  expect(out).toContain('theme: ore  Theme (usually null)')
  expect(out).toContain('idle.lineSeconds: 15  The line\n')
  expect((await kiosk('show', '--lang', 'zh')).out).toContain('sound.volume: 40  音量 （通常 100）')
  const json: unknown = JSON.parse((await kiosk('show', '--json')).out)
  expect(json).toMatchObject({ theme: 'ore' })
})
