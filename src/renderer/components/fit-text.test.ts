import { expect, it } from 'vitest'
import { fitText, textHeight, widestWord } from './fit-text'

const room = { width: 60, height: 30, most: 8, least: 2.4, line: 1.2 }

it('sets a short text as large as it may be', () => {
  expect(fitText('Silver', room)).toBe(8)
})

it('sets a long text smaller, so that its lines fit the height', () => {
  const long = 'a sentence of several words '.repeat(6)
  const size = fitText(long, room)
  expect(size).toBeLessThan(6)
  expect(textHeight(long, size, room)).toBeLessThanOrEqual(room.height)
})

it('sets a long word smaller, so that it fits the width', () => {
  expect(fitText('Donaudampfschifffahrtsgesellschaft', room)).toBeLessThan(4)
})

it('never goes below the least', () => {
  expect(fitText('字'.repeat(2000), room)).toBe(2.4)
})

it('takes Chinese to break anywhere, and English between words', () => {
  expect(widestWord('有色金属')).toBe(1)
  expect(widestWord('a hippopotamus')).toBeGreaterThan(6)
})

it('leaves room for the ragged ends of Chinese lines that break between words only', () => {
  const text = '我看见三颗小星，虽小却十分明亮，我原以为它们是恒星，后来才知道它们在动。'
  expect(fitText(text, { ...room, tag: 'zh-CN' })).toBeLessThanOrEqual(fitText(text, room))
  expect(textHeight('三颗小星，十分明亮', 10, { width: 70, line: 1, tag: 'zh-CN' })).toBe(20)
})
