import { describe, expect, it } from 'vitest'
import type { Finding, Verdict } from '../../../kiosk'
import { countOf, inOrder } from './doctor-words'

const a = (id: string, verdict: Verdict): Finding => ({
  id,
  title: { en: id, zh: id },
  verdict,
  seen: { en: '', zh: '' },
})
const findings = [
  a('disk', 'pass'),
  a('cage', 'fail'),
  a('policies', 'not-applicable'),
  a('power', 'unknown'),
  a('gpu', 'fail'),
]

describe('the doctor’s findings', () => {
  it('begin with what needs a look, in the order in which it was found', () => {
    expect(inOrder(findings).map(({ id }) => id)).toEqual(['cage', 'gpu', 'power', 'disk', 'policies'])
  })

  it('are counted without those that do not apply', () => {
    expect(countOf(findings)).toEqual({ ill: 2, n: 4 })
  })
})
