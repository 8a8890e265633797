import { describe, expect, it } from 'vitest'
import { labelBox, textWidth } from './text-width'

describe('textWidth', () => {
  it('counts a Han sign as one em and a Latin letter as less', () => {
    expect(textWidth('生活区')).toBe(3)
    expect(textWidth('abc')).toBeLessThan(2)
  })
})

describe('labelBox', () => {
  it('keeps a short label on one line', () => {
    expect(labelBox('Living area', 20).lines).toBe(1)
  })
  it('breaks a long label between words, never wider than told', () => {
    const { width, lines } = labelBox('High-tech innovation service centre', 12)
    expect(lines).toBe(2)
    expect(width).toBeLessThanOrEqual(12)
  })
  it('breaks Chinese between signs', () => {
    expect(labelBox('高新技术创新服务中心', 6)).toEqual({ width: 6, lines: 2 })
  })
})
