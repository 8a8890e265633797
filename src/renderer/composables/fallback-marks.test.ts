import { expect, it } from 'vitest'
import { hasMark, marked, markedLines, markIn } from './fallback-marks'

const english = { name: 'English', short: 'EN' }

it('names the language of a wording that stands in for another', () => {
  expect(marked('Water', english)).toBe('\u2068Water [EN]\u2069')
  expect(marked('水', { name: '中文' })).toBe('\u2068水 [中文]\u2069')
})

it('leaves alone what reads the same in every language', () => {
  expect(marked('7.6', english)).toBe('7.6')
})

it('marks the last line of a headline', () => {
  expect(markedLines(['Water', 'for all'], english)).toEqual(['\u2068Water\u2069', '\u2068for all [EN]\u2069'])
})

it('knows a marked text from any other', () => {
  expect(markIn(marked('Water', english))).toBe('EN')
  expect(markIn(` ${markedLines(['Water', 'for all'], english).join(' ')} `)).toBe('EN')
  expect(markIn('Water [EN]')).toBeUndefined()
  expect(markIn(`打开：${marked('Water', english)}`)).toBeUndefined()
  expect([marked('Water', english), 'Water [EN]'].map(hasMark)).toEqual([true, false])
})
