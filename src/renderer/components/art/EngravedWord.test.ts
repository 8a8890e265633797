// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import EngravedWord from './EngravedWord.vue'

it('sets the word in one piece, at the size told', () => {
  const word = mount(EngravedWord, { props: { word: 'Copperton', size: 24.5 } })
  expect(word.element.textContent).toBe('Copperton')
  expect(word.attributes('style')).toContain('font-size: 24.5rem')
})

it('takes the Chinese face for Chinese signs', () => {
  expect(mount(EngravedWord, { props: { word: '铜城', size: 43 } }).classes()).toContain('han')
  expect(mount(EngravedWord, { props: { word: 'Copperton', size: 31 } }).classes()).not.toContain('han')
})
