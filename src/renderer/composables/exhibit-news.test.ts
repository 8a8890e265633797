import { createPinia, setActivePinia } from 'pinia'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { handClock } from '../../../tests/support/hand-clock'
import { usualKiosk } from '../client/answers'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore } from '../stores/place'
import { useExhibitNews } from './exhibit-news'

/** The one stream of news, so that a test can speak. */
let say = (_: string): void => undefined
class Source {
  readyState = 1
  private readonly heard = new Map<string, () => void>()
  constructor() {
    say = (name) => this.heard.get(name)?.()
  }
  addEventListener(name: string, then: () => void): void {
    this.heard.set(name, then)
  }
  close(): void {
    this.heard.clear()
  }
}

const answers = (digest: string, changes = usualKiosk.changes) => ({
  '/api/exhibit': { digest, media: `exhibit/${digest}/`, exhibit: anExhibit() },
  '/api/kiosk': { ...usualKiosk, changes },
})
let now: Readonly<Record<string, unknown>> = {}
let scope: EffectScope

beforeEach(() => {
  setActivePinia(createPinia())
  vi.stubGlobal('EventSource', Source)
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(Response.json(now[address])))
  now = answers('two')
  useExhibitStore().show({ digest: 'one', media: 'exhibit/one/', exhibit: anExhibit() })
  const clock = handClock()
  scope = effectScope()
  scope.run(() => useExhibitNews(() => undefined, clock.timers).begin())
  clock.pass(2_000)
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

const shown = (): string | undefined => useExhibitStore().answer?.digest
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await nextTick()
}

describe('as the channel opens', () => {
  it('a guide who came before it is asked for', async () => {
    now = { ...answers('one'), '/api/kiosk': { ...usualKiosk, guided: true } }
    expect(useGuideStore().calls).toBe(0)
    say('open')
    await vi.waitFor(() => expect(useGuideStore().calls).toBe(1))
  })

  it('nothing of guides is asked for where none leads', async () => {
    now = { ...answers('one'), '/api/kiosk': { ...usualKiosk, clockRate: 7 } }
    say('open')
    await vi.waitFor(() => expect(useExhibitStore().kiosk.clockRate).toBe(7))
    expect(useGuideStore().calls).toBe(0)
  })
})

describe('a new exhibit', () => {
  it('is taken when nobody visits', async () => {
    usePlaceStore().go('loop')
    say('exhibit')
    await vi.waitFor(() => expect(shown()).toBe('two'))
  })

  it('waits for the visit to end, even where the news came before the service heard of the visit', async () => {
    usePlaceStore().go('home')
    say('exhibit')
    await settled()
    expect(shown()).toBe('one')
    usePlaceStore().openSection('plan')
    await settled()
    expect(shown()).toBe('one')
    usePlaceStore().go('loop')
    await vi.waitFor(() => expect(shown()).toBe('two'))
  })

  it('is seen at once by an editor, wherever they are', async () => {
    now = answers('two', 'at-once')
    useExhibitStore().obey({ ...usualKiosk, changes: 'at-once' })
    usePlaceStore().openSection('plan')
    say('exhibit')
    await vi.waitFor(() => expect(shown()).toBe('two'))
  })
})
