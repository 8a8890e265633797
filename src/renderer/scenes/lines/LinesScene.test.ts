// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import LinesScene from './LinesScene.vue'

const fact = { kind: 'done', asOf: '2020-05', source: 'paper' } as const
const points = (last: number) => [
  { at: 2000, value: 10 },
  { at: 2010, value: 20 },
  { at: 2020, value: last, kind: 'expected' as const },
]
const scene: SceneOf<'lines'> = {
  draw: 'lines',
  across: {
    name: { en: 'Year' },
    marks: [
      { at: 2000, shown: { en: 'in 2000' } },
      { at: 2020, shown: { en: 'in 2020' } },
    ],
  },
  up: { name: { en: 'Millions of passengers' } },
  series: [
    { id: 'rail', name: { en: 'By rail' }, mineral: 'copper', points: points(30), ...fact },
    { id: 'boat', name: { en: 'By boat' }, mineral: 'azurite', points: points(5), ...fact },
  ],
}
const show = (more: object = {}) =>
  mount(LinesScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('gives a screen reader every number in a table, the expected ones as such', () => {
  const rows = show()
    .findAll('table tbody tr')
    .map((row) => row.findAll('th, td').map((cell) => cell.text()))
  expect(rows).toEqual([
    ['in 2000', '10', '10'],
    ['2010', '20', '20'],
    ['in 2020', '30 (expected)', '5 (expected)'],
  ])
})

it('draws expected points hollow, on a broken line, under the word for it', () => {
  const section = show()
  expect(section.findAll('.layer .sign').map((sign) => sign.classes('hollow'))).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
  ])
  expect(section.find('.hoped').text()).toBe('expected')
})

it('tells which line was pressed, and lets the others stand back', async () => {
  const section = show()
  await section.findAll('button')[1]?.trigger('click')
  expect(section.emitted('select')).toEqual([['boat']])
  await section.setProps({ selected: 'boat' })
  expect(section.findAll('.layer').map((layer) => layer.classes('back'))).toEqual([true, false])
  await section.findAll('button')[1]?.trigger('click')
  expect(section.emitted('select')).toEqual([['boat'], [null]])
})

it('says when its scale does not begin at zero, and only then', () => {
  expect(show().text()).not.toContain('notFromZero')
  expect(show({ scene: { ...scene, up: { ...scene.up, from: 4 } } }).text()).toContain('notFromZero')
})

it('names its lines where there are no buttons, on a slide', () => {
  const slide = show({ form: 'slide' })
  expect(slide.findAll('button, [tabindex]')).toEqual([])
  expect(slide.findAll('.end').map((end) => end.text())).toEqual(['By rail', 'By boat'])
})

it('is decoration without words on a tile', () => {
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  expect(tile.findAll('.layer')).toHaveLength(2)
})
