import { describe, expect, it } from 'vitest'
import { missingFrom } from './check-characters'

describe('the characters the kiosk can show', () => {
  it.each([
    ['zh', '工业增加值，约2.2亿元——“铜城”：㎡、℃、№……'],
    ['en', 'It’s 2013–11, over 2% – “done” … × ² €'],
    ['de', 'Größe und Maße „Übersee“ – fünf Straßen'],
    ['fr', 'Cœur d’été à Noël, ça coûte 5 €'],
    ['pl', 'Zażółć gęślą jaźń'],
    ['ar', 'مدينة النحاس، ٢٠١٣'],
    ['en', 'a\u00adb\u200bc\u200d\ufeff\n\t'],
    ['fr', 'e\u0301te\u0301'],
  ])('%s: %s', (language, text) => {
    expect(missingFrom(text, false, language)).toEqual([])
    expect(missingFrom(text, true, language)).toEqual([])
  })

  it.each([
    ['zh', '𠮷野家', ['𠮷']],
    ['zh', '𠮷𠮷，𰻝', ['𠮷', '𰻝']],
    ['en', 'Well done 🎉', ['🎉']],
    ['th', 'ไทย', ['ไ', 'ท', 'ย']],
    ['en', 'a\ue000b', ['\ue000']],
  ])('not: %s: %s', (language, text, missing) => {
    expect(missingFrom(text, false, language)).toEqual(missing)
  })
})
