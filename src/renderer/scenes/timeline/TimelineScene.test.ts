// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import TimelineScene from './TimelineScene.vue'

const about = { kind: 'done', asOf: '2013-11', source: 'paper' } as const
const event = (id: string, date: string, en: string, mineral: 'copper' | 'silver') => ({
  id,
  date,
  dateText: { en: `In full ${date}`, zh: date },
  dateShort: { en: date, zh: date },
  label: { en, zh: en },
  sentence: { en: `${en}: the Hi-Tech Fair said so.`, zh: `${en}。` },
  picture: `media/${id}.{theme}.svg`,
  mineral,
  ...about,
})
const scene: SceneOf<'timeline'> = {
  draw: 'timeline',
  from: '2000-01',
  to: '2012-01',
  note: { en: 'Time axis to scale', zh: '横轴按时间比例绘制' },
  events: [event('first', '2001-01', 'Begun', 'copper'), event('second', '2006-01', 'Opened', 'silver')],
}
const show = (more: object = {}) =>
  mount(TimelineScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('chooses the last event until the visitor chooses another', () => {
  const pressed = (selected: string | null) =>
    show({ selected })
      .findAll('button')
      .map((button) => button.attributes('aria-pressed'))
  expect(pressed(null)).toEqual(['false', 'true'])
  expect(pressed('first')).toEqual(['true', 'false'])
})

it('says the chosen event in one contiguous sentence, politely', () => {
  const saying = show({ selected: 'first' }).find('[aria-live="polite"]')
  expect(saying.element.textContent.replace(/\s+/g, ' ').trim()).toBe(
    'In full 2001-01 Begun: the Hi-Tech Fair said so.',
  )
})

it('tells which event was pressed', async () => {
  const section = show()
  await section.findAll('button')[0]?.trigger('click')
  expect(section.emitted('select')).toEqual([['first']])
})

it('sets terraces in proportion to time', () => {
  const lefts = show()
    .findAll('.terrace')
    .map((terrace) => parseFloat(terrace.attributes('style')?.match(/left: ([\d.]+)rem/u)?.[1] ?? 'NaN'))
  expect((lefts[1] ?? 0) / (lefts[0] ?? 1)).toBeCloseTo(6, 3)
})

it('shows the note of scale, the years and a picture for each event', () => {
  const section = show()
  expect(section.text()).toContain('Time axis to scale')
  expect(section.findAll('.tick').map((tick) => tick.text())).toContain('2005')
  expect(section.findAll('img').map((img) => img.attributes('src'))).toEqual([
    '/media/first.silver.svg',
    '/media/second.silver.svg',
  ])
})

it('is a picture alone on a slide, in ore, and without words on a tile', () => {
  const slide = show({ form: 'slide' })
  expect(slide.findAll('button, [tabindex]')).toHaveLength(0)
  expect(slide.text()).toContain('Begun')
  expect(slide.find('img').attributes('src')).toBe('/media/first.ore.svg')
  const tile = show({ form: 'tile' })
  expect(tile.text()).toBe('')
  expect(tile.findAll('.terrace')).toHaveLength(2)
})
