// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../tests/support/a-view'
import PageTurner from './PageTurner.vue'

const view = aView({ word: (key) => (key === 'pageOf' ? 'Page {n} of {of}' : key) })
const show = (page: number) => mount(PageTurner, { props: { view, page, pages: 3 } })

it('says on which page the visitor is, and turns both ways', async () => {
  const turner = show(1)
  expect(turner.find('p').text()).toBe('Page 2 of 3')
  for (const button of turner.findAll('button')) await button.trigger('click')
  expect(turner.emitted('turn')).toEqual([[0], [2]])
})

it('does nothing where there is no page further, and says so', async () => {
  const first = show(0)
  await first.findAll('button')[0]?.trigger('click')
  const last = show(2)
  await last.findAll('button')[1]?.trigger('click')
  expect([first.emitted('turn'), last.emitted('turn')]).toEqual([undefined, undefined])
  expect(first.findAll('button').map((button) => button.attributes('aria-disabled'))).toEqual(['true', undefined])
  expect(last.findAll('button').map((button) => button.attributes('aria-disabled'))).toEqual([undefined, 'true'])
})
