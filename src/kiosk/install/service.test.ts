import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aKiosk, smallExhibit, type AKiosk } from '../../../tests/support/a-kiosk'
import { anExhibitPack, type PackWish } from '../../../tests/support/an-exhibit-pack'
import type { KioskOptions } from '..'
import { makeKey } from '../packs'
import { createTrust } from './trust'

let folder = ''
let sticks: readonly string[] = []
let clock = 0
const key = makeKey()
const started: AKiosk[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-service-'))
  sticks = []
  clock = 0
})
afterEach(async () => {
  for (const here of started.splice(0)) await here.end()
  rmSync(folder, { recursive: true, force: true })
})

const data = () => join(folder, 'data')
const options = (): Partial<KioskOptions> => ({
  dataFolder: data(),
  exhibitFolder: smallExhibit,
  listSticks: () => Promise.resolve(sticks),
  monotonic: () => clock,
})
const start = async (): Promise<AKiosk> => {
  const here = await aKiosk(options())
  started.push(here)
  return here
}
/** A start as after a cut of power: the one before did not end in order. */
const startAnew = async (): Promise<AKiosk> => {
  const before = started.pop()
  const note = () => readdirSync(join(data(), 'packs')).filter((name) => /^active-[ab]$/.test(name))
  const notes = note().map((name) => [join(data(), 'packs', name), readFileSync(join(data(), 'packs', name))] as const)
  await before?.end()
  for (const name of note()) rmSync(join(data(), 'packs', name))
  for (const [file, bytes] of notes) writeFileSync(file, bytes)
  return start()
}
const pack = async (name: string, wish: PackWish = {}): Promise<string> =>
  (await anExhibitPack(join(folder, name), { key, ...wish })).file
const trusted = async (): Promise<void> => {
  const { publicKey } = await anExhibitPack(join(folder, 'for-its-key.kiosk'), { key })
  await createTrust(join(data(), 'keys')).add(publicKey)
}
/** A stick with these packs in its root. */
const stick = async (...wishes: readonly PackWish[]): Promise<string> => {
  const root = join(folder, `STICK${sticks.length}`)
  mkdirSync(root)
  for (const wish of wishes)
    copyFileSync(await pack(`${wish.version ?? 'x'}.kiosk`, wish), join(root, `${wish.version ?? 'x'}.kiosk`))
  sticks = [...sticks, root]
  return root
}
const receiptOn = (root: string): readonly string[] => {
  const file = join(root, 'kiosk-receipt.txt')
  return existsSync(file) ? readFileSync(file, 'utf8').replace('\uFEFF', '').split('\r\n').filter(Boolean) : []
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 60))
/** Looks so many times, each to its end. */
const look = async (here: AKiosk, times = 3): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    clock += 2_000
    here.tick()
    await settled()
  }
}
/** Looks until something is so. */
const until = (here: AKiosk, isSo: () => unknown) =>
  vi.waitFor(
    async () => {
      await look(here, 1)
      await isSo()
    },
    { timeout: 10_000, interval: 10 },
  )
const version = (here: AKiosk) => here.kiosk.health().exhibit?.version
const codes = (here: AKiosk) => here.kiosk.health().reasons.map(({ code }) => code)
const beat = (here: AKiosk, more: object = {}) => here.post('/api/beats', { screen: 'loop', painted: 1, ...more })

