// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { Figure, SceneOf } from '../../../exhibit'
import { aView } from '../../../../tests/support/a-view'
import PictogramScene from './PictogramScene.vue'

const figure = (id: string, value: number, shown: string, kind: Figure['kind']): Figure => ({
  id,
  value,
  shown: { en: shown },
  unit: { en: 'million dollars' },
  label: { en: `Label of ${id}` },
  detail: { en: `Detail of ${id}` },
  kind,
  asOf: '2013-11',
  source: 'paper',
})
const scene: SceneOf<'pictogram'> = {
  draw: 'pictogram',
  each: 10,
  key: { en: 'One ingot is ten' },
  groups: [
    {
      id: 'built',
      name: { en: 'Built' },
      figures: [figure('road', 220, '220', 'done'), figure('mill', 1900, '1.9', 'current')],
    },
    {
      id: 'hoped',
      name: { en: 'Hoped for' },
      figures: [figure('output', 4030, '4.03', 'expected'), figure('taxes', 760, '760', 'expected')],
    },
  ],
}
const show = (more: object = {}) =>
  mount(PictogramScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

beforeEach(() => {
  document.body.replaceChildren()
})

it('shows every figure as a term with its number, unit and detail, and exactly its ingots', () => {
  const section = show()
  expect(section.findAll('dt').map((term) => term.text())).toEqual(
    ['road', 'mill', 'output', 'taxes'].map((id) => `Label of ${id}`),
  )
  expect(section.findAll('.number').map((number) => number.text())).toEqual(['220', '1.9', '4.03', '760'])
  expect(section.findAll('dl [data-ingots]').map((stack) => stack.attributes('data-ingots'))).toEqual([
    '22',
    '190',
    '403',
    '76',
  ])
  expect(section.text()).toContain('One ingot is ten')
})

it('says beside expected numbers, and only there, that they are expected', () => {
  const tagged = show().findAll('.figure.expected, .figure.done, .figure.current')
  expect(tagged.map((row) => row.find('.unit').text().includes('expected'))).toEqual([false, false, true, true])
})

it('has a button for all and one per group, and says which is pressed', async () => {
  const section = show({ selected: 'hoped' })
  const buttons = section.findAll('button')
  expect(buttons.map((button) => button.text())).toEqual(['all', 'Built', 'Hoped for'])
  expect(buttons.map((button) => button.attributes('aria-pressed'))).toEqual(['false', 'false', 'true'])
  await buttons[1]?.trigger('click')
  await buttons[0]?.trigger('click')
  expect(section.emitted('select')).toEqual([['built'], [null]])
})

it('lets the figures of other groups stand back', () => {
  const rows = show({ selected: 'hoped' }).findAll('dl > div')
  expect(rows.map((row) => row.classes('dimmed'))).toEqual([true, true, false, false])
})

it('is a wall of one figure on a slide, with a line beneath and nothing to focus', () => {
  const slide = show({ form: 'slide', only: ['mill'], caption: 'Under way' })
  expect(slide.findAll('[data-ingots]').map((stack) => stack.attributes('data-ingots'))).toEqual(['190'])
  expect(slide.text()).toBe('Under way')
  expect(slide.findAll('button, a, [tabindex]')).toEqual([])
})

it('is decoration without words on a tile', () => {
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  expect(tile.findAll('[data-ingots]')).toHaveLength(4)
})
