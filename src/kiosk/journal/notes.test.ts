import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitDetail } from './notes'

describe('the detail of a note', () => {
  it('keeps ids, versions, digests, numbers and yes or no', () => {
    const detail = { id: 'cape-light', version: '1.2.3', digest: 'a'.repeat(64), count: 3, passed: true }
    expect(fitDetail(detail)).toEqual(detail)
  })

  it('leaves out whatever could be a name, a sentence, an address or a path, and counts it', () => {
    const personal = [
      'Ann Smith',
      'ann@example.org',
      '10.0.0.7',
      '/home/ann',
      'C:\\kiosk',
      'hall.example.org',
      '张三',
      '',
    ]
    for (const text of personal) expect(fitDetail({ what: text, count: 1 }), text).toEqual({ count: 1, unfit: 1 })
    expect(fitDetail({ 'Ann Smith': 1, nested: { name: 'Ann' }, no: NaN })).toEqual({ unfit: 3 })
  })

  it('never lets a text with a space, a slash, an at sign or a letter beyond ASCII through, wherever it is put', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((some) => /[\s/\\@:]|[^\p{ASCII}]/u.test(some))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), text), (detail) => {
        expect(Object.values(fitDetail(detail)).filter((value) => typeof value === 'string')).toEqual([])
      }),
    )
  })

  it('has at most sixteen fields', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f${n}`, n]))
    expect(Object.keys(fitDetail(many))).toHaveLength(17)
    expect(fitDetail(many)['unfit']).toBe(24)
  })
})
