import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aKiosk, smallExhibit, type AKiosk } from '../../../tests/support/a-kiosk'
import { anExhibitPack, type PackWish } from '../../../tests/support/an-exhibit-pack'
import { makeKey } from '../../kiosk/packs'
import { silentProgress } from '../output'
import { run } from '../program'

let folder = ''
let data = ''
const started: AKiosk[] = []
const key = makeKey()

/** A program of version 1.2.3 that comes with the small exhibit. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-install-'))
  data = join(folder, 'data')
  mkdirSync(join(folder, 'resources'))
  cpSync(smallExhibit, join(folder, 'resources', 'exhibit'), { recursive: true })
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
  const code = await run([...args, '--data', data], output, { program: join(folder, 'out', 'main') })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const pack = async (wish: PackWish = {}): Promise<string> =>
  (await anExhibitPack(join(folder, 'new.kiosk'), { key, ...wish })).file

const notRunning = () => `No kiosk is running on the data folder ${data}; it is shown at the next start.`

/** A kiosk that runs with the data folder and looks into its inbox all the time. */
const running = async (): Promise<AKiosk> => {
  const here = await aKiosk({
    dataFolder: data,
    exhibitFolder: smallExhibit,
    listSticks: () => Promise.resolve([]),
    every: (_, work) => {
      const timer = setInterval(work, 20)
      return () => clearInterval(timer)
    },
  })
  started.push(here)
  return here
}

describe('kiosk install with no kiosk running', () => {
  it('asks for trust first, and says how', async () => {
    const { code, out } = await kiosk('install', await pack())
    expect(code).toBe(1)
    expect(out).toMatch(
      /^This kiosk has not taken cape-light 1\.1\.0 yet, as it trusts no key\. Compare the fingerprint ([0-9a-f]{4}-){4}[0-9a-f]{4} with that of its makers, then run: kiosk install ".+new\.kiosk" --trust --data ".+data"$/,
    )
  })

  it('installs, and a kiosk that starts then shows it', async () => {
    const { code, out } = await kiosk('install', await pack({ title: 'A new light' }), '--trust')
    expect([code, out]).toEqual([0, `This kiosk took cape-light 1.1.0. ${notRunning()}`])
    const here = await running()
    expect((await here.exhibit()).title).toBe('A new light')
    expect(here.kiosk.health()).toMatchObject({
      status: 'ok',
      exhibit: { version: '1.1.0' },
      install: { pack: { version: '1.1.0' }, onProbation: true },
    })
  })

  it('says in both languages why not, and prints one document as JSON', async () => {
    await kiosk('install', await pack({ version: '1.4.0' }), '--trust')
    const older = await pack({ version: '1.3.0' })
    expect((await kiosk('install', older)).out).toBe(
      'This kiosk refused cape-light 1.3.0 because this kiosk has had 1.4.0, which is newer. Raise the version in exhibit.yaml and pack again, or install with --allow-downgrade.',
    )
    expect((await kiosk('install', older, '--lang', 'zh')).out).toBe(
      '本机没有装入 cape-light 1.3.0：本机已有更新的版本 1.4.0。请提高 exhibit.yaml 中的版本号后重新打包，或安装时加上 --allow-downgrade。',
    )
    const told: unknown = JSON.parse((await kiosk('install', older, '--json')).out)
    expect(told).toMatchObject({ ok: false, kind: 'refused', version: '1.3.0', refusal: { code: 'older' } })
    expect(await kiosk('install', older, '--allow-downgrade')).toMatchObject({ code: 0 })
  })

  it('undoes', async () => {
    expect(await kiosk('undo')).toMatchObject({
      code: 1,
      out: 'This kiosk changed nothing because there is no exhibit from before to put back. Install the pack you want shown.',
    })
    await kiosk('install', await pack({ version: '1.4.0' }), '--trust')
    expect(await kiosk('undo')).toEqual({
      code: 0,
      out: `This kiosk shows cape-light 1.0.0 again. ${notRunning()}`,
      err: '',
    })
    expect(await kiosk('undo')).toMatchObject({ out: `This kiosk shows cape-light 1.4.0 again. ${notRunning()}` })
  })

  it('can not run without a file, or where nothing can be written', async () => {
    expect(await kiosk('install', join(folder, 'none.kiosk'))).toMatchObject({ code: 2, out: '' })
    const file = await pack()
    writeFileSync(data, 'in the way')
    const { code, err } = await kiosk('install', file)
    expect([code, err]).toEqual([2, `The data folder ${data} can’t be written; name another with --data.`])
  })

  it('refuses what is no pack', async () => {
    const file = join(folder, 'holiday.kiosk')
    writeFileSync(file, 'a picture')
    const { code, out } = await kiosk('install', file)
    expect([code, out]).toEqual([
      1,
      'This kiosk refused the pack because this is not a pack of an exhibit. Choose a file that kiosk pack made; its name ends in .kiosk.',
    ])
    symlinkSync('/dev/zero', join(folder, 'endless.kiosk'))
    expect((await kiosk('install', join(folder, 'endless.kiosk'))).code).not.toBe(0)
  })
})

describe('kiosk install beside a kiosk that runs', () => {
  it('waits for its verdict and says it', async () => {
    const here = await running()
    const { code, out } = await kiosk('install', await pack({ title: 'A new light' }), '--trust')
    expect([code, out]).toEqual([0, 'This kiosk took cape-light 1.1.0, which is on probation for 10 min.'])
    expect((await here.exhibit()).title).toBe('A new light')
    expect((await kiosk('undo')).out).toBe('This kiosk shows cape-light 1.0.0 again.')
    expect((await here.exhibit()).title).toBe('The light on the cape')
  })

  it('waits for the end of a visit, and says that it does', async () => {
    const here = await running()
    await here.post('/api/beats', { screen: 'section', painted: 1 })
    const installing = kiosk('install', await pack({ title: 'A new light' }), '--trust')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect((await here.exhibit()).title).toBe('The light on the cape')
    await here.post('/api/beats', { screen: 'loop', painted: 2 })
    const { code, err } = await installing
    expect([code, err]).toEqual([0, 'A visitor is at the kiosk; it changes when they have gone.'])
    expect((await here.exhibit()).title).toBe('A new light')
  })

  it('installs by itself when that kiosk ends meanwhile', async () => {
    const here = await running()
    await here.post('/api/beats', { screen: 'section', painted: 1 })
    const installing = kiosk('install', await pack(), '--trust')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await here.kiosk.close()
    expect(await installing).toMatchObject({ code: 0, out: `This kiosk took cape-light 1.1.0. ${notRunning()}` })
  })

  it('is refused by a kiosk that shows a folder', async () => {
    const here = await aKiosk({
      dataFolder: data,
      every: (_, work) => {
        const timer = setInterval(work, 20)
        return () => clearInterval(timer)
      },
    })
    started.push(here)
    const { code, out } = await kiosk('install', await pack(), '--trust')
    expect([code, out]).toEqual([
      1,
      'This kiosk refused the pack because this kiosk was started with --exhibit and shows that folder. Start it without --exhibit, then install again.',
    ])
  })
})
