// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import SoundScene from './SoundScene.vue'

const scene: SceneOf<'sound'> = {
  draw: 'sound',
  sound: 'media/sounds/bell.mp3',
  picture: 'media/bell.jpg',
  about: { en: 'The fog bell' },
  transcript: [
    { from: 0, text: { en: 'We struck it on nights of fog.' } },
    { from: 8, text: { en: 'The bell sounds.' } },
  ],
  volume: 0.5,
  kind: 'done',
  asOf: '2020-05',
  source: 'paper',
}
const show = (more: object = {}) =>
  mount(SoundScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('never sounds by itself', () => {
  expect(show().find('audio').attributes('autoplay')).toBeUndefined()
  for (const form of ['slide', 'tile']) expect(show({ form }).find('audio').exists()).toBe(false)
})

it('can be read without being heard, part by part', async () => {
  const section = show()
  const button = (word: string) => section.findAll('button').find((each) => each.text() === word)
  expect(section.find('.about').text()).toBe('We struck it on nights of fog.')
  expect(button('earlierPart')?.attributes('disabled')).toBeDefined()
  await button('laterPart')?.trigger('click')
  expect(section.find('.about').text()).toBe('The bell sounds.')
  expect(button('laterPart')?.attributes('disabled')).toBeDefined()
})

it('keeps its words where the recording cannot be played', async () => {
  const section = show()
  await section.find('audio').trigger('error')
  expect(section.find('[role=status]').text()).toBe('mediaUnavailable')
  expect(section.find('.about').text()).toBe('We struck it on nights of fog.')
  expect(section.findAll('button').map((each) => each.text())).toEqual(['earlierPart', 'laterPart'])
})
