import { expect, it } from 'vitest'
import { phrases } from './phrases'

it('gives back the text, sign for sign', () => {
  for (const [text, tag] of [
    ['在深圳高交会上，两方共同提出建设园区的倡议。', 'zh-CN'],
    ['At the Hi-Tech Fair, two parties launch it.', 'en-GB'],
    ['', 'zh-CN'],
  ] as const)
    expect(phrases(text, tag).join('')).toBe(text)
})

it('breaks a Chinese name after its "and", and keeps its halves whole', () => {
  expect(phrases('化工及精细化工', 'zh-CN')).toEqual(['化工及', '精细化工'])
  expect(phrases('生物医药与医疗器械', 'zh-CN')).toEqual(['生物医药与', '医疗器械'])
})

it('begins no line with a Chinese mark and leaves no sign alone', () => {
  const pieces = phrases('在深圳高交会上，中国科学院高技术局共同提出建设园区的倡议。', 'zh-CN')
  expect(pieces.filter((piece) => /^[，。]/.test(piece) || piece.length < 2)).toEqual([])
})

it('keeps an office with its title', () => {
  const pieces = phrases('与中国科学院高技术局共同提出倡议', 'zh-CN')
  expect(pieces.some((piece) => piece.startsWith('局'))).toBe(false)
})

it('breaks English at spaces only, so that Hi-Tech stays whole', () => {
  expect(phrases('the Hi-Tech Fair', 'en-GB')).toEqual(['the ', 'Hi-Tech ', 'Fair'])
})
