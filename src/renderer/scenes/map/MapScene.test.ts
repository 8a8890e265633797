// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import MapScene from './MapScene.vue'

const fact = { kind: 'done', asOf: '2020-05', source: 'paper' } as const
const scene: SceneOf<'map'> = {
  draw: 'map',
  picture: 'media/bay.{theme}.svg',
  width: 120,
  height: 80,
  toScale: false,
  note: { en: 'Schematic, not to scale' },
  areas: [
    {
      id: 'town',
      name: { en: 'The town' },
      sentence: { en: 'It has a wall.' },
      shape: { form: 'rectangle', x: 10, y: 10, width: 40, height: 30 },
      ...fact,
    },
    {
      id: 'light',
      name: { en: 'The light' },
      sentence: { en: 'It is high.' },
      shape: { form: 'point', x: 100, y: 70 },
      ...fact,
    },
  ],
}
const show = (more: object = {}) =>
  mount(MapScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('has a button and a pin for each area, with one number', () => {
  const section = show()
  expect(section.findAll('button').map((button) => button.text())).toEqual(['1The town', '2The light'])
  expect(section.findAll('.pin').map((pin) => pin.text())).toEqual(['1', '2'])
})

it('asks to choose, then says the sentence of what was chosen, and outlines it', async () => {
  const section = show()
  expect(section.find('[aria-live]').text()).toBe('choosePlace')
  expect(section.find('.chosen').exists()).toBe(false)
  await section.setProps({ selected: 'town' })
  expect(section.find('[aria-live] h2').text()).toBe('The town')
  expect(section.find('[aria-live] p').text()).toBe('It has a wall.')
  expect(section.find('.edge').attributes('d')).toBe('M10 10h40v30h-40Z')
})

it('tells which area was pressed, and lets the chosen one go', async () => {
  const section = show({ selected: 'town' })
  await section.findAll('button')[1]?.trigger('click')
  await section.findAll('button')[0]?.trigger('click')
  expect(section.emitted('select')).toEqual([['light'], [null]])
})

it('says on screen and on slides that it is a schematic', () => {
  expect(show().find('.schematic').text()).toBe('Schematic, not to scale')
  expect(show({ form: 'slide' }).find('.schematic').text()).toBe('Schematic, not to scale')
  expect(
    show({ scene: { ...scene, toScale: true } })
      .find('.schematic')
      .exists(),
  ).toBe(false)
})

it('is a picture alone on a slide, in ore, and without words on a tile', () => {
  const slide = show({ form: 'slide' })
  expect(slide.findAll('button, [tabindex], .pin')).toEqual([])
  expect(slide.find('img').attributes('src')).toBe('/media/bay.ore.svg')
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
})
