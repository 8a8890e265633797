import { describe, expect, it } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { fill, lineGap, listGap, makeView, wordIn, type ViewOptions } from './make-view'

const view = (more: Partial<ViewOptions> = {}) =>
  makeView({
    exhibit: anExhibit(),
    media: 'exhibit/abc/',
    language: 'en',
    portrait: false,
    theme: 'silver',
    textSize: 100,
    highContrast: false,
    reducedMotion: false,
    lowReach: false,
    ...more,
  })

describe('a view', () => {
  it('speaks the language on screen and names the next one', () => {
    const { tag, other, otherTag } = view()
    expect([tag, other, otherTag]).toEqual(['en-GB', 'zh', 'zh-CN'])
    expect(view().say({ zh: '首页', en: 'Home' })).toBe('Home')
  })

  it('falls back to a language that has the wording, and marks it', () => {
    expect(view().say({ zh: '首页' })).toBe('\u2068首页 [中文]\u2069')
    expect(view({ language: 'zh' }).say({ en: 'Home' })).toBe('\u2068Home [EN]\u2069')
    expect(view().say({ zh: '7.6' })).toBe('7.6')
    expect(view().lines({ zh: ['一', '二'] })).toEqual(['\u2068一\u2069', '\u2068二 [中文]\u2069'])
    expect(view().say(undefined)).toBe('')
  })

  it('shows the first language beside every other one, and the second beside the first', () => {
    const languages = [...anExhibit().languages, { key: 'ar', tag: 'ar', name: 'العربية', direction: 'rtl' } as const]
    const others = ['zh', 'en', 'ar'].map((language) => view({ language, exhibit: anExhibit({ languages }) }).other)
    expect(others).toEqual(['en', 'zh', 'zh'])
  })

  it('finds pictures by theme', () => {
    expect(view().media('media/crane.{theme}.svg')).toBe('/exhibit/abc/media/crane.silver.svg')
    expect(view().media('media/crane.{theme}.svg', 'ore')).toBe('/exhibit/abc/media/crane.ore.svg')
  })

  it('counts in its own words', () => {
    expect(view().word('returning', 12)).toBe('Returning to the opening screen in 12 seconds')
    expect(view({ language: 'zh' }).word('returning', 12)).toBe('12秒后返回开始画面')
  })
})

describe('the kiosk’s own words', () => {
  it('give way to the exhibit’s wording', () => {
    const exhibit = anExhibit({ words: { touchToExplore: { en: 'Touch me', zh: '触摸' } } })
    expect(wordIn(exhibit, 'touchToExplore', 'en')).toBe('Touch me')
  })

  it('stand in each their own language, whichever is on screen', () => {
    expect(wordIn(anExhibit(), 'touchToExplore', 'zh')).toBe('触摸探索')
    expect(wordIn(anExhibit(), 'touchToExplore', 'en')).toBe('Touch to explore')
  })
})

it('joins the lines of a headline with nothing in Chinese and a space elsewhere', () => {
  expect(['zh-CN', 'ja', 'en-GB', 'ar', 'tr'].map(lineGap)).toEqual(['', '', ' ', ' ', ' '])
})

it('fills every place of a wording', () => {
  expect(fill('{n} of {of}, {n}', { n: '1', of: '7' })).toBe('1 of 7, 1')
})

it('parts what is spoken with the comma of the language', () => {
  expect(['zh-CN', 'en-GB', 'ar'].map(listGap)).toEqual(['，', ', ', '، '])
})
