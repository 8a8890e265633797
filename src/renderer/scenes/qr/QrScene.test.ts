// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import QrScene from './QrScene.vue'
import { codeOf } from './squares'

const scene: SceneOf<'qr'> = {
  draw: 'qr',
  codes: [
    { id: 'site', content: 'https://example.org/visit', label: { en: 'Plan your visit' }, line: { en: 'Hours' } },
    { id: 'net', content: 'WIFI:S:Hall;P:secret;;', label: { en: 'Network' }, shown: { en: 'Hall, password secret' } },
  ],
}
const show = (more: object = {}) =>
  mount(QrScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })

it('draws each code and says its content in words', () => {
  const codes = show().findAll('li')
  expect(codes.map((code) => code.find('h2').text())).toEqual(['Plan your visit', 'Network'])
  expect(codes.map((code) => code.find('.content').text())).toEqual(['example.org/visit', 'Hall, password secret'])
  expect(codes[0]?.find('path').attributes('d')).toBe(codeOf('https://example.org/visit').path)
})

it('is dark on light whatever the theme', () => {
  for (const form of ['slide', 'section', 'tile'])
    expect(
      show({ form, view: aView({ theme: 'ore' }) })
        .find('svg.code')
        .attributes('data-theme'),
    ).toBe('silver')
})

it('has nothing to touch, and no words on a tile', () => {
  for (const form of ['slide', 'section', 'tile']) expect(show({ form }).findAll('button, a, [tabindex]')).toEqual([])
  expect([show({ form: 'tile' }).text(), show({ form: 'tile' }).attributes('aria-hidden')]).toEqual(['', 'true'])
})
