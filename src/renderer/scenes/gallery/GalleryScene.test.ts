// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import GalleryScene from './GalleryScene.vue'

const picture = (id: string) => ({
  id,
  picture: `media/${id}.jpg`,
  caption: { en: `Caption of ${id}` },
  credit: { en: 'Town archive' },
  kind: 'done' as const,
  asOf: '2020-05',
  source: 'paper',
})
const scene: SceneOf<'gallery'> = { draw: 'gallery', pictures: ['dusk', 'tower', 'sun'].map(picture) }
const show = (more: object = {}) =>
  mount(GalleryScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })
const button = (section: ReturnType<typeof show>, word: string) =>
  section.findAll('button').find((each) => each.text() === word)

it('shows one picture with its caption, its credit and a word for those who cannot see it', () => {
  const section = show({ selected: 'tower' })
  expect(section.find('img').attributes()).toMatchObject({ src: '/media/tower.jpg', alt: 'Caption of tower' })
  expect(section.find('[aria-live]').text()).toContain('Caption of tower')
  expect(section.find('.credit').text()).toBe('Town archive')
})

it('goes on and back, and round at the ends', async () => {
  const section = show()
  await button(section, 'nextPicture')?.trigger('click')
  await button(section, 'previousPicture')?.trigger('click')
  expect(section.emitted('select')).toEqual([['tower'], ['sun']])
})

it('comes closer by a button, stops at the closest, and forgets it with the picture', async () => {
  const section = show()
  const shape = () => section.find('.sheet').attributes('style') ?? ''
  expect(button(section, 'zoomOut')?.attributes('disabled')).toBeDefined()
  for (let times = 0; times < 3; times++) await button(section, 'zoomIn')?.trigger('click')
  expect(shape()).toContain('scale(4)')
  expect(button(section, 'zoomIn')?.attributes('disabled')).toBeDefined()
  await section.setProps({ selected: 'sun' })
  expect(shape()).toContain('scale(1)')
})

it('offers no other picture where there is but one', () => {
  const section = show({ scene: { ...scene, pictures: [picture('dusk')] } })
  expect(section.findAll('button').map((each) => each.text())).toEqual(['zoomOut', 'zoomIn'])
})

it('is its first picture on slides and tiles, without words or controls', () => {
  for (const form of ['slide', 'tile']) {
    const small = show({ form })
    expect(small.find('img').attributes('src')).toBe('/media/dusk.jpg')
    expect([small.text(), small.findAll('button, [tabindex]').length]).toEqual(['', 0])
  }
})
