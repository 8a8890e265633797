import { describe, expect, it } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import { opensIn } from './opens-in'

const exhibit = anExhibit()
const zh = { key: 'zh', tag: 'zh-CN' }
const en = { key: 'en', tag: 'en-GB' }
const opens = { date: '2026-10-08', time: '09:00', inDays: 0 }

describe('the answer to a touch outside the hours', () => {
  it('names today and tomorrow, and the day after that by its date', () => {
    expect(opensIn(exhibit, zh, opens).opens).toBe('今天09:00开放')
    expect(opensIn(exhibit, en, { ...opens, inDays: 1 }).opens).toBe('Opens tomorrow at 09:00')
    expect(opensIn(exhibit, zh, { ...opens, inDays: 2 }).opens).toBe('10月8日星期四09:00开放')
    expect(opensIn(exhibit, en, { ...opens, inDays: 2 }).opens).toBe('Opens on Thursday\u00a08\u00a0October at 09:00')
  })

  it('says only that it is closed where nobody knows when it opens', () => {
    expect(opensIn(exhibit, en, null)).toEqual({ closed: 'Closed now', opens: undefined })
  })
})
