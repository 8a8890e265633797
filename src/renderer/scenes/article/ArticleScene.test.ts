// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import ArticleScene from './ArticleScene.vue'

const scene: SceneOf<'article'> = {
  draw: 'article',
  text: {
    en: '## Moons\n\nHe saw *three* stars. They moved.\n\n- one\n- two\n\n1. first\n\n> I wondered.\n\n![Jupiter](media/jupiter.jpg "In 2000")',
  },
  kind: 'done',
  asOf: '2024-01',
  source: 'paper',
}
const show = async (more: object = {}) => {
  const mounted = mount(ArticleScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })
  await nextTick()
  return mounted
}

it('sets headings, paragraphs, lists, quotations and pictures as what they are', async () => {
  const page = (await show()).find('.page')
  expect(page.find('h2').text()).toBe('Moons')
  expect(page.find('p').text()).toBe('He saw three stars. They moved.')
  expect(page.find('p em').text()).toBe('three')
  expect(page.findAll('ul li').map((item) => item.text())).toEqual(['one', 'two'])
  expect(page.find('ol li').attributes('value')).toBe('1')
  expect(page.find('blockquote').text()).toBe('I wondered.')
  expect(page.find('img').attributes()).toMatchObject({ src: '/media/jupiter.jpg', alt: 'Jupiter' })
  expect(page.find('figcaption').text()).toBe('In 2000')
})

it('measures the text out of sight, without its pictures', async () => {
  const flow = (await show()).find('.flow')
  expect(flow.attributes('aria-hidden')).toBe('true')
  expect(flow.findAll('img')).toEqual([])
  expect(flow.findAll('[data-block]').map((block) => block.attributes('data-block'))).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ])
})

it('has no buttons as long as one page holds it', async () => {
  expect((await show()).findAll('button')).toEqual([])
})

it('says its first sentences and shows its picture on a slide, or the slide’s own line', async () => {
  const slide = await show({ form: 'slide' })
  expect(slide.text()).toBe('He saw three stars. They moved.')
  expect(slide.find('img').attributes('alt')).toBe('Jupiter')
  expect((await show({ form: 'slide', caption: 'Moons of Jupiter' })).text()).toBe('Moons of Jupiter')
})

it('is its picture on a tile, without words', async () => {
  const tile = await show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  expect(tile.find('img').attributes('src')).toBe('/media/jupiter.jpg')
})
