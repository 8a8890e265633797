import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aKiosk, type AKiosk } from '../../../../tests/support/a-kiosk'

let here: AKiosk
let now = 0
beforeEach(async () => {
  now = 0
  here = await aKiosk({ monotonic: () => now })
})
afterEach(() => here.end())

const say = async (body: object): Promise<unknown> => (await here.post('/api/operator/staff', body)).json()
const notes = () => here.kiosk.notes({ kinds: ['fault', 'panel'] }).map(({ kind, detail }) => ({ kind, detail }))

describe('the card of the floor staff', () => {
  it('needs no PIN, and says whom to call', async () => {
    expect(await (await here.get('/api/operator/staff')).json()).toEqual({ call: '', isSoundOff: false })
  })

  it('writes into the journal what is amiss and what was done, in words of its own', async () => {
    expect(await say({ did: 'fault', what: 'touch' })).toEqual({ noted: 'disk' })
    expect(await say({ did: 'restart' })).toEqual({ noted: 'disk' })
    expect(notes()).toEqual([
      { kind: 'fault', detail: { what: 'touch', by: 'staff' } },
      { kind: 'panel', detail: { did: 'restart', by: 'staff' } },
    ])
  })

  it('switches the sound of the page off and on, over a restart, also when it can note nothing more', async () => {
    const isMuted = async (): Promise<unknown> =>
      Reflect.get(Object(await (await here.get('/api/kiosk')).json()), 'sound')
    await say({ did: 'mute' })
    expect(await isMuted()).toEqual({ volume: 100, muted: true })
    here = await here.again()
    expect(await (await here.get('/api/operator/staff')).json()).toMatchObject({ isSoundOff: true })
    for (let time = 0; time < 20; time++) await say({ did: 'touch-test' })
    expect(await say({ did: 'unmute' })).toEqual({ noted: 'too-many' })
    expect(await isMuted()).toEqual({ volume: 100, muted: false })
  })

  it.each([
    [{ did: 'fault' }],
    [{ did: 'fault', what: 'Mr Li was rude' }],
    [{ did: 'quit' }],
    [{ did: 'restart', x: 1 }],
  ])('takes no %j', async (body) => {
    expect((await here.post('/api/operator/staff', body)).status).toBe(400)
    expect(notes()).toEqual([])
  })

  it('can’t fill the journal', async () => {
    const answers = []
    for (let time = 0; time < 25; time++) answers.push(await say({ did: 'fault', what: 'other' }))
    expect(answers.filter((answer) => JSON.stringify(answer).includes('too-many'))).toHaveLength(5)
    expect(notes()).toHaveLength(20)
    now += 10 * 60_000
    expect(await say({ did: 'fault', what: 'other' })).toEqual({ noted: 'disk' })
  })
})
