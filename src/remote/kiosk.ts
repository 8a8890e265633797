import { stateIn, tokenIn, toursIn, type State, type Tour } from './answers'

/** What came of a question: the answer, a refusal that is final, or nothing just now. */
export type Heard<T> =
  { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'over' } | { readonly kind: 'lost' }

export type Command =
  | { readonly do: 'next' | 'back' | 'hold' | 'black' | 'stay' | 'end' }
  | { readonly do: 'start'; readonly tour: string }
  | { readonly do: 'goto'; readonly stop: number }

/** A kiosk that does not answer for so long is asked again. Longer than it lets a question wait. */
const patienceMs = 20_000

const ask = async <T>(path: string, init: RequestInit, read: (json: unknown) => T | undefined): Promise<Heard<T>> => {
  try {
    const answer = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })
    if (answer.status === 401 || answer.status === 403) return { kind: 'over' }
    const value = answer.ok ? read(await answer.json()) : undefined
    return value === undefined ? { kind: 'lost' } : { kind: 'answer', value }
  } catch {
    return { kind: 'lost' }
  }
}

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Gives the secret of the code away for a token, which lives in this page only and is good until the lease ends. */
export const redeem = (secret: string): Promise<Heard<string>> => ask('/pair', json({ secret }), tokenIn)

/** What a paired telephone asks of the kiosk. */
export const kioskWith = (token: string) => {
  const authorization = `Bearer ${token}`
  return {
    tours: (): Promise<Heard<readonly Tour[]>> => ask('/tours', { headers: { authorization } }, toursIn),
    /** Answers once the tour is another than at `turn`, or after a while. */
    state: (turn: number): Promise<Heard<State>> =>
      ask(`/state?after=${turn}`, { headers: { authorization } }, stateIn),
    send: (command: Command): Promise<Heard<State>> =>
      ask('/commands', { ...json(command), headers: { 'content-type': 'application/json', authorization } }, stateIn),
  }
}

export type PairedKiosk = ReturnType<typeof kioskWith>
