// @vitest-environment happy-dom
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { usualKiosk } from '../client/answers'
import { useExhibitStore } from '../stores/exhibit'
import { useLoopStore } from '../stores/loop'
import { usePlaceStore } from '../stores/place'
import { useVisitStore } from '../stores/visit'
import { obey } from './obey-editor'

const pinia = createPinia()
const exhibits = useExhibitStore(pinia)
const place = usePlaceStore(pinia)
const visit = useVisitStore(pinia)
const loop = useLoopStore(pinia)
const preview = { ...usualKiosk, changes: 'at-once', preview: { idle: false } } as const
let stop = (): void => undefined

beforeEach(() => {
  exhibits.obey(preview)
  exhibits.show({ digest: 'one', media: 'exhibit/one/', exhibit: anExhibit() })
  place.go('loop')
  visit.reset()
  stop = obey(pinia)
})
afterEach(() => stop())

const wishes = (wish: object): void => {
  const init = { data: { kiosk: 'wish', ...wish }, origin: location.origin, source: window }
  window.dispatchEvent(new MessageEvent('message', init))
}

describe('in a preview the screen', () => {
  it('goes where the editor wants it, and stays where it is when there is no such place', () => {
    const [section] = exhibits.sections
    wishes({ go: { screen: 'section', section: section?.id } })
    expect(place.section).toBe(section?.id)
    wishes({ go: { screen: 'section', section: 'cellar' } })
    expect(place.section).toBe(section?.id)
    wishes({ go: { screen: 'home' }, dialog: 'access' })
    expect([place.screen, place.dialog]).toEqual(['home', 'access'])
  })

  it('holds the slide it was sent to', () => {
    const slide = exhibits.slides.at(-1)
    wishes({ go: { screen: 'loop', slide: slide?.id } })
    expect([place.screen, loop.index, loop.held]).toEqual(['loop', exhibits.slides.length - 1, true])
  })

  it('speaks, grows and changes its colours as told', () => {
    wishes({ language: 'en', text: 150, contrast: 'high', theme: 'ore' })
    expect([visit.language, visit.access.text, visit.access.contrast]).toEqual(['en', 150, 'high'])
    expect(exhibits.theme).toBe('ore')
  })

  it('goes on doing so when the service says anew how it is set', async () => {
    wishes({ theme: 'ore', idle: true })
    exhibits.obey(preview)
    await nextTick()
    expect([exhibits.theme, exhibits.kiosk.preview?.idle]).toEqual(['ore', true])
    wishes({ theme: null, idle: false })
    expect([exhibits.kiosk.theme, exhibits.kiosk.preview?.idle]).toEqual([null, false])
  })

  it('obeys no longer once that has ended', () => {
    stop()
    wishes({ go: { screen: 'home' } })
    expect(place.screen).toBe('loop')
  })
})