describe('a stick', () => {
  it('brings the newest pack that fits, and takes a receipt home', async () => {
    await trusted()
    const here = await start()
    const root = await stick({ version: '1.2.0' }, { version: '1.4.0' }, { version: '1.9.0', engine: '1.9.0' })
    await until(here, () => expect(version(here)).toBe('1.4.0'))
    await vi.waitFor(() => expect(receiptOn(root)).toHaveLength(6))
    const lines = receiptOn(root)
    expect(lines[0]).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d {2}1\.4\.0\.kiosk {2}展机已装入 cape-light 1\.4\.0，试用期 10 分钟。$/,
    )
    expect(lines[1]).toMatch(/ {2}1\.4\.0\.kiosk {2}Kiosk took cape-light 1\.4\.0, which is on probation for 10 min\.$/)
    expect(lines[3]).toMatch(/ {2}1\.2\.0\.kiosk {2}Kiosk refused cape-light 1\.2\.0 because another pack beside it/)
    expect(lines[5]).toMatch(/ {2}1\.9\.0\.kiosk {2}Kiosk refused cape-light 1\.9\.0 because it needs kiosk 1\.9\.0/)
  })

  it('that stays plugged in is not read again and again', async () => {
    await trusted()
    const here = await start()
    const root = await stick({ version: '1.4.0' })
    await until(here, () => expect(version(here)).toBe('1.4.0'))
    await vi.waitFor(() => expect(receiptOn(root)).toHaveLength(2))
    await look(here, 5)
    expect(receiptOn(root)).toHaveLength(2)
  })

  it('may have its packs in the folder kiosk; files of other systems are passed over', async () => {
    await trusted()
    const here = await start()
    const root = join(folder, 'STICK')
    mkdirSync(join(root, 'kiosk'), { recursive: true })
    copyFileSync(await pack('a.kiosk', { version: '1.3.0' }), join(root, 'kiosk', 'a.kiosk'))
    writeFileSync(join(root, '._a.kiosk'), 'what macOS leaves')
    writeFileSync(join(root, 'holiday.jpg'), 'a picture')
    sticks = [root]
    await until(here, () => expect(version(here)).toBe('1.3.0'))
    await look(here)
    // One pack is told of, in two languages.
    expect(receiptOn(root)).toHaveLength(2)
  })

  it('with a half pack and a spoilt one beside a good one is told of each, once, and the good one is taken', async () => {
    await trusted()
    const here = await start()
    const root = await stick({ version: '1.4.0' }, { version: '1.5.0' }, { version: '1.6.0' })
    const half = join(root, '1.5.0.kiosk')
    writeFileSync(half, readFileSync(half).subarray(0, 4_000))
    const spoilt = readFileSync(join(root, '1.6.0.kiosk'))
    const place = Math.floor(spoilt.length * 0.7)
    spoilt.writeUInt8(spoilt.readUInt8(place) ^ 1, place)
    writeFileSync(join(root, '1.6.0.kiosk'), spoilt)
    await until(here, () => expect(receiptOn(root)).toHaveLength(6))
    expect(version(here)).toBe('1.4.0')
    const about = (name: string) => receiptOn(root).filter((line) => line.includes(`  ${name}  `))
    expect(about('1.5.0.kiosk')[1]).toMatch(/Kiosk refused the pack because/)
    expect(about('1.6.0.kiosk')[1]).toMatch(/Kiosk refused cape-light 1\.6\.0 because .+damaged/)
    copyFileSync(half, join(root, 'copy.kiosk'))
    await until(here, () => expect(about('copy.kiosk')).toHaveLength(2))
    expect(receiptOn(root)).toHaveLength(8)
  })

  it('with a pack that is refused is told why, in both languages', async () => {
    await trusted()
    const here = await start()
    const root = await stick({
      version: '1.4.0',
      change: (exhibit) => rmSync(join(exhibit, 'media', 'stone.svg')),
    })
    await until(here, () => expect(receiptOn(root)).toHaveLength(2))
    expect(receiptOn(root)[0]).toMatch(/展机没有装入 cape-light 1\.4\.0：.+stone\.svg/)
    expect(receiptOn(root)[1]).toMatch(/Kiosk refused cape-light 1\.4\.0 because .+stone\.svg/)
    expect(version(here)).toBe('1.0.0')
    expect(here.kiosk.health().status).toBe('ok')
  })

  it('that can not be written is no error', async () => {
    await trusted()
    const here = await start()
    const root = await stick({ version: '1.4.0' })
    mkdirSync(join(root, 'kiosk-receipt.txt'))
    chmodSync(root, 0o555)
    await until(here, () => expect(version(here)).toBe('1.4.0'))
    chmodSync(root, 0o755)
  })

  it('that is pulled before it was read to its end changes nothing', async () => {
    await trusted()
    const here = await start()
    const root = await stick({ version: '1.4.0' })
    const file = join(root, '1.4.0.kiosk')
    writeFileSync(file, readFileSync(file).subarray(0, 4_000))
    await look(here, 4)
    expect(version(here)).toBe('1.0.0')
    rmSync(root, { recursive: true })
    await look(here, 2)
    expect(existsSync(join(data(), 'packs', '.staging'))).toBe(false)
    expect(codes(here)).toEqual([])
  })

  it('leaves a note in the journal of what became of it', async () => {
    await trusted()
    const here = await start()
    await stick({ version: '1.4.0' })
    const notes = () => here.kiosk.notes({ kinds: ['install'] }).map(({ detail }) => detail)
    await until(here, () => expect(notes()).toEqual([{ verdict: 'taken', id: 'cape-light', version: '1.4.0' }]))
    const { digest } = await here.exhibit()
    await beat(here, { exhibit: digest, sceneFailed: 'table' })
    await until(here, () =>
      expect(notes()[1]).toEqual({ verdict: 'taken-back', id: 'cape-light', version: '1.4.0', because: 'scene' }),
    )
  })

  it('waits for the operator where no key is trusted; once one is, it is taken', async () => {
    const here = await start()
    const root = await stick({ version: '1.4.0' })
    await until(here, () => expect(here.kiosk.health().install.unanswered?.version).toBe('1.4.0'))
    await vi.waitFor(() => expect(receiptOn(root)[1] ?? '').toContain('has not taken cape-light 1.4.0 yet'))
    expect(receiptOn(root)[0]).toContain(`kiosk install "${join(root, '1.4.0.kiosk')}" --trust --data "${data()}"`)
    expect(version(here)).toBe('1.0.0')
    await trusted()
    await until(here, () => expect(version(here)).toBe('1.4.0'))
    // It is on screen before the round that brought it has ended.
    await vi.waitFor(() => expect(here.kiosk.health().install.unanswered).toBeNull())
  })

  it('waits for the visit to end', async () => {
    await trusted()
    const here = await start()
    await beat(here, { screen: 'section' })
    await stick({ version: '1.4.0' })
    await look(here, 5)
    expect(version(here)).toBe('1.0.0')
    await beat(here)
    await until(here, () => expect(version(here)).toBe('1.4.0'))
  })
})

