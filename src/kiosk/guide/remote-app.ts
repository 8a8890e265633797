import { Hono, type MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { Exhibit } from '../../exhibit'
import { secured, withPolicy } from '../http/headers'
import { jsonBody } from '../http/json-body'
import { refuse } from '../http/refusal'
import { revalidate, sendFile } from '../http/send-file'
import type { After } from '../timers'
import { createBucket } from './bucket'
import { GuideCommand } from './commands'
import type { Guide } from './guide'
import type { Pairing } from './pairing'

/** What the remote's own handler needs. It is told nothing else of the kiosk. */
export type RemoteParts = {
  /** The folder of the built page, of which three files are handed out. */
  readonly page: string
  readonly exhibit: () => Exhibit | undefined
  readonly guide: Guide
  readonly pairing: Pairing
  readonly monotonic: () => number
  readonly after: After
}

/** The remote loads its own two files and speaks with where it came from; nothing else, not even a picture. */
export const remotePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** No message of a remote comes near this. */
const largestMessage = 1024
/** How long an answer waits for something to happen; shorter than any timeout on the way. */
const waitMs = 15_000
/** Answers that wait at one time; a telephone has one. */
const mostWaiting = 4

const Secret = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const Redeeming = v.strictObject({ secret: Secret })
const files = { '/': 'remote.html', '/remote.js': 'remote.js', '/remote.css': 'remote.css' } as const

const nothingHere = () => refuse(404, 'There is nothing at this address.')
const tooOften = () => refuse(429, 'That was too often. Wait a moment.', { 'retry-after': '2' })

const bearer = /^Bearer ([\w-]{1,100})$/

/** Lets only the paired telephone through, and not more often than a person presses. */
const onlyPaired = ({ pairing, monotonic }: RemoteParts): MiddlewareHandler => {
  const bucket = createBucket({ most: 30, perSecond: 10, monotonic })
  return async (c, next) => {
    const token = bearer.exec(c.req.header('authorization') ?? '')?.[1]
    if (token === undefined || !pairing.isPaired(token))
      return refuse(401, 'This telephone does not lead any more. Scan the code on the screen again.')
    if (!bucket.take()) return tooOften()
    await next()
    return
  }
}

const stateOf = ({ guide }: RemoteParts) => ({ ...guide.answer(), elapsedSeconds: guide.elapsedSeconds() })

const toursAnswer = ({ exhibit, guide }: RemoteParts) => ({
  languages: (exhibit()?.languages ?? []).map(({ key, tag, name, direction }) => ({ key, tag, name, direction })),
  tours: guide.tours().map(({ id, name, stops }) => ({
    id,
    name,
    stops: stops.map((stop) => ({ name: stop.name, notes: stop.notes ?? null })),
  })),
})

/** Waits until the tour changes or some time has passed. Where too many wait, the oldest is answered at once. */
const createWaiting = ({ guide, after }: RemoteParts) => {
  const waiting = new Set<() => void>()
  return (turn: number): Promise<void> =>
    new Promise((resolve) => {
      if (guide.answer().turn !== turn) {
        resolve()
        return
      }
      const done = (): void => {
        waiting.delete(done)
        stopTimer()
        stopListening()
        resolve()
      }
      const stopTimer = after(waitMs, done)
      const stopListening = guide.onChange(done)
      waiting.add(done)
      const [oldest] = waiting
      if (waiting.size > mostWaiting) oldest?.()
    })
}

const turnIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : -1)

/**
 * Everything the port on the network answers: the remote's page of three files, pairing, and for the paired telephone the
 * tours, the state and its commands. It shares nothing with the kiosk's own handler but the tour.
 */
export const createRemoteApp = (parts: RemoteParts): ((request: Request) => Promise<Response>) => {
  const { guide, pairing, monotonic } = parts
  const wait = createWaiting(parts)
  const guesses = createBucket({ most: 10, perSecond: 0.2, monotonic })
  const paired = onlyPaired(parts)
  const app = new Hono()
  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (c) =>
      withPolicy(await sendFile(c.req.raw, parts.page, file, { caching: revalidate }), remotePolicy),
    )
  }
  app.post('/pair', jsonBody(Redeeming, largestMessage), (c) => {
    const token = pairing.redeem(c.req.valid('json').secret)
    if (token !== undefined) return c.json({ token })
    // Only what is wrong counts: a stranger who guesses must not keep the guide out who has the code.
    return guesses.take() ? refuse(403, 'This code is not good any more. Ask for a new one.') : tooOften()
  })
  app.get('/tours', paired, (c) => c.json(toursAnswer(parts)))
  app.get('/state', paired, async (c, next) => {
    guide.sign()
    await wait(turnIn(c.req.query('after')))
    await next()
  })
  // Asked twice: another telephone may have taken over while this one waited.
  app.get('/state', paired, (c) => c.json(stateOf(parts)))
  app.post('/commands', paired, jsonBody(GuideCommand, largestMessage), (c) => {
    guide.lead('remote', c.req.valid('json'))
    return c.json(stateOf(parts))
  })
  app.notFound(nothingHere)
  app.onError(() => refuse(500, 'The kiosk could not answer.'))
  return async (request) => {
    const response = secured(await app.fetch(request))
    return withPolicy(response, remotePolicy)
  }
}
