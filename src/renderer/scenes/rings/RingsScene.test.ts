// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import RingsScene from './RingsScene.vue'

const about = { kind: 'done', asOf: '2013-11', source: 'paper' } as const
const scene: SceneOf<'rings'> = {
  draw: 'rings',
  left: { name: { en: ['County', 'council'], zh: ['县', '人民政府'] } },
  right: { name: { en: ['School', 'of Mines'], zh: ['矿业学院'] } },
  lens: { name: { en: ['Copper', 'works'], zh: ['铜厂'] } },
  line: { en: 'One of their works', zh: '合作项目之一' },
  story: { dateText: { en: 'May 1950' }, sentence: { en: 'At the Hi-Tech Fair, both agree.' }, ...about },
  ...about,
}
const show = (more: object = {}) =>
  mount(RingsScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('says the line, the story and all three names on its own screen', () => {
  const text = show().text()
  for (const wording of [
    'One of their works',
    'May 1950',
    'At the Hi-Tech Fair, both agree.',
    'County council',
    'Copper works',
  ])
    expect(text).toContain(wording)
})

it('writes a name of several lines as one wording: with a space in English, without in Chinese', () => {
  const names = (tag: string) =>
    show({ view: aView({ language: tag, tag }) })
      .findAll('.name')
      .map((name) => name.element.textContent)
  expect(names('en')).toEqual(['County council', 'Copper works', 'School of Mines'])
  expect(names('zh')).toEqual(['县人民政府', '铜厂', '矿业学院'])
})

it('keeps Hi-Tech on one line', () => {
  expect(show().find('.whole').text()).toBe('Hi-Tech')
})

it('says one thing on a slide: the line, or the slide’s own, or else the story', () => {
  expect(show({ form: 'slide' }).text()).not.toContain('May 1950')
  expect(show({ form: 'slide', caption: 'Together' }).find('.words').text()).toBe('Together')
  const origin: SceneOf<'rings'> = { draw: 'rings', ...(scene.story && { story: scene.story }), ...about }
  const slide = show({ form: 'slide', scene: origin })
  expect(slide.find('.words').text()).toContain('May 1950')
  expect(slide.find('.name').exists()).toBe(false)
})

it('has nothing to touch, and no text at all on a tile', () => {
  for (const form of ['slide', 'section', 'tile'] as const)
    expect(show({ form }).findAll('button, a, [tabindex]')).toEqual([])
  const tile = show({ form: 'tile' })
  expect(tile.text()).toBe('')
  expect(tile.attributes('aria-hidden')).toBe('true')
})

it('hides the drawing from screen readers', () => {
  expect(show().find('svg').attributes('aria-hidden')).toBe('true')
})
