import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { VisitEvent } from './visit-report'

/** Every place of the schema where a text could come through, with what guards it. */
const texts = (schema: unknown, path = ''): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const get = (name: string): unknown => Reflect.get(schema, name)
  const pipe = get('pipe')
  const isGuarded =
    Array.isArray(pipe) && pipe.some((step) => typeof step === 'object' && Reflect.get(step, 'type') === 'regex')
  if (get('type') === 'string') return isGuarded ? [] : [path]
  const inner = [get('options'), get('entries'), get('wrapped'), get('items'), [get('item')]].filter(
    (part) => typeof part === 'object' && part !== null,
  )
  return inner.flatMap((part) => Object.entries(part).flatMap(([name, value]) => texts(value, `${path}/${name}`)))
}

describe('a visit event', () => {
  it('has no field for free text', () => {
    expect(texts(VisitEvent)).toEqual([])
    expect(texts(v.object({ note: v.string() }))).toEqual(['/note'])
    expect(texts(v.object({ taps: v.array(v.object({ who: v.string() })) }))).toEqual(['/taps/0/who'])
    expect(texts(v.tuple([v.number(), v.string()]))).toEqual(['/1'])
  })

  it('takes touches as places and nothing else', () => {
    const touches = { type: 'touches', at: 0, screen: 'home', turn: 'portrait', taps: [[0, 1000, 1]] }
    const takes = (more: object): boolean => v.safeParse(VisitEvent, { ...touches, ...more }).success
    expect(takes({})).toBe(true)
    expect(takes({ screen: 'section', section: 'plan' })).toBe(true)
    for (const taps of [[], [[0, 1001, 1]], [[-1, 0, 1]], [[0.5, 0, 1]], [[0, 0, 2]], [['Ann', 0, 1]]])
      expect(takes({ taps }), JSON.stringify(taps)).toBe(false)
    expect(takes({ taps: Array.from({ length: 61 }, () => [1, 1, 1]) })).toBe(false)
    expect(takes({ name: 'Ann Smith' })).toBe(false)
  })

  it('never lets a sentence, a name or an address through, wherever it is put', () => {
    const fields = fc.constantFrom('how', 'slide', 'language', 'screen', 'section', 'what', 'reason', 'note', 'at')
    const personal = fc.constantFrom('Ann Smith', 'ann@example.org', '+86 943 555', 'A tall man.', '10.0.0.7')
    const event = { type: 'started', at: 0, how: 'slide', language: 'en' }
    fc.assert(
      fc.property(fields, personal, (field, text) => {
        expect(v.safeParse(VisitEvent, { ...event, [field]: text }).success).toBe(false)
      }),
    )
  })
})
