import { expect, it } from 'vitest'
import type { Language } from '../../exhibit'
import { offeredLanguages } from './offered-languages'

const aLanguage = (key: string): Language => ({ key, tag: key, name: key, direction: 'ltr' })
const all = ['zh', 'en', 'de'].map(aLanguage)
const keys = (shown: readonly string[] | null, first: string | null): readonly string[] =>
  offeredLanguages(all, { shown, first }).map(({ key }) => key)

it('offers all of the exhibit in its order where nothing was said', () => {
  expect(offeredLanguages(all, { shown: null, first: null })).toBe(all)
})

it('offers those chosen, in the order chosen', () => {
  expect(keys(['de', 'zh'], null)).toEqual(['de', 'zh'])
})

it('begins with the one to begin with', () => {
  expect(keys(null, 'en')).toEqual(['en', 'zh', 'de'])
  expect(keys(['zh', 'de'], 'de')).toEqual(['de', 'zh'])
})

it('passes over what the exhibit does not have, and is never left with nothing', () => {
  expect(keys(['fr', 'en'], 'fr')).toEqual(['en'])
  expect(keys(['fr'], 'zh')).toEqual(['zh', 'en', 'de'])
})
