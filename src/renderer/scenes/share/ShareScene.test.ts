// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { SceneOf } from '../../../exhibit'
import { aView } from '../../../../tests/support/a-view'
import ShareScene from './ShareScene.vue'

const fact = { asOf: '2013-11', source: 'paper' } as const
const scene: SceneOf<'share'> = {
  draw: 'share',
  shares: [
    {
      form: 'slices',
      open: true,
      figure: {
        id: 'growth',
        value: 0.02,
        shown: { en: '>2%' },
        spoken: { en: 'over 2%' },
        label: { en: 'of all growth' },
        kind: 'expected',
        ...fact,
      },
    },
    {
      form: 'disc',
      open: false,
      figure: { id: 'trade', value: 0.25, shown: { en: '25%' }, label: { en: 'of all trade' }, kind: 'done', ...fact },
    },
  ],
  aims: {
    label: { en: 'Aims' },
    items: [{ id: 'green', text: { en: 'A green, high-tech park' }, mineral: 'malachite', kind: 'aim', ...fact }],
  },
}
const show = (more: object = {}) =>
  mount(ShareScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('gives each share as a term with its number; a number with a sign is heard in words', () => {
  const section = show()
  expect(section.findAll('dt').map((term) => term.text())).toEqual(['of all growth', 'of all trade'])
  const [open, exact] = section.findAll('.number')
  expect(open?.find('[aria-hidden]').text()).toBe('>2%')
  expect(open?.find('.heard').text()).toBe('over 2%')
  expect(exact?.text()).toBe('25%')
})

it('says expected beside expected numbers only, and hatches only those', () => {
  const values = show().findAll('.value')
  expect(values.map((value) => value.text().includes('expected'))).toEqual([true, false])
  const fills = show()
    .findAll('.picture')
    .map((picture) => picture.html().includes('fill="url('))
  expect(fills).toEqual([true, false])
})

it('labels the aims, in one wording each', () => {
  const aims = show().find('section')
  expect(aims.find('h2').text()).toBe('Aims')
  expect(aims.attributes('aria-labelledby')).toBe(aims.find('h2').attributes('id'))
  expect(aims.findAll('li').map((item) => item.text())).toEqual(['A green, high-tech park'])
})

it('leaves the aims out on a slide, which has nothing to focus', () => {
  const slide = show({ form: 'slide', only: ['trade'] })
  expect(slide.findAll('dt').map((term) => term.text())).toEqual(['of all trade'])
  expect(slide.find('section').exists()).toBe(false)
  expect(slide.findAll('button, a, [tabindex]')).toEqual([])
})

it('gives every pattern, gradient and mask an id of its own', () => {
  const ids = show()
    .findAll('svg [id]')
    .map((element) => element.attributes('id'))
  expect(ids.length).toBeGreaterThan(2)
  expect(new Set(ids).size).toBe(ids.length)
})

it('is decoration without words on a tile', () => {
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
})
