// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { wishIn } from './editor'

const wish = { kiosk: 'wish', go: { screen: 'section', section: 'plan' }, text: 150 }
const own = { origin: location.origin, source: window }

describe('a wish of the editor', () => {
  it('is heard from the page around the kiosk', () => {
    expect(wishIn({ ...own, data: wish })).toEqual(wish)
  })

  it.each([
    ['another origin', { ...own, origin: 'http://elsewhere.test', data: wish }],
    ['another window', { ...own, source: {}, data: wish }],
    ['no window at all', { ...own, source: null, data: wish }],
    ['an unknown screen', { ...own, data: { ...wish, go: { screen: 'cellar' } } }],
    ['an unknown key', { ...own, data: { ...wish, run: 'x' } }],
    ['a text size there is not', { ...own, data: { ...wish, text: 400 } }],
    ['another kind of message', { ...own, data: { kiosk: 'place' } }],
    ['nothing', { ...own, data: null }],
  ])('is not heard with %s', (_, message) => {
    expect(wishIn(message)).toBeUndefined()
  })
})
