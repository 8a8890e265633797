import * as v from 'valibot'
import { expect, test } from '../support/kiosk'
import { startWebHost, type WebHost } from '../support/web-host'

/** The lock-out against somebody who has the switch of the mains in hand: the service is killed in the middle of tries. */
const pin = '493027'
const Answer = v.object({ ok: v.boolean(), because: v.optional(v.string()), lockedSeconds: v.optional(v.number()) })
type Answer = v.InferOutput<typeof Answer>

const post = (web: WebHost, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${web.address}api/operator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(web.address).origin, ...headers },
    body: JSON.stringify(body),
  })
const guess = async (web: WebHost, digits: string): Promise<Answer> =>
  v.parse(Answer, await (await post(web, 'session', { pin: digits })).json())
const kill = async (web: WebHost): Promise<void> => {
  web.process.kill('SIGKILL')
  await web.ended
}

test('no try is given away by kill -9, however early in it', async ({ data }) => {
  test.setTimeout(120_000)
  let web = await startWebHost({ data })
  expect((await post(web, 'pin', { pin })).status).toBe(200)
  // An answer that only says to wait is no verdict on the digits.
  let judged = 0
  const count = ({ because }: Answer): void => {
    if (because !== 'locked') judged += 1
  }
  for (let run = 0; run < 12; run++) {
    // Killed 20 to 75 ms after a try was sent, which takes 65 ms or longer to judge: most are never answered.
    const answer = guess(web, '804613').then(count, () => undefined)
    await new Promise((done) => setTimeout(done, 20 + run * 5))
    await kill(web)
    await answer
    web = await startWebHost({ data })
  }
  const { because, lockedSeconds = 0 } = await guess(web, pin)
  // Every try that was judged is counted, and those that were cut off too: by now the waits have begun.
  expect(judged).toBeLessThanOrEqual(5)
  expect(because).toBe('locked')
  expect(lockedSeconds).toBeGreaterThanOrEqual(29)
  await kill(web)
  web = await startWebHost({ data })
  expect(await guess(web, pin)).toMatchObject({ ok: false, because: 'locked' })
  await web.stop()
})

test('the clock rate of tests shortens no wait', async ({ data }) => {
  const web = await startWebHost({ data, clockRate: 1000 })
  await post(web, 'pin', { pin })
  for (let time = 0; time < 5; time++) await guess(web, '804613')
  expect((await guess(web, pin)).lockedSeconds).toBeGreaterThan(25)
  await new Promise((done) => setTimeout(done, 1_500))
  expect(await guess(web, pin)).toMatchObject({ ok: false, because: 'locked' })
  await web.stop()
})

test('another page can neither guess nor use up tries, set a PIN or ask what only the operator may', async ({
  data,
}) => {
  const web = await startWebHost({ data })
  const foreign: readonly Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: new URL(web.address).origin, 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    for (const path of ['pin', 'session', 'recovery', 'staff', 'session/touch', 'pin/change']) {
      expect((await post(web, path, { pin, did: 'restart' }, headers)).status, path).toBe(403)
    }
  }
  const state: unknown = await (await fetch(`${web.address}api/operator/state`)).json()
  expect(state).toEqual({ pin: 'unset', lockedSeconds: 0 })
  await post(web, 'pin', { pin })
  for (let time = 0; time < 20; time++) await post(web, 'session', { pin: '804613' }, { origin: 'http://evil.example' })
  expect(await guess(web, pin)).toMatchObject({ ok: true })
  for (const path of ['now', 'actions', 'settings', 'exhibit', 'visitors', 'places', 'nothing'])
    expect((await fetch(`${web.address}api/operator/${path}`)).status, path).toBe(401)
  await web.stop()
})
