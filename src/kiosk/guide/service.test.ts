import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aKiosk, aVisit, type AKiosk } from '../../../tests/support/a-kiosk'
import type { Fetch, ListenOnNetwork } from './listening'

/** A network that a test looks at: which ports are open, and what answers there. */
const aNetwork = () => {
  const open = new Map<number, Fetch>()
  const listenOnNetwork: ListenOnNetwork = (fetch, port) => {
    if (port === 9999) return Promise.resolve({ ok: false, says: 'Port 9999 is in use.' })
    open.set(port, fetch)
    const close = () => Promise.resolve(void open.delete(port))
    return Promise.resolve({ ok: true, port, addresses: () => [`http://192.168.1.20:${port}`], close })
  }
  return { open, listenOnNetwork }
}

let here: AKiosk
let network: ReturnType<typeof aNetwork>
beforeEach(async () => {
  network = aNetwork()
  here = await aKiosk({ abilities: { listenOnNetwork: network.listenOnNetwork } })
})
afterEach(() => here.end())

const lead = async (command: object): Promise<unknown> => (await here.post('/api/guide/commands', command)).json()
const notes = () => here.kiosk.notes({ kinds: ['guide'] }).map(({ detail }) => detail)

describe('a guided tour at the kiosk', () => {
  it('is led over the routes of the page, and told to a page that comes up again', async () => {
    expect(await (await here.get('/api/guide')).json()).toEqual({ turn: 0, leading: null })
    expect(await (await here.get('/api/kiosk')).json()).not.toHaveProperty('guided')
    expect(await lead({ do: 'start' })).toMatchObject({ leading: { tour: 'usual', at: 0, of: 4 } })
    expect(await lead({ do: 'next' })).toMatchObject({ leading: { at: 1, place: { screen: 'loop', slide: 'oil' } } })
    expect(await (await here.get('/api/kiosk')).json()).toMatchObject({ guided: true })
    expect(await lead({ do: 'end' })).toMatchObject({ leading: null })
  })

  it.each([[{ do: 'dance' }], [{}], [{ do: 'goto', stop: -1 }], [{ do: 'next', by: 'panel' }]])(
    'refuses %j',
    async (command) => {
      expect((await here.post('/api/guide/commands', command)).status).toBe(400)
    },
  )

  it('is no visit: the journal has its start and its end as notes', async () => {
    await lead({ do: 'start' })
    await lead({ do: 'next' })
    await lead({ do: 'end' })
    expect(notes()).toEqual([
      { what: 'started', by: 'clicker', tour: 'usual' },
      { what: 'ended', by: 'clicker', tour: 'usual', why: 'end', stops: 2, of: 4, seconds: 0 },
    ])
  })

  it('ends a visit under its own reason', async () => {
    const ended = { type: 'ended', at: 5, reason: 'guide', duration: 5 }
    const visit = { ...aVisit, events: [...aVisit.events, ended] }
    expect((await here.post('/api/visits', visit)).status).toBe(204)
  })

  it('lets no other exhibit come on in the middle of it', async () => {
    const before = (await here.exhibit()).digest
    await lead({ do: 'start' })
    let waited = false
    const offered = here.kiosk.offer({
      folder: 'examples/solar-system',
      from: 'given',
      waits: () => {
        waited = true
      },
    })
    await vi.waitFor(() => expect(waited).toBe(true))
    expect((await here.exhibit()).digest).toBe(before)
    await lead({ do: 'end' })
    here.tick()
    expect(await offered).toMatchObject({ kind: 'shown' })
    expect((await here.exhibit()).digest).not.toBe(before)
  })
})

describe('the port on the network', () => {
  const remote = (patch: object) => here.kiosk.settings.change({ guide: patch })

  it('is closed until the settings say otherwise, moves with them, and closes with the kiosk', async () => {
    expect([...network.open.keys()]).toEqual([])
    remote({ remote: true })
    await vi.waitFor(() => expect([...network.open.keys()]).toEqual([8480]))
    remote({ port: 8500 })
    await vi.waitFor(() => expect([...network.open.keys()]).toEqual([8500]))
    remote({ remote: false })
    await vi.waitFor(() => expect([...network.open.keys()]).toEqual([]))
    remote({ remote: true })
    await vi.waitFor(() => expect([...network.open.keys()]).toEqual([8500]))
    await here.kiosk.close()
    expect([...network.open.keys()]).toEqual([])
  })

  it('is open again after a restart of a kiosk that had it on', async () => {
    remote({ remote: true })
    here = await here.again()
    await vi.waitFor(() => expect([...network.open.keys()]).toEqual([8480]))
  })

  it('knows nothing of the kiosk', async () => {
    remote({ remote: true })
    await vi.waitFor(() => expect(network.open.size).toBe(1))
    const fetch = network.open.get(8480)
    for (const path of ['/api/health', '/api/exhibit', '/api/guide', '/exhibit/x/media/stone.svg', '/index.html'])
      expect((await fetch?.(new Request(`http://192.168.1.20:8480${path}`)))?.status, path).toBe(404)
  })

  it('that is taken changes nothing else, and another one may be chosen', async () => {
    remote({ remote: true, port: 9999 })
    expect((await here.get('/api/guide')).status).toBe(200)
    remote({ port: 8480 })
    await vi.waitFor(() => expect([...network.open.keys()]).toEqual([8480]))
  })
})
