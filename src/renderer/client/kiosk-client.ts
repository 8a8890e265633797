import { hc } from 'hono/client'
import type { KioskApi } from '../../kiosk'
import type { Beat, ExhibitAnswer, KioskAnswer, Visit } from './answers'

const api = hc<KioskApi>('/').api

/** A GET's body, or nothing when there is none to be had just now. */
export const asked = async <T>(answer: Promise<{ ok: boolean; json: () => Promise<T> }>): Promise<T | undefined> => {
  try {
    const { ok, json } = await bound(answer)
    return ok ? await json() : undefined
  } catch {
    return undefined
  }
}

const bound = async <T>(answer: Promise<{ ok: boolean; json: () => Promise<T> }>) => {
  const got = await answer
  return { ok: got.ok, json: () => got.json() }
}

/** Sends and forgets: the screen goes on whether the service heard it or not, and the service logs its own side. */
const told = async (answer: Promise<unknown>): Promise<void> => {
  await answer.catch(() => undefined)
}

/** The page may be going away as it sends. */
const lasting = { init: { keepalive: true } }

/** The only way the screen speaks with the kiosk service. Nothing here throws. */
export const kioskClient = {
  exhibit: (): Promise<ExhibitAnswer | undefined> => asked(api.exhibit.$get()),
  kiosk: (): Promise<KioskAnswer | undefined> => asked(api.kiosk.$get()),
  visit: (visit: Visit): Promise<void> => told(api.visits.$post({ json: visit }, lasting)),
  beat: (beat: Beat): Promise<void> => told(api.beats.$post({ json: beat })),
}

export type KioskClient = typeof kioskClient
