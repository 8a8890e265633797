// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import BarsScene from './BarsScene.vue'

const fact = { asOf: '2020-05', source: 'paper' } as const
const scene: SceneOf<'bars'> = {
  draw: 'bars',
  note: { en: 'Power in a year' },
  figures: [
    { id: 'old', value: 36, shown: { en: '36' }, unit: { en: 'TWh' }, label: { en: 'In 2010' }, kind: 'done', ...fact },
    {
      id: 'new',
      value: 72,
      shown: { en: '72' },
      unit: { en: 'TWh' },
      label: { en: 'In 2030' },
      kind: 'expected',
      ...fact,
    },
  ],
}
const show = (more: object = {}) =>
  mount(BarsScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })
const widths = (html: ReturnType<typeof show>) => html.findAll('rect.bar').map((bar) => Number(bar.attributes('width')))

it('draws bars in the proportion of their values', () => {
  const [old, next] = widths(show())
  expect((next ?? 0) / (old ?? 1)).toBeCloseTo(2)
})

it('hatches what is expected, and says so beside the number', () => {
  const section = show()
  expect(section.findAll('rect.bar').map((bar) => bar.classes('hollow'))).toEqual([false, true])
  expect(section.findAll('.value').map((value) => value.text())).toEqual(['36 TWh', '72 TWh expected'])
})

it('is a table to a screen reader: a row for each bar, named', () => {
  const table = show().find('[role=table]')
  expect(table.attributes('aria-label')).toBe('Power in a year')
  expect(table.findAll('[role=row]').map((row) => row.find('[role=rowheader]').text())).toEqual(['In 2010', 'In 2030'])
})

it('shows on a slide the figures asked for, and nothing to focus', () => {
  const slide = show({ form: 'slide', only: ['new'] })
  expect(slide.findAll('[role=row]')).toHaveLength(1)
  expect(slide.findAll('button, [tabindex]')).toEqual([])
})

it('is decoration without words on a tile, read from where one begins to read', () => {
  const tile = show({ form: 'tile', view: aView({ direction: 'rtl' }) })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  expect(tile.classes('mirrored')).toBe(true)
})
