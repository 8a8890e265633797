// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import QuoteScene from './QuoteScene.vue'

const scene: SceneOf<'quote'> = {
  draw: 'quote',
  text: { en: 'I saw three little stars.' },
  who: { en: 'Galileo' },
  role: { en: 'professor' },
  when: { en: 'March 1610' },
  mineral: 'azurite',
  kind: 'done',
  asOf: '1610-03',
  source: 'paper',
}
const show = (more: object = {}) =>
  mount(QuoteScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })
const sizeOf = (scene_: ReturnType<typeof show>): number =>
  Number.parseFloat(/font-size: ([\d.]+)rem/.exec(scene_.find('.words p').attributes('style') ?? '')?.[1] ?? '')

it('is a quotation with its words whole, and says who, what they were, and when', () => {
  const quote = show()
  expect(quote.find('blockquote').text()).toBe('I saw three little stars.')
  expect(quote.find('figcaption').text()).toMatch(/^Galileo\s*professor\s*March 1610$/)
})

it('sets a long sentence smaller than a short one', () => {
  const long = show({ scene: { ...scene, text: { en: 'I saw three little stars and wondered. '.repeat(8) } } })
  expect(sizeOf(long)).toBeLessThan(sizeOf(show()))
})

it('shows a portrait where there is one, in the theme of the screen', () => {
  expect(show().find('img').exists()).toBe(false)
  const picture = { ...scene, picture: 'media/galileo.{theme}.svg' }
  expect(show({ scene: picture }).find('img').attributes('src')).toBe('/media/galileo.silver.svg')
  expect(show({ scene: picture, form: 'slide' }).find('img').attributes('src')).toBe('/media/galileo.ore.svg')
})

it('has nothing to touch anywhere, and no words on a tile', () => {
  for (const form of ['slide', 'section', 'tile'] as const)
    expect(show({ form }).findAll('button, a, [tabindex]')).toEqual([])
  expect([show({ form: 'tile' }).text(), show({ form: 'tile' }).attributes('aria-hidden')]).toEqual(['', 'true'])
})
