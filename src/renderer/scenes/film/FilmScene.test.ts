// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import { provideLoudness } from '../../composables/loudness'
import FilmPlayer from './FilmPlayer.vue'
import FilmScene from './FilmScene.vue'

const scene: SceneOf<'film'> = {
  draw: 'film',
  film: 'media/films/bay.webm',
  codec: 'vp9',
  picture: 'media/bay.jpg',
  captions: { en: 'media/films/bay.en.vtt', zh: 'media/films/bay.zh.vtt' },
  about: { en: 'A day at the bay' },
  volume: 0.5,
  kind: 'done',
  asOf: '2020-05',
  source: 'paper',
}
const player = (more: object = {}) =>
  mount(FilmPlayer, {
    props: { scene, view: aView(), still: '/media/bay.jpg', film: '/media/films/bay.webm', playable: true, ...more },
  })

it('shows its still and plays nothing until somebody asks for it', () => {
  const section = player()
  expect(section.find('.poster').exists()).toBe(true)
  expect(section.find('video').attributes('autoplay')).toBeUndefined()
  expect(section.findAll('button').map((button) => button.text())).toEqual(['playMedia', 'restartMedia', 'captions'])
})

it('has captions in the language on screen, else in the first that has them', () => {
  const source = (language: string) =>
    player({ view: aView({ language }) })
      .find('track')
      .attributes('src')
  expect([source('zh'), source('de')]).toEqual(['/media/films/bay.zh.vtt', '/media/films/bay.en.vtt'])
})

it('that cannot be played keeps its still and says so, with nothing to press', async () => {
  const section = player()
  await section.setProps({ playable: false })
  expect(section.find('[role=status]').text()).toBe('mediaUnavailable')
  expect(section.find('.poster').exists()).toBe(true)
  expect(section.findAll('button, video')).toEqual([])
})

it('turns its captions on and off', async () => {
  const section = player()
  const captions = section.findAll('button')[2]
  expect(captions?.attributes('aria-pressed')).toBe('true')
  await captions?.trigger('click')
  expect(captions?.attributes('aria-pressed')).toBe('false')
})

it('is heard on a slide where this machine’s loop is to be heard, as loud as it is set', async () => {
  const inLoop = ref(true)
  const stage = mount({
    components: { FilmScene },
    setup: () => {
      provideLoudness(() => ({ volume: 0.5, inLoop: inLoop.value }))
      return { scene, view: aView() }
    },
    template: '<FilmScene :scene="scene" form="slide" :view="view" :selected="null" />',
  })
  await flushPromises()
  const film = stage.find('video').element
  expect(film instanceof HTMLVideoElement && film.muted).toBe(false)
  inLoop.value = false
  await nextTick()
  expect(film instanceof HTMLVideoElement && film.muted).toBe(true)
})

it('is silent on a slide, and its still alone on a tile', async () => {
  const slide = mount(FilmScene, { props: { scene, form: 'slide', view: aView(), selected: null } })
  await flushPromises()
  const film = slide.find('video').element
  expect(film instanceof HTMLVideoElement && film.muted).toBe(true)
  expect(slide.findAll('button, [tabindex], [controls]')).toEqual([])
  const tile = mount(FilmScene, { props: { scene, form: 'tile', view: aView(), selected: null } })
  expect([tile.find('video').exists(), tile.find('img').attributes('src')]).toEqual([false, '/media/bay.jpg'])
})