describe('the inbox', () => {
  it('takes a pack that is put there, and takes it away', async () => {
    await trusted()
    const here = await start()
    const file = join(data(), 'inbox', 'new.kiosk')
    await vi.waitFor(() => expect(existsSync(join(data(), 'inbox'))).toBe(true))
    copyFileSync(await pack('new.kiosk', { version: '1.4.0' }), file)
    await until(here, () => expect(version(here)).toBe('1.4.0'))
    await vi.waitFor(() => expect(existsSync(file)).toBe(false))
    await vi.waitFor(() => expect(receiptOn(join(data(), 'inbox'))).toHaveLength(2))
  })
})

/** A kiosk on which 1.4.0 has just come on, with its page there. */
const onProbation = async (): Promise<{ here: AKiosk; digest: string }> => {
  await trusted()
  const here = await start()
  await stick({ version: '1.4.0' })
  await until(here, () => expect(version(here)).toBe('1.4.0'))
  const { digest } = await here.exhibit()
  await beat(here, { exhibit: digest })
  return { here, digest }
}

describe('a new exhibit', () => {
  it('that fails in a scene is taken back by itself, and health says why', async () => {
    const { here, digest } = await onProbation()
    await beat(here, { exhibit: digest, sceneFailed: 'table' })
    await vi.waitFor(() => expect(version(here)).toBe('1.0.0'))
    expect(codes(here)).toEqual(['pack-taken-back'])
    expect(here.kiosk.health().reasons[0]?.says).toBe(
      'The exhibit cape-light 1.4.0 was taken back because a scene of it could not be drawn.',
    )
  })

  it('whose page is lost is taken back, and stays so after the next start, with the stick still there', async () => {
    const { here } = await onProbation()
    here.kiosk.pageLost('crash')
    await vi.waitFor(() => expect(version(here)).toBe('1.0.0'))
    const next = await startAnew()
    await look(next, 4)
    expect(version(next)).toBe('1.0.0')
    expect(codes(next)).toEqual(['pack-taken-back'])
  })

  it('that fell silent is taken back', async () => {
    const { here } = await onProbation()
    await look(here, 20)
    await vi.waitFor(() => expect(version(here)).toBe('1.0.0'))
  })

  it('with which the kiosk ended twice out of order is taken back at the next start', async () => {
    await onProbation()
    const second = await startAnew()
    expect(version(second)).toBe('1.4.0')
    const third = await startAnew()
    expect(version(third)).toBe('1.0.0')
    expect(codes(third)).toEqual(['pack-taken-back'])
  })

  it('may be started in order as often as one likes', async () => {
    await onProbation()
    for (let n = 0; n < 4; n += 1) {
      await started.pop()?.end()
      expect(version(await start())).toBe('1.4.0')
    }
  })

  it('has proved itself after ten minutes on screen; then a failure is a failure like any other', async () => {
    const { here, digest } = await onProbation()
    for (let n = 0; n < 320; n += 1) {
      clock += 2_000
      await beat(here, { exhibit: digest })
      here.tick()
    }
    expect(here.kiosk.health().install.onProbation).toBe(false)
    here.kiosk.pageLost('crash')
    await beat(here, { exhibit: digest, sceneFailed: 'table' })
    await settled()
    expect(version(here)).toBe('1.4.0')
  })
})

