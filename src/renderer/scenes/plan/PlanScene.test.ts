// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import PlanScene from './PlanScene.vue'

const about = { kind: 'current', asOf: '2013-11', source: 'paper' } as const
const plot = (id: string, en: string, mineral: 'copper' | 'ochre' | 'malachite' | 'azurite') => ({
  id,
  name: { en, zh: en },
  mineral,
  picture: `media/${id}.{theme}.svg`,
  ...about,
})
const amount = (id: string, value: number, label: string) => ({
  id,
  value,
  shown: { en: String(value) },
  unit: { en: 'km²' },
  spoken: { en: `${value} square kilometres` },
  label: { en: label },
  ...about,
})
const scene: SceneOf<'plan'> = {
  draw: 'plan',
  note: { en: 'Schematic, not to scale.' },
  tag: { en: 'Schematic' },
  plots: [
    plot('works', 'Works', 'copper'),
    plot('homes', 'Homes', 'ochre'),
    plot('park', 'Park', 'malachite'),
    { ...plot('lab', 'The high-tech laboratory', 'azurite'), short: { en: 'Laboratory' } },
  ],
  area: {
    whole: amount('whole', 8.05, 'Whole zone: 8.05 km²'),
    part: amount('part', 2, 'Phase one: 2 km²'),
    note: { en: 'Squares: area to scale' },
  },
}
const show = (more: object = {}) =>
  mount(PlanScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('has one button a plot with its whole name, none pressed at first', () => {
  const buttons = show().findAll('button')
  expect(buttons.map((button) => button.text())).toEqual(['Works', 'Homes', 'Park', 'The high-tech laboratory'])
  expect(buttons.map((button) => button.attributes('aria-pressed'))).toEqual(['false', 'false', 'false', 'false'])
})

it('lifts the chosen plot alone and greys the others', () => {
  const plots = show({ selected: 'park' }).findAll('.plot')
  expect(plots.filter((plot) => plot.classes('lifted')).map((plot) => plot.classes())).toEqual([
    expect.arrayContaining(['malachite']),
  ])
  expect(plots.filter((plot) => plot.classes('greyed'))).toHaveLength(3)
})

it('tells what was chosen, and clears the choice when it is pressed again', async () => {
  const section = show({ selected: 'park' })
  await section.findAll('button')[0]?.trigger('click')
  await section.findAll('button')[2]?.trigger('click')
  expect(section.emitted('select')).toEqual([['works'], [null]])
})

it('says schematic wherever the plan stands', () => {
  expect(show().text()).toContain('Schematic, not to scale.')
  expect(show({ form: 'slide' }).text()).toContain('Schematic, not to scale.')
  expect(show({ form: 'tile' }).text()).toBe('Schematic')
})

it('draws the area to scale and says so, with its units spoken', () => {
  const section = show()
  expect([
    section.findAll('.filled').length,
    section.findAll('.hollow').length,
    section.findAll('.bar').length,
  ]).toEqual([2, 6, 1])
  expect(section.text()).toContain('Squares: area to scale')
  expect(section.text()).toContain('Phase one: 2 km²')
  expect(section.text()).toContain('Whole zone: 8.05 square kilometres')
})

it('paints four plots, the nearest last, and pins the short names on them', () => {
  const section = show()
  expect(section.findAll('.plot .coloured img').map((img) => img.attributes('src'))).toEqual([
    '/media/works.silver.svg',
    '/media/homes.silver.svg',
    '/media/lab.silver.svg',
    '/media/park.silver.svg',
  ])
  expect(section.findAll('.label').map((label) => label.text())).toEqual(['Works', 'Homes', 'Park', 'Laboratory'])
})

it('has nothing to touch on a slide or a tile, and is drawn in ore there', () => {
  for (const form of ['slide', 'tile']) {
    const picture = show({ form })
    expect(picture.findAll('button, [tabindex]')).toHaveLength(0)
    expect(picture.find('img').attributes('src')).toBe('/media/works.ore.svg')
  }
})
