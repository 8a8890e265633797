import { describe, expect, it } from 'vitest'
import { createPaces } from './pace'

const aPace = () => {
  let now = 0
  const mayAsk = createPaces({ most: 3, perSecond: 1 }, () => now)
  const many = (client: string, times: number) =>
    Array.from({ length: times }, () => mayAsk(client)).filter(Boolean).length
  return { mayAsk, many, pass: (ms: number) => (now += ms) }
}

describe('how often a client may ask', () => {
  it('is so often at once, and then so often a second', () => {
    const { many, pass } = aPace()
    expect(many('a', 10)).toBe(3)
    pass(2_000)
    expect(many('a', 10)).toBe(2)
  })

  it('is nobody else’s concern', () => {
    const { many, mayAsk } = aPace()
    many('a stranger', 1_000)
    expect(mayAsk('the guide')).toBe(true)
  })

  it('is remembered of so many clients and no more, those that were heard last', () => {
    const { many, mayAsk } = aPace()
    many('old', 3)
    many('busy', 3)
    for (let n = 0; n < 255; n += 1) {
      mayAsk(`client ${n}`)
      expect(mayAsk('busy')).toBe(false)
    }
    expect(many('old', 10)).toBe(3)
  })
})
