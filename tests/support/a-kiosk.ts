import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { hc } from 'hono/client'
import { createKiosk, type Kiosk, type KioskApi, type KioskOptions } from '../../src/kiosk'

/** A kiosk in a folder of its own, with the small exhibit, a page of two files, and timers that a test turns by hand. */
export type AKiosk = {
  readonly kiosk: Kiosk
  readonly folder: string
  readonly data: string
  /** Lets every timer of the service come due once. */
  readonly tick: () => void
  readonly get: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Response>
  /** What `GET /api/exhibit` answers, through the typed client the page uses. */
  readonly exhibit: () => Promise<{
    readonly digest: string
    readonly media: string
    readonly title: string | undefined
  }>
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Starts another kiosk over the same folder, once this one was closed. */
  readonly again: (options?: Partial<KioskOptions>) => Promise<AKiosk>
  readonly end: () => Promise<void>
}

export const smallExhibit = resolve(import.meta.dirname, '../fixtures/exhibits/small')

/** Its digest is in the address of its media; its names are those of the fixture. */
export const aVisit = {
  visit: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  events: [{ type: 'started', at: 0, how: 'slide', slide: 'cape', language: 'en' }],
}

const prepare = (folder: string): void => {
  cpSync(smallExhibit, join(folder, 'exhibit'), { recursive: true })
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>kiosk</title>')
  writeFileSync(join(folder, 'page', 'assets', 'index-a1.js'), 'export const word = 1\n')
}

const startIn = async (folder: string, options: Partial<KioskOptions>): Promise<AKiosk> => {
  const timers = new Set<() => void>()
  const data = options.dataFolder ?? join(folder, 'data')
  const kiosk = await createKiosk({
    exhibitFolder: join(folder, 'exhibit'),
    bundledExhibit: smallExhibit,
    dataFolder: data,
    page: join(folder, 'page'),
    version: '1.2.3',
    host: 'web',
    every: (_, work) => {
      timers.add(work)
      return () => timers.delete(work)
    },
    ...options,
  })
  const fetch = (input: RequestInfo | URL, init?: RequestInit) => kiosk.fetch(new Request(input, init))
  const client = hc<KioskApi>('http://127.0.0.1:4173', { fetch })
  const address = (path: string) => `http://127.0.0.1:4173${path}`
  return {
    kiosk,
    folder,
    data,
    tick: () => {
      for (const work of [...timers]) work()
    },
    get: (path, headers = {}, method = 'GET') => kiosk.fetch(new Request(address(path), { method, headers })),
    exhibit: async () => {
      const { digest, media, exhibit } = await (await client.api.exhibit.$get()).json()
      return { digest, media, title: exhibit.title['en'] }
    },
    post: (path, body, headers = {}) => {
      const sent = typeof body === 'string' ? body : JSON.stringify(body)
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent }
      return kiosk.fetch(new Request(address(path), init))
    },
    again: async (more = {}) => {
      await kiosk.close()
      return startIn(folder, { ...options, ...more })
    },
    end: async () => {
      await kiosk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts one in a new temporary folder; `before` may put something there first. */
export const aKiosk = async (
  options: Partial<KioskOptions> = {},
  before: (folder: string) => void = () => undefined,
): Promise<AKiosk> => {
  const folder = mkdtempSync(join(tmpdir(), 'a-kiosk-'))
  prepare(folder)
  before(folder)
  return startIn(folder, options)
}
