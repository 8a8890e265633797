// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import IdentityScene from './IdentityScene.vue'

const scene: SceneOf<'identity'> = {
  draw: 'identity',
  word: { en: 'Copperton', zh: '铜城' },
  rest: { en: ['National Mining', 'Museum'], zh: ['国家矿业', '博物馆'] },
  name: { en: 'Copperton National Mining Museum', zh: '铜城国家矿业博物馆' },
  kind: 'done',
  asOf: '2013-11',
  source: 'paper',
}
const views = {
  en: aView({ language: 'en', tag: 'en-GB', other: 'zh', otherTag: 'zh-CN' }),
  zh: aView({ language: 'zh', tag: 'zh-CN', other: 'en', otherTag: 'en-GB' }),
}
const show = (more: object = {}) =>
  mount(IdentityScene, { props: { scene, form: 'slide', view: views.en, selected: null, ...more } })

it('is headed by the full name, in one piece, in either language', () => {
  for (const language of ['en', 'zh'] as const) {
    const headings = show({ view: views[language] }).findAll('h1')
    expect(headings.length).toBe(1)
    expect(headings[0]?.element.textContent.trim()).toBe(scene.name[language])
    expect(headings[0]?.attributes('aria-label')).toBe(scene.name[language])
  }
})

it('shows the name in the other language beneath, marked as such', () => {
  const beneath = show().find('.other')
  expect(beneath.text()).toBe('铜城国家矿业博物馆')
  expect(beneath.attributes('lang')).toBe('zh-CN')
})

it('shows no second name where the exhibit speaks one language', () => {
  const alone = aView({ language: 'en', tag: 'en-GB', other: 'en', otherTag: 'en-GB' })
  expect(show({ view: alone }).find('.other').exists()).toBe(false)
})

it('leaves the heading to the screen on its own section, and all words away on a tile', () => {
  expect(show({ form: 'section' }).find('h1').exists()).toBe(false)
  expect(show({ form: 'section' }).find('p.name').text()).toBe(scene.name['en'])
  expect(show({ form: 'tile' }).text()).toBe('')
})

it('lets the hills drift on a slide only', () => {
  expect(show().find('.drifting').exists()).toBe(true)
  expect(show({ form: 'section' }).find('.drifting').exists()).toBe(false)
})

it('gives every gradient an id of its own', () => {
  const both = mount({
    components: { IdentityScene },
    setup: () => ({ scene, view: views.en }),
    template: `<IdentityScene v-for="n in 2" :key="n" :scene="scene" :view="view" form="tile" :selected="null" />`,
  })
  const ids = both.findAll('[id]').map((found) => found.attributes('id'))
  expect(ids.length).toBeGreaterThan(10)
  expect(new Set(ids).size).toBe(ids.length)
})
