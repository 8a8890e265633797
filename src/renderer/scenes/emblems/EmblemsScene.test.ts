// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import EmblemsScene from './EmblemsScene.vue'

const about = { kind: 'current', asOf: '2013-11', source: 'paper' } as const
const item = (id: string, en: string, zh: string, mineral: 'copper' | 'azurite') => ({
  id,
  name: { en, zh },
  mineral,
  picture: `media/${id}.{theme}.svg`,
  ...about,
})
const scene: SceneOf<'emblems'> = {
  draw: 'emblems',
  items: [
    item('metal', 'Non-ferrous metals', '有色金属', 'copper'),
    item('acid', 'Chemicals and fine chemicals', '化工及精细化工', 'azurite'),
    item('wool', 'Wool', '羊毛', 'copper'),
    item('glass', 'Glass', '玻璃', 'copper'),
    item('salt', 'Salt', '盐', 'azurite'),
  ],
}
const show = (more: object = {}) =>
  mount(EmblemsScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('names every item once, as one text, in a list', () => {
  const panels = show({ view: aView({ language: 'zh', tag: 'zh-CN' }) }).findAll('ul > li')
  expect(panels.map((panel) => panel.element.textContent.trim())).toEqual([
    '有色金属',
    '化工及精细化工',
    '羊毛',
    '玻璃',
    '盐',
  ])
})

it('lets a long Chinese name break after its "and"', () => {
  const name = show({ view: aView({ language: 'zh', tag: 'zh-CN' }) }).findAll('.name')[1]
  const pieces = name
    ?.html()
    .split('<wbr')
    .map((piece) => piece.replace(/[^\p{Script=Han}]/gu, ''))
  expect(pieces).toEqual(['化工及', '精细化工'])
})

it('paints each panel in its mineral and puts the light version of the emblem on it', () => {
  const panels = show().findAll('.panel')
  expect(panels[1]?.classes()).toContain('plate-azurite')
  expect(panels[1]?.find('img').attributes('src')).toBe('/media/acid.ore.svg')
  expect(panels[1]?.find('img').attributes('alt')).toBe('')
})

it('sets five emblems as three and two on a tile, without words', () => {
  const tile = show({ form: 'tile' })
  expect(tile.findAll('.row').map((row) => row.findAll('img').length)).toEqual([3, 2])
  expect(tile.text()).toBe('')
  expect(tile.attributes('aria-hidden')).toBe('true')
})

it('names the emblems on a slide, and offers nothing to touch anywhere', () => {
  expect(show({ form: 'slide' }).text()).toContain('Non-ferrous metals')
  for (const form of ['slide', 'section', 'tile'] as const)
    expect(show({ form }).findAll('button, a, [tabindex]')).toEqual([])
})
