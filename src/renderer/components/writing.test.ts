import { expect, it } from 'vitest'
import { longestPiece, writesVertically } from './writing'

it('sets names vertically in Chinese and Japanese, in whatever country, and in no alphabet', () => {
  expect(['zh-CN', 'zh-Hant-TW', 'ja', 'yue-HK'].map(writesVertically)).toEqual([true, true, true, true])
  expect(['en-GB', 'ru', 'ar', 'ko'].map(writesVertically)).toEqual([false, false, false, false])
})

it('measures the longest piece that cannot be broken', () => {
  expect(longestPiece(['Culture', 'Technology development'])).toBe('development'.length)
  expect(longestPiece(['High-tech'])).toBe(4)
  expect(longestPiece(['文化平台', '技术开发平台'])).toBe(2)
  expect(longestPiece([])).toBe(1)
})
