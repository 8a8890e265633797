import { describe, expect, it } from 'vitest'
import { checkSvg } from '../../src/exhibit/check-svg'
import { hostileDrawings } from '../e2e/support/hostile-content'

describe('a hostile drawing', () => {
  it.each(hostileDrawings('http://127.0.0.1:9/'))('is refused by check: %s', (drawing) => {
    const problems = checkSvg('media/a.svg', drawing)
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toContain('error unsafe-svg')
  })
})
