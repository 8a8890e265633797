import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aKiosk, type AKiosk } from '../../tests/support/a-kiosk'

const started: AKiosk[] = []
const start = async (...given: Parameters<typeof aKiosk>): Promise<AKiosk> => {
  const here = await aKiosk(...given)
  started.push(here)
  return here
}
afterEach(async () => {
  for (const here of started.splice(0)) await here.end()
})

/** The exhibit of the kiosk with another title, in a folder beside it. */
const retitled = (here: AKiosk, title: string): string => {
  const folder = join(here.folder, title)
  cpSync(join(here.folder, 'exhibit'), folder, { recursive: true })
  const file = join(folder, 'exhibit.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('The light on the cape', title))
  return folder
}
const titleOf = async (here: AKiosk): Promise<unknown> => (await here.exhibit()).title
const beat = (here: AKiosk, screen: string) => here.post('/api/beats', { screen, painted: 1 })
const soon = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('another exhibit', () => {
  it('comes on at once while no page is there, and the page is told', async () => {
    const here = await start()
    const reader = (await here.get('/api/events')).body?.getReader()
    const heard = async () => new TextDecoder().decode((await reader?.read())?.value)
    await heard()
    const offered = await here.kiosk.offer({ folder: retitled(here, 'New'), from: 'given' })
    expect(offered.kind).toBe('shown')
    expect(await titleOf(here)).toBe('New')
    expect(await heard()).toBe(`event: exhibit\ndata: {"digest":"${(await here.exhibit()).digest}"}\n\n`)
    await reader?.cancel()
  })

  it('waits for the end of a visit, and says that it does', async () => {
    const here = await start()
    await beat(here, 'section')
    const waits = vi.fn()
    const offered = here.kiosk.offer({ folder: retitled(here, 'New'), from: 'given', waits })
    await vi.waitFor(() => expect(waits).toHaveBeenCalledOnce())
    await beat(here, 'home')
    await soon()
    expect(await titleOf(here)).toBe('The light on the cape')
    await beat(here, 'loop')
    expect((await offered).kind).toBe('shown')
    expect(await titleOf(here)).toBe('New')
  })

  it('leaves the media of the one before to a visit that still shows it', async () => {
    const here = await start()
    const { media } = await here.exhibit()
    await here.kiosk.offer({ folder: retitled(here, 'New'), from: 'given' })
    expect((await here.get(`/${media}media/stone.svg`)).status).toBe(200)
    expect((await here.get(`/${(await here.exhibit()).media}media/stone.svg`)).status).toBe(200)
  })

  it('gives way to the one offered after it', async () => {
    const here = await start()
    await beat(here, 'home')
    const first = here.kiosk.offer({ folder: retitled(here, 'First'), from: 'given' })
    await soon()
    const second = here.kiosk.offer({ folder: retitled(here, 'Second'), from: 'given' })
    expect((await first).kind).toBe('superseded')
    await beat(here, 'loop')
    expect((await second).kind).toBe('shown')
    expect(await titleOf(here)).toBe('Second')
  })

  it('stays off when who offered it changes their mind in the last moment', async () => {
    const here = await start()
    const offered = await here.kiosk.offer({ folder: retitled(here, 'New'), from: 'given', commit: () => false })
    expect(offered.kind).toBe('kept')
    expect(await titleOf(here)).toBe('The light on the cape')
  })

  it('that is broken changes nothing and is told with its places', async () => {
    const here = await start()
    const folder = retitled(here, 'New')
    writeFileSync(join(folder, 'exhibit.yaml'), 'format: 1\n')
    const offered = await here.kiosk.offer({ folder, from: 'given' })
    expect(offered.kind === 'broken' && offered.problems[0]?.file).toBe('exhibit.yaml')
    expect(await titleOf(here)).toBe('The light on the cape')
    expect(here.kiosk.health().status).toBe('ok')
  })

  it('comes on in the middle of everything for an editor', async () => {
    const here = await start({ changes: 'at-once' })
    await beat(here, 'section')
    expect((await here.kiosk.offer({ folder: retitled(here, 'New'), from: 'given' })).kind).toBe('shown')
    expect(await (await here.get('/api/kiosk')).text()).toContain('"changes":"at-once"')
  })

  it('makes its names known to the journal, and ends what health complained of', async () => {
    const here = await start()
    here.kiosk.complain([{ code: 'exhibit-broken', says: 'The last edit is broken.' }])
    expect(here.kiosk.health().reasons.map(({ code }) => code)).toEqual(['exhibit-broken'])
    const folder = retitled(here, 'New')
    const file = join(folder, 'exhibit.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('id: cape\n', 'id: headland\n'))
    const report = {
      visit: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      events: [{ type: 'started', at: 0, how: 'slide', slide: 'headland', language: 'en' }],
    }
    expect((await here.post('/api/visits', report)).status).toBe(400)
    expect((await here.kiosk.offer({ folder, from: 'given' })).kind).toBe('shown')
    expect((await here.post('/api/visits', report)).status).toBe(204)
    expect(here.kiosk.health().status).toBe('ok')
  })

  it('that waits when the kiosk stops is given up', async () => {
    const here = await start()
    await beat(here, 'home')
    const offered = here.kiosk.offer({ folder: retitled(here, 'New'), from: 'given' })
    await soon()
    await here.kiosk.close()
    expect((await offered).kind).toBe('superseded')
  })
})
