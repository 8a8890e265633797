// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { createApp, nextTick, type App as VueApp } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anExhibit } from '../../tests/support/an-exhibit'
import App from './App.vue'
import { usualKiosk } from './client/answers'
import { loadScene } from './scenes/load-scene'
import { useExhibitStore } from './stores/exhibit'
import { usePlaceStore } from './stores/place'
import { useVisitStore } from './stores/visit'

/** Counts listeners on window, so that none can stay behind unseen. */
const countListeners = () => {
  let open = 0
  const add = window.addEventListener.bind(window)
  const remove = window.removeEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation((...args: Parameters<typeof add>) => {
    open += 1
    add(...args)
  })
  vi.spyOn(window, 'removeEventListener').mockImplementation((...args: Parameters<typeof remove>) => {
    open -= 1
    remove(...args)
  })
  return () => open
}

class QuietSource {
  static open = 0
  readyState = 1
  constructor() {
    QuietSource.open += 1
  }
  addEventListener(): void {
    // Nothing is ever said here.
  }
  close(): void {
    QuietSource.open -= 1
  }
}

const settled = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(50)
  await nextTick()
}
let app: VueApp
let listeners = (): number => 0

beforeEach(async () => {
  await loadScene('rings')
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', QuietSource)
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(usualKiosk)))
  listeners = countListeners()
  const pinia = createPinia()
  setActivePinia(pinia)
  document.body.innerHTML = '<div id="kiosk"></div>'
  app = createApp(App).use(pinia)
  app.mount('#kiosk')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const show = async (): Promise<void> => {
  useExhibitStore().show({ digest: 'one', media: 'exhibit/one/', exhibit: anExhibit() })
  usePlaceStore().go('loop')
  await settled()
  await settled()
}
const button = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll('button')].find(
    (each) => each.getAttribute('aria-label') === name || each.textContent.trim() === name,
  )

describe('the screen', () => {
  it('names nothing until something is painted', async () => {
    expect(document.body.dataset['screen']).toBeUndefined()
    await show()
    expect(document.body.dataset).toMatchObject({ screen: 'loop', slide: 'first', scene: 'rings' })
    app.unmount()
  })

  it('invites in every language, each in its own, beside the button of the whole loop', async () => {
    await show()
    const open = button('打开首页')
    expect(button('触摸探索')?.lang).toBe('zh-CN')
    expect(button('Touch to explore')?.lang).toBe('en-GB')
    expect(open?.contains(button('Touch to explore') ?? null)).toBe(false)
    app.unmount()
  })

  it('has one button per section on home, and the dock outside main', async () => {
    await show()
    usePlaceStore().go('home')
    await settled()
    expect(document.querySelectorAll('main button')).toHaveLength(3)
    expect(document.querySelector('main nav')).toBeNull()
    expect(document.querySelector('nav')).not.toBeNull()
    app.unmount()
  })

  it('keeps section and choice when the language changes', async () => {
    await show()
    usePlaceStore().openSection('plan')
    useVisitStore().choose('plan', 'a-plot')
    await settled()
    useVisitStore().speak('en')
    await settled()
    expect(document.documentElement.lang).toBe('en-GB')
    expect(document.body.dataset).toMatchObject({ screen: 'section', section: 'plan' })
    expect(document.querySelector('h1')?.textContent).toBe('Title plan second line')
    expect(useVisitStore().choices['plan']).toBe('a-plot')
    app.unmount()
  })

  it('reads a Chinese headline as one wording', async () => {
    await show()
    usePlaceStore().openSection('plan')
    await settled()
    expect(document.querySelector('h1')?.textContent).toBe('标题plan，第二行')
    app.unmount()
  })

  it('asks, counts, returns to the loop and puts everything back', async () => {
    await show()
    usePlaceStore().go('home')
    useVisitStore().speak('en')
    await settled()
    await vi.advanceTimersByTimeAsync(45_500)
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Still exploring?')
    expect(document.querySelector('main')?.inert).toBe(true)
    expect(document.querySelector('main [role=alertdialog]')).toBeNull()
    await vi.advanceTimersByTimeAsync(20_500)
    await settled()
    expect(document.body.dataset).toMatchObject({ screen: 'loop', slide: 'first' })
    expect(document.documentElement.lang).toBe('zh-CN')
    app.unmount()
  })
})

it('leaves no listener, timer or event stream behind', async () => {
  await show()
  usePlaceStore().go('home')
  await settled()
  usePlaceStore().toggle('access')
  await settled()
  usePlaceStore().openSection('plan')
  await settled()
  usePlaceStore().go('loop')
  await vi.advanceTimersByTimeAsync(2000)
  expect(listeners()).toBeGreaterThan(10)
  expect(QuietSource.open).toBeGreaterThan(0)
  app.unmount()
  expect(listeners()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
  expect(QuietSource.open).toBe(0)
})
