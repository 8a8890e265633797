// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Scene, SceneOf } from '../../../exhibit'
import { aView } from '../../../../tests/support/a-view'
import PillarsScene from './PillarsScene.vue'

const fact = { kind: 'done', asOf: '2013-11', source: 'paper' } as const
const scene: SceneOf<'pillars'> = {
  draw: 'pillars',
  carries: 'crafts',
  pillars: [
    { id: 'learning', name: { en: 'Learning by doing', zh: '边做边学' }, mineral: 'azurite', ...fact },
    { id: 'lending', name: { en: 'Lending', zh: '借贷' }, mineral: 'copper', ...fact },
  ],
}
const crafts: Scene = {
  draw: 'emblems',
  items: [
    { id: 'glass', name: { en: 'Glass', zh: '玻璃' }, mineral: 'slate', picture: 'media/glass.{theme}.svg', ...fact },
    { id: 'paper', name: { en: 'Paper', zh: '纸' }, mineral: 'ochre', picture: 'media/paper.{theme}.svg', ...fact },
  ],
}
const show = (more: object = {}) =>
  mount(PillarsScene, {
    props: { scene, form: 'section', view: aView(), selected: null, others: { crafts }, ...more },
  })
const pictures = (scene: ReturnType<typeof show>) => scene.findAll('img').map((image) => image.attributes('src'))

it('names every pillar and everything the beam carries, each as one wording', () => {
  const section = show()
  expect(section.findAll('li').map((item) => item.text())).toEqual(['Glass', 'Paper', 'Learning by doing', 'Lending'])
  expect(pictures(section)).toEqual(['/media/glass.silver.svg', '/media/paper.silver.svg'])
})

it('writes vertically in Chinese and horizontally in English', () => {
  expect(
    show({ view: aView({ language: 'zh', tag: 'zh-CN' }) })
      .find('.upright')
      .text(),
  ).toContain('边做边学')
  expect(show().find('.upright').exists()).toBe(false)
})

it('stands in the hills on a slide, with the pictures for the dark theme and nothing to focus', () => {
  const slide = show({ form: 'slide' })
  expect(pictures(slide)).toEqual(['/media/glass.ore.svg', '/media/paper.ore.svg'])
  expect(slide.find('.texture.full').exists()).toBe(true)
  expect(slide.findAll('button, a, [tabindex]')).toEqual([])
})

it('draws its pillars alone where the section it names is missing or of another kind', () => {
  const section = show({ others: { crafts: scene } })
  expect(section.findAll('li')).toHaveLength(2)
  expect(pictures(section)).toEqual([])
})

it('is decoration without words on a tile', () => {
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  expect(tile.findAll('.pillar')).toHaveLength(2)
})
