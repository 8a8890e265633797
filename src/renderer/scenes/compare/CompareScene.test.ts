// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import CompareScene from './CompareScene.vue'

const scene: SceneOf<'compare'> = {
  draw: 'compare',
  before: { picture: 'media/then.jpg', name: { en: '1912' } },
  after: { picture: 'media/now.jpg', name: { en: '2012' }, seen: { en: 'A hill with lamps' } },
  sentence: { en: 'The lights are new.' },
  kind: 'done',
  asOf: '2020-05',
  source: 'paper',
}
const show = (more: object = {}) =>
  mount(CompareScene, {
    props: { scene, form: 'section', view: aView(), selected: null, ...more },
    attachTo: document.body,
  })
const share = (section: ReturnType<typeof show>) => section.find('[role=slider]').attributes('aria-valuenow')

it('begins in the middle, and says what is on either side', () => {
  const section = show()
  expect(share(section)).toBe('50')
  expect(section.findAll('img').map((img) => img.attributes('alt'))).toEqual(['1912', 'A hill with lamps'])
  expect(section.find('[role=slider]').attributes()).toMatchObject({
    'aria-label': '1912 · 2012',
    'aria-valuetext': '1912 50%',
  })
})

it('moves the later picture back by as much as its frame is moved', async () => {
  const section = show()
  await section.find('[role=slider]').trigger('keydown', { key: 'ArrowRight' })
  expect(section.find('.frame .frame').attributes('style')).toContain('translateX(60%)')
  expect(section.find('.frame .frame img').attributes('style')).toContain('translateX(-60%)')
})

it('is stepped by its buttons, and by keys that do not reach the page', async () => {
  const section = show()
  let heard = 0
  const hear = (): void => void (heard += 1)
  document.body.addEventListener('keydown', hear)
  await section.findAll('button')[0]?.trigger('click')
  expect(share(section)).toBe('40')
  await section.find('[role=slider]').trigger('keydown', { key: 'ArrowLeft' })
  expect(share(section)).toBe('30')
  await section.find('[role=slider]').trigger('keydown', { key: 'Tab' })
  expect([share(section), heard]).toEqual(['30', 1])
  document.body.removeEventListener('keydown', hear)
  section.unmount()
})

it('runs the other way where one reads from right to left', async () => {
  const section = show({ view: aView({ direction: 'rtl' }) })
  await section.find('[role=slider]').trigger('keydown', { key: 'ArrowRight' })
  expect(share(section)).toBe('40')
  expect(section.find('.frame .frame').attributes('style')).toContain('translateX(-40%)')
})

it('is both pictures on slides and tiles, without words or controls', () => {
  const slide = show({ form: 'slide' })
  expect([slide.text(), slide.findAll('button, [tabindex]').length]).toEqual(['', 0])
  expect(slide.findAll('img').length).toBeGreaterThan(1)
})
