// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import TableScene from './TableScene.vue'

const about = { kind: 'current', asOf: '2024-01', source: 'paper' } as const
const scene: SceneOf<'table'> = {
  draw: 'table',
  corner: { en: 'Planet', de: 'Planet' },
  columns: [
    { id: 'year', name: { en: 'Year', de: 'Jahr' }, unit: { en: 'days', de: 'Tage' } },
    { id: 'kind', name: { en: 'Kind', de: 'Art' } },
  ],
  rows: [
    {
      id: 'venus',
      name: { en: 'Venus', de: 'Venus' },
      cells: [{ value: 224.7 }, { shown: { en: 'Rock', de: 'Gestein' } }],
    },
    {
      id: 'mars',
      name: { en: 'Mars', de: 'Mars' },
      cells: [{ value: 687, about: { ...about, kind: 'expected' } }, { shown: { en: 'Rock', de: 'Gestein' } }],
    },
  ],
  note: { en: 'A note', de: 'Ein Hinweis' },
  ...about,
}
const show = (more: object = {}) =>
  mount(TableScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('is a table with heads and names a screen reader can tell', () => {
  const table = show()
  expect(table.findAll('thead th').map((head) => head.text())).toEqual(['Planet', 'Year days', 'Kind'])
  expect(table.findAll('tbody th').map((head) => [head.text(), head.attributes('scope')])).toEqual([
    ['Venus', 'row'],
    ['Mars', 'row'],
  ])
  expect(table.text()).toContain('A note')
})

it('writes numbers with the decimal mark of the language', () => {
  const german = show({ view: aView({ language: 'de', tag: 'de-DE' }) })
  expect(german.findAll('.value').map((value) => value.text())).toEqual(['224,7', 'Gestein', '687', 'Gestein'])
  expect(show().find('.value').text()).toBe('224.7')
})

it('sets numbers by their decimal mark, and words at the start', () => {
  const cells = show().findAll('tbody td')
  expect(cells.map((cell) => cell.classes('numeric'))).toEqual([true, false, true, false])
  const spare = (at: number) => cells[at]?.find('.value').attributes('style')
  expect([spare(0), spare(2)]).toEqual(['--spare: 0;', '--spare: 1.5;'])
})

it('says beside an expected number, and only there, that it is expected', () => {
  expect(
    show()
      .findAll('tbody td')
      .map((cell) => cell.text().includes('expected')),
  ).toEqual([false, false, true, false])
})

it('has nothing to touch as long as it fits', () => {
  for (const form of ['slide', 'section', 'tile'] as const)
    expect(show({ form }).findAll('button, a, [tabindex]')).toEqual([])
})

it('is a picture without words on a tile, hollow where a number is expected', () => {
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  expect(tile.findAll('.bar').map((bar) => bar.classes('hollow'))).toEqual([false, true, false, false])
})
