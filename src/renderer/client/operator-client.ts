import { hc } from 'hono/client'
import type { KioskApi } from '../../kiosk'
import { asked } from './kiosk-client'

/** The one place where the token of the operator who was let in is known to the page. */
let token: string | undefined
const leaving = new Set<() => void>()

const asOperator: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init)
  if (answer.status === 401) for (const leave of [...leaving]) leave()
  return answer
}

/** The operator's routes. An answer 401, when the session has ended, closes the panel. */
export const operatorApi = hc<KioskApi>('/', {
  fetch: asOperator,
  headers: (): Record<string, string> => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
}).api.operator

/** Calls back when the service no longer knows the session, until the function it gave back is called. */
export const onShutOut = (leave: () => void): (() => void) => {
  leaving.add(leave)
  return () => leaving.delete(leave)
}

const kept = <T extends { readonly ok: boolean }>(answer: T | undefined): T | undefined => {
  if (answer && 'token' in answer && typeof answer.token === 'string') token = answer.token
  return answer
}

/** The ways in. `undefined` when the service can't be asked just now. */
export const entrance = {
  state: () => asked(operatorApi.state.$get()),
  enter: async (pin: string) => kept(await asked(operatorApi.session.$post({ json: { pin } }))),
  setUp: async (pin: string) => kept(await asked(operatorApi.pin.$post({ json: { pin } }))),
  recover: async (code: string, pin: string) => kept(await asked(operatorApi.recovery.$post({ json: { code, pin } }))),
}

/** For the operator who is in: another PIN, by the one of now. */
export const changePin = (old: string, pin: string) => asked(operatorApi.pin.change.$post({ json: { old, pin } }))

/** Tells the service that the operator is still there. */
export const touchSession = async (): Promise<void> => {
  if (token !== undefined) await operatorApi.session.touch.$post().catch(() => undefined)
}

/** Ends the session, also while the page goes away. */
export const endSession = (): void => {
  if (token === undefined) return
  const ended = operatorApi.session.end.$post(undefined, { init: { keepalive: true } })
  token = undefined
  ended.catch(() => undefined)
}

/** What the staff on the floor is told and can tell, without a PIN. `undefined` when the service can't be asked just now. */
export const staff = {
  asks: () => asked(operatorApi.staff.$get()),
  did: async (did: 'restart' | 'mute' | 'unmute' | 'touch-test') =>
    (await asked(operatorApi.staff.$post({ json: { did } })))?.noted,
  report: async (what: StaffFault) => (await asked(operatorApi.staff.$post({ json: { did: 'fault', what } })))?.noted,
}

export type StaffFault = 'picture' | 'touch' | 'sound' | 'content' | 'glass' | 'other'
export type Entered = NonNullable<Awaited<ReturnType<typeof entrance.enter>>>
export type PinSet = NonNullable<Awaited<ReturnType<typeof entrance.setUp>>>
