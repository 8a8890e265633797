import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aKiosk, type AKiosk } from '../../tests/support/a-kiosk'
import type { KioskOptions } from '.'
import type { Health } from './health'
import { framedPolicy, framingPolicy, pagePolicy } from './http/headers'
import type { WatchFolder } from './exhibits/watch-folder'

let here: AKiosk | undefined

/** A watch that a test lets go off by hand. */
const handWatch = () => {
  let told = (): void => undefined
  let fail = (_: unknown): void => undefined
  const watch: WatchFolder = ({ changed, failed }) => {
    told = changed
    fail = failed
    return { ready: Promise.resolve(), close: () => Promise.resolve() }
  }
  return { watch, changed: () => told(), failed: (cause: unknown) => fail(cause) }
}

const previewing = async (options: Partial<KioskOptions> = {}, before: (folder: string) => void = () => undefined) => {
  const hand = handWatch()
  here = await aKiosk({ edited: {}, changes: 'at-once', watch: hand.watch, ...options }, (folder) => {
    writeFileSync(join(folder, 'page', 'preview.html'), '<!doctype html><title>preview</title>')
    before(folder)
  })
  const kiosk = here
  if (options.changes === undefined)
    await vi.waitFor(async () => expect(await looks(kiosk)).toMatchObject({ looks: 1 }))
  const file = join(kiosk.folder, 'exhibit', 'exhibit.yaml')
  return {
    kiosk,
    edit: (change: (text: string) => string) => {
      writeFileSync(file, change(readFileSync(file, 'utf8')))
      hand.changed()
    },
    changed: hand.changed,
    lose: hand.failed,
    state: () => looks(kiosk),
  }
}
const looks = async (kiosk: AKiosk): Promise<unknown> => (await kiosk.get('/api/preview')).json()
const health = (kiosk: AKiosk): Health => kiosk.kiosk.health()

afterEach(() => here?.end())

const renamed = (text: string): string => text.replace('The light on the cape', 'The lamp on the cape')
const broken = (text: string): string => text.replace(/^loop:/m, 'lopp:')

describe('an exhibit being edited', () => {
  it('is on screen as soon as it was saved', async () => {
    const { kiosk, edit } = await previewing()
    edit(renamed)
    await vi.waitFor(async () => expect((await kiosk.exhibit()).title).toBe('The lamp on the cape'))
  })

  it('stays as it was last good while an edit is broken, and the editor is told where', async () => {
    const { kiosk, edit, state } = await previewing()
    edit(broken)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ broken: true }))
    expect((await kiosk.exhibit()).title).toBe('The light on the cape')
    const problems = [{ code: 'unknown-key', file: 'exhibit.yaml', line: 23, cure: { en: 'Write loop.' } }]
    expect(await state()).toMatchObject({ problems, looks: 2, watching: true })
    expect(health(kiosk).reasons.map(({ code }) => code)).toContain('exhibit-broken')

    edit((text) => renamed(text.replace(/^lopp:/m, 'loop:')))
    await vi.waitFor(async () => expect(await state()).toMatchObject({ broken: false, problems: [] }))
    expect((await kiosk.exhibit()).title).toBe('The lamp on the cape')
    expect(health(kiosk).status).toBe('ok')
  })

  it('tells when it last brought something new, not when it was last looked at', async () => {
    let hours = 8
    const now = (): Date => new Date(Date.UTC(2026, 10, 25, hours))
    const { edit, state } = await previewing({ now })
    expect(await state()).toMatchObject({ freshAt: '2026-11-25T08:00:00.000Z' })
    hours = 9
    edit((text) => text)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ looks: 2, freshAt: '2026-11-25T08:00:00.000Z' }))
    edit(renamed)
    await vi.waitFor(async () => expect(await state()).toMatchObject({ looks: 3, freshAt: '2026-11-25T09:00:00.000Z' }))
  })

  it('says that the folder is gone, not that a file is to be written', async () => {
    const { kiosk, state, changed } = await previewing()
    const folder = join(kiosk.folder, 'exhibit')
    renameSync(folder, `${folder}-away`)
    changed()
    const says = { en: 'The folder of the exhibit is not there; was it moved or renamed?' }
    await vi.waitFor(async () => expect(await state()).toMatchObject({ broken: true, problems: [{ says }] }))
    renameSync(`${folder}-away`, folder)
    changed()
    await vi.waitFor(async () => expect(await state()).toMatchObject({ broken: false, problems: [] }))
  })

  it('may be broken from the first: there is nothing to show, and the reasons are there', async () => {
    const { kiosk, state } = await previewing({ bundledExhibit: '/nowhere' }, (folder) => {
      const file = join(folder, 'exhibit', 'exhibit.yaml')
      writeFileSync(file, broken(readFileSync(file, 'utf8')))
    })
    expect((await kiosk.get('/api/exhibit')).status).toBe(503)
    expect(await state()).toMatchObject({ broken: true, looks: 1 })
  })

  it('tells the page of every look at the folder, and of a new exhibit', async () => {
    const { kiosk, edit } = await previewing()
    const reader = (await kiosk.get('/api/events')).body?.getReader()
    const heard: string[] = []
    const listen = async (): Promise<void> => {
      for (;;) {
        const piece = await reader?.read()
        if (!piece || piece.done) return
        heard.push(new TextDecoder().decode(piece.value))
      }
    }
    void listen()
    edit(broken)
    await vi.waitFor(() => expect(heard.join('')).toContain('event: edit'))
    expect(heard.join('')).not.toContain('event: exhibit')
    edit((text) => renamed(text.replace(/^lopp:/m, 'loop:')))
    await vi.waitFor(() => expect(heard.join('')).toContain('event: exhibit'))
  })

  it('says when changes can no longer be seen', async () => {
    const { kiosk, lose, state } = await previewing()
    lose(new Error('ENOSPC'))
    expect(await state()).toMatchObject({ watching: false })
    expect(health(kiosk).reasons.map(({ code }) => code)).toEqual(['changes-unseen'])
  })
})