it('an installed exhibit that can not be read any more gives way to the one before, and health says so', async () => {
  const { here } = await onProbation()
  await here.kiosk.close()
  const [name = ''] = readdirSync(join(data(), 'packs')).filter((each) => each.includes('@1.4.0'))
  rmSync(join(data(), 'packs', name, 'exhibit.yaml'))
  const next = await start()
  expect(version(next)).toBe('1.0.0')
  expect(codes(next)).toEqual(['pack-unreadable'])
})

it('an installed exhibit whose folder is wiped while it is shown gives way, too', async () => {
  const { here } = await onProbation()
  rmSync(join(data(), 'packs'), { recursive: true })
  await until(here, () => expect(version(here)).toBe('1.0.0'))
  const { media } = await here.exhibit()
  expect((await here.get(`/${media}media/stone.svg`)).status).toBe(200)
})

it('gives way to the installed one before it, not to the bundled one, where there is one', async () => {
  await trusted()
  await stick({ version: '1.3.0' })
  const here = await start()
  await until(here, () => expect(version(here)).toBe('1.3.0'))
  await stick({ version: '1.4.0' })
  await until(here, () => expect(version(here)).toBe('1.4.0'))
  await here.kiosk.close()
  sticks = []
  const [name = ''] = readdirSync(join(data(), 'packs')).filter((each) => each.includes('@1.4.0'))
  rmSync(join(data(), 'packs', name, 'exhibit.yaml'))
  const next = await start()
  expect([version(next), ...codes(next)]).toEqual(['1.3.0', 'pack-unreadable'])
})

it('a second kiosk on the same data folder shows the same and installs nothing', async () => {
  const { here } = await onProbation()
  const second = await start()
  expect(version(second)).toBe('1.4.0')
  await stick({ version: '1.5.0' })
  await look(second, 4)
  expect(version(second)).toBe('1.4.0')
  await until(here, () => expect(version(here)).toBe('1.5.0'))
})
