import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aKiosk, aVisit, type AKiosk } from '../../tests/support/a-kiosk'

const started: AKiosk[] = []
const start = async (...given: Parameters<typeof aKiosk>): Promise<AKiosk> => {
  const here = await aKiosk(...given)
  started.push(here)
  return here
}
afterEach(async () => {
  for (const here of started.splice(0)) await here.end()
})

const codes = (here: AKiosk): readonly string[] => here.kiosk.health().reasons.map(({ code }) => code)
const titleIn = (folder: string, title: string): void => {
  const file = join(folder, 'exhibit', 'exhibit.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('The light on the cape', title))
}
const breakExhibit = (folder: string): void => {
  const file = join(folder, 'exhibit', 'exhibit.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('version: 1.0.0', 'version: new'))
}
const shownTitle = async (here: AKiosk): Promise<unknown> => (await here.exhibit()).title

describe('a broken exhibit', () => {
  it('gives way to the last good copy, and health names file and line', async () => {
    const good = await start({}, (folder) => titleIn(folder, 'The old light'))
    expect(codes(good)).toEqual([])
    breakExhibit(good.folder)
    const here = await good.again()
    expect(codes(here)).toEqual(['exhibit-last-good', 'exhibit-broken'])
    expect(here.kiosk.health().reasons[1]?.says).toMatch(/^exhibit\.yaml:3:/)
    expect(here.kiosk.health().exhibit).toEqual({ id: 'cape-light', version: '1.0.0' })
    expect(await shownTitle(here)).toBe('The old light')
    const { media } = await here.exhibit()
    expect((await here.get(`/${media}media/stone.svg`)).status).toBe(200)
    await here.kiosk.close()
  })

  it('gives way to the bundled one when there is no copy', async () => {
    const here = await start({}, breakExhibit)
    expect(codes(here)).toEqual(['exhibit-bundled', 'exhibit-broken'])
    expect((await here.get('/api/exhibit')).status).toBe(200)
  })

  it('gives way to the bundled one when the copy was damaged', async () => {
    const good = await start({}, (folder) => titleIn(folder, 'The old light'))
    const [copy = ''] = readdirSync(join(good.data, 'exhibits'))
    writeFileSync(join(good.data, 'exhibits', copy, 'media', 'stone.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    breakExhibit(good.folder)
    const here = await good.again()
    expect(codes(here)).toEqual(['exhibit-bundled', 'exhibit-broken'])
    await here.kiosk.close()
  })

  it('is 503 when there is no other; the page and health are there all the same', async () => {
    const here = await start({ exhibitFolder: '/nowhere', bundledExhibit: '/nowhere/else' })
    expect(codes(here)[0]).toBe('exhibit-none')
    const answer = await here.get('/api/exhibit')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await here.get('/')).status).toBe(200)
    expect(await (await here.get('/api/health')).text()).toContain('"exhibit":null')
  })

  it('that makes its reader fail is a broken one', async () => {
    const here = await start({ read: () => Promise.reject(new Error('bug')) })
    expect(codes(here)).toEqual(['exhibit-none', 'exhibit-broken'])
  })
})

describe('copies of good exhibits', () => {
  it('are two at most, the newest', async () => {
    let here = await start()
    for (const title of ['One', 'Two', 'Three']) {
      await here.kiosk.close()
      rmSync(join(here.folder, 'exhibit', 'README.md'), { force: true })
      const file = join(here.folder, 'exhibit', 'exhibit.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace(/en: (The light on the cape|One|Two)$/m, `en: ${title}`))
      here = await here.again()
      expect(await shownTitle(here)).toBe(title)
    }
    expect(readdirSync(join(here.data, 'exhibits'))).toHaveLength(2)
    breakExhibit(here.folder)
    here = await here.again()
    expect(await shownTitle(here)).toBe('Three')
    await here.kiosk.close()
  })

  it('serve the media, so that an editor at work changes nothing on screen', async () => {
    const here = await start()
    const { media } = await here.exhibit()
    const before = await (await here.get(`/${media}media/stone.svg`)).text()
    rmSync(join(here.folder, 'exhibit'), { recursive: true })
    expect(await (await here.get(`/${media}media/stone.svg`)).text()).toBe(before)
  })

  it('can be written and taken away although what was copied is read-only, as from a disc', async () => {
    const here = await start({}, (folder) => {
      for (const name of ['exhibit.yaml', 'media/stone.svg']) chmodSync(join(folder, 'exhibit', name), 0o444)
    })
    const [copy = ''] = readdirSync(join(here.data, 'exhibits'))
    for (const name of ['exhibit.yaml', 'media/stone.svg'])
      expect(statSync(join(here.data, 'exhibits', copy, name)).mode & 0o200, name).toBe(0o200)
  })

  it('are made again, and the exhibit shown from its own folder meanwhile, where somebody wipes the data folder', async () => {
    const here = await start()
    const { media } = await here.exhibit()
    const status = async () => (await here.get(`/${media}media/stone.svg`)).status
    rmSync(join(here.data, 'exhibits'), { recursive: true })
    expect(await status()).toBe(404)
    await vi.waitFor(
      async () => {
        here.tick()
        await new Promise((resolve) => setTimeout(resolve, 20))
        expect(await status()).toBe(200)
        expect(readdirSync(join(here.data, 'exhibits'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
      },
      { timeout: 10_000, interval: 5 },
    )
    expect(here.kiosk.health().status).toBe('ok')
    rmSync(join(here.folder, 'exhibit'), { recursive: true })
    await vi.waitFor(async () => expect(await status()).toBe(200))
  })

  it('are not missed for a moment in which their disk is away', async () => {
    const here = await start()
    const { digest } = await here.exhibit()
    const [copy, away] = [join(here.data, 'exhibits'), join(here.data, 'away')]
    breakExhibit(here.folder)
    renameSync(copy, away)
    for (let n = 0; n < 4; n += 1) {
      here.tick()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    renameSync(away, copy)
    for (let n = 0; n < 4; n += 1) {
      here.tick()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect((await here.exhibit()).digest).toBe(digest)
    expect((await here.get(`/exhibit/${digest}/media/stone.svg`)).status).toBe(200)
  })

  it('that a cut of power left half made are taken away, but not those of a neighbour at work', async () => {
    const digest = 'a'.repeat(64)
    const here = await start({}, (folder) => {
      for (const [name, hours] of [
        [`${digest}.new-1`, 2],
        [`${digest}.new-2`, 0],
      ] as const) {
        const draft = join(folder, 'data', 'exhibits', name)
        mkdirSync(draft, { recursive: true })
        const at = new Date(Date.now() - hours * 3_600_000)
        utimesSync(draft, at, at)
      }
    })
    const drafts = readdirSync(join(here.data, 'exhibits')).filter((name) => name.includes('.new-'))
    expect(drafts).toEqual([`${digest}.new-2`])
  })

  it('are not made of links that lead elsewhere', async () => {
    const here = await start({}, (folder) => symlinkSync('/etc/hostname', join(folder, 'exhibit', 'media', 'host.svg')))
    const [copy = ''] = readdirSync(join(here.data, 'exhibits'))
    expect(existsSync(join(here.data, 'exhibits', copy, 'media', 'stone.svg'))).toBe(true)
    expect(existsSync(join(here.data, 'exhibits', copy, 'media', 'host.svg'))).toBe(false)
  })

  it('are not made of the exhibit that comes with the kiosk', async () => {
    const here = await start()
    const bundled = await start({
      exhibitFolder: join(here.folder, 'exhibit'),
      bundledExhibit: join(here.folder, 'exhibit'),
    })
    expect(existsSync(join(bundled.data, 'exhibits'))).toBe(false)
  })

  it('that can not be made are missed and nothing else', async () => {
    const here = await start({}, (folder) => {
      mkdirSync(join(folder, 'data'))
      writeFileSync(join(folder, 'data', 'exhibits'), 'a file in the way')
    })
    expect(codes(here)).toEqual([])
    const { media } = await here.exhibit()
    expect((await here.get(`/${media}media/stone.svg`)).status).toBe(200)
  })
})

describe('a data folder that can not be', () => {
  it('costs the journal its disk and nothing else', async () => {
    const here = await start({}, (folder) => writeFileSync(join(folder, 'data'), 'a file in the way'))
    expect(codes(here)).toEqual(['database-unreachable'])
    expect((await here.get('/')).status).toBe(200)
    expect((await here.get('/api/exhibit')).status).toBe(200)
    expect((await here.post('/api/visits', aVisit)).status).toBe(202)
    expect(here.kiosk.health().journal).toEqual({ waiting: 1, lost: 0 })
    rmSync(join(here.folder, 'data'))
    here.tick()
    expect(here.kiosk.health()).toMatchObject({ status: 'ok', journal: { waiting: 0 } })
    expect((await here.post('/api/visits', aVisit)).status).toBe(204)
  })

  it('with a damaged database says so from start to stop', async () => {
    const here = await start({}, (folder) => {
      mkdirSync(join(folder, 'data'))
      writeFileSync(join(folder, 'data', 'kiosk.sqlite'), '')
    })
    expect(here.kiosk.health().status).toBe('degraded')
    expect(codes(here)).toEqual(['database-was-damaged'])
    expect((await here.post('/api/visits', aVisit)).status).toBe(204)
  })
})

describe('the journal', () => {
  it('takes no name that is not in the exhibit', async () => {
    const here = await start()
    const event = { type: 'started', at: 0, how: 'slide', language: 'en' }
    for (const events of [
      [{ ...event, slide: 'ann-smith' }],
      [{ ...event, language: 'de' }],
      [{ type: 'screen', at: 1, screen: 'section', section: 'none', dwell: 1 }],
      [{ type: 'screen', at: 1, screen: 'Ann', dwell: 1 }],
      [{ ...event, at: -1 }],
      [{ ...event, at: 1.5 }],
      [{ ...event, at: 1e12 }],
      [{ ...event, note: 'a tall man' }],
    ]) {
      expect((await here.post('/api/visits', { ...aVisit, events })).status, JSON.stringify(events)).toBe(400)
    }
    expect((await here.post('/api/visits', { ...aVisit, visit: 'Ann' })).status).toBe(400)
  })

  it('takes a whole visit', async () => {
    const here = await start()
    const events = [
      { type: 'started', at: 0, how: 'invitation', language: 'en' },
      { type: 'language', at: 900, language: 'fr' },
      { type: 'access', at: 1_000, what: 'text' },
      { type: 'screen', at: 5_000, screen: 'home', dwell: 5_000 },
      { type: 'screen', at: 9_000, screen: 'section', section: 'oil', dwell: 4_000 },
      { type: 'ended', at: 9_100, reason: 'finish', duration: 9_100 },
    ]
    expect((await here.post('/api/visits', { ...aVisit, events })).status).toBe(204)
  })
})

describe('settings', () => {
  it('that are not usable are told, and the usual ones used', async () => {
    const first = await start()
    await first.kiosk.close()
    const { DatabaseSync } = await import('node:sqlite')
    const database = new DatabaseSync(join(first.data, 'kiosk.sqlite'))
    database.exec(`INSERT INTO settings VALUES (1, '{"format":1,"theme":"pink","kioskName":"Hall 3"}', 'now')`)
    database.close()
    const here = await first.again()
    expect(codes(here)).toEqual(['settings-unusable'])
    expect(here.kiosk.settings.current()).toMatchObject({ theme: null, kioskName: 'Hall 3' })
    await here.kiosk.close()
  })

  it('that change are told to the page, which then asks for them', async () => {
    const here = await start()
    const reader = (await here.get('/api/events')).body?.getReader()
    await reader?.read()
    expect(here.kiosk.settings.change({ theme: 'ore', sound: { volume: 40 } })).toMatchObject({ kept: 'disk' })
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('event: settings\ndata: {}\n\n')
    const told: unknown = await (await here.get('/api/kiosk')).json()
    expect(told).toMatchObject({ theme: 'ore', sound: { volume: 40, muted: false } })
    await reader?.cancel()
  })
})

it('logs its start, what it shows, and its stop', async () => {
  const here = await start()
  await here.kiosk.close()
  await here.kiosk.close()
  const says = readFileSync(join(here.data, 'kiosk.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => /"says":"(.*)"/.exec(line)?.[1])
  expect(says[0]).toMatch(/^starts: version 1\.2\.3, web host, boot /)
  expect(says.slice(1)).toEqual(['shows cape-light 1.0.0 (given)', 'stops'])
})
