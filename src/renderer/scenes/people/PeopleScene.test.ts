// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import PeopleScene from './PeopleScene.vue'

const about = { kind: 'done', asOf: '2024-01', source: 'paper' } as const
const person = (id: string, name: string) => ({
  id,
  name: { en: name },
  role: { en: `Role of ${id}` },
  sentence: { en: `Sentence about ${id}.` },
  picture: `media/${id}.{theme}.svg`,
  ...about,
})
const scene: SceneOf<'people'> = {
  draw: 'people',
  people: [
    person('galileo', 'Galileo Galilei'),
    person('herschel', 'Caroline Herschel'),
    person('zhang', 'Zhang Heng'),
  ],
}
const show = (more: object = {}) =>
  mount(PeopleScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('has a card for each person, with a name, and shows the first one large', () => {
  const section = show()
  expect(section.findAll('button').map((card) => card.text())).toEqual([
    'Galileo Galilei',
    'Caroline Herschel',
    'Zhang Heng',
  ])
  expect(section.find('.large').text()).toMatch(/Galileo Galilei\s*Role of galileo\s*Sentence about galileo\./)
})

it('shows the chosen person large, and says which card is pressed', async () => {
  const section = show({ selected: 'herschel' })
  expect(section.find('.large').text()).toContain('Sentence about herschel.')
  expect(section.findAll('button').map((card) => card.attributes('aria-pressed'))).toEqual(['false', 'true', 'false'])
  await section.findAll('button')[2]?.trigger('click')
  expect(section.emitted('select')).toEqual([['zhang']])
})

it('shows the first where the chosen one is no more', () => {
  expect(show({ selected: 'nobody' }).find('.large').text()).toContain('Galileo')
})

it('has no cards for one person alone', () => {
  expect(show({ scene: { ...scene, people: scene.people.slice(0, 1) } }).findAll('button')).toEqual([])
})

it('is faces with names on a slide and three faces on a tile, with nothing to touch', () => {
  const slide = show({ form: 'slide' })
  expect(slide.findAll('figcaption').map((name) => name.text())).toHaveLength(3)
  expect(slide.find('img').attributes('src')).toBe('/media/galileo.ore.svg')
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden'), tile.findAll('img').length]).toEqual(['', 'true', 3])
  for (const each of [slide, tile]) expect(each.findAll('button, a, [tabindex]')).toEqual([])
})