describe('on the kiosk itself', () => {
  const began = { screen: 'section', painted: 1 }
  const ended = { screen: 'loop', painted: 2 }

  it('a good edit waits for the visit to end, and a broken one is never seen', async () => {
    const { kiosk, edit } = await previewing({ changes: 'between-visits' })
    await kiosk.post('/api/beats', began)
    edit(renamed)
    await wait(300)
    expect((await kiosk.exhibit()).title).toBe('The light on the cape')
    edit(broken)
    await vi.waitFor(() => expect(health(kiosk).reasons.map(({ code }) => code)).toContain('exhibit-broken'))
    await kiosk.post('/api/beats', ended)
    await vi.waitFor(async () => expect((await kiosk.exhibit()).title).toBe('The lamp on the cape'))
    expect(health(kiosk).reasons.map(({ code }) => code)).toEqual(['exhibit-last-good', 'exhibit-broken'])
    edit((text) => text.replace(/^lopp:/m, 'loop:'))
    await vi.waitFor(() => expect(health(kiosk).status).toBe('ok'))
  })

  it('nothing is there for editors', async () => {
    const { kiosk } = await previewing({ changes: 'between-visits' })
    for (const path of ['/preview', '/preview.html', '/audit.js', '/api/preview'])
      expect((await kiosk.get(path)).status).toBe(404)
  })
})

describe('the preview page', () => {
  it('may frame the kiosk, which lets itself be framed by its own origin only', async () => {
    const { kiosk } = await previewing()
    expect((await kiosk.get('/')).headers.get('content-security-policy')).toBe(framedPolicy)
    const page = await kiosk.get('/preview')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toBe(framingPolicy)
    expect(framedPolicy).toContain("frame-ancestors 'self'")
    expect(framingPolicy).toContain("frame-ancestors 'none'")
  })

  it('is not there on a kiosk for visitors, nor is anything else for editors', async () => {
    here = await aKiosk({}, (folder) => {
      for (const name of ['preview.html', 'audit.js']) writeFileSync(join(folder, 'page', name), 'x')
    })
    for (const path of ['/preview', '/preview.html', '/audit.js', '/api/preview'])
      expect((await here.get(path)).status).toBe(404)
    expect(await (await here.get('/api/kiosk')).json()).not.toHaveProperty('preview')
    expect((await here.get('/')).headers.get('content-security-policy')).toBe(pagePolicy)
  })
})
