import { expect, it } from 'vitest'
import { leadOf } from './lead'

it('takes whole sentences as long as they are short together', () => {
  expect(leadOf('He looked. He saw. He wrote.', 'en')).toBe('He looked. He saw. He wrote.')
  const second = `Word ${'word '.repeat(60).trim()}.`
  expect(leadOf(`He looked. ${second}`, 'en')).toBe('He looked.')
})

it('cuts a first sentence that is too long at a word', () => {
  const lead = leadOf(`${'word '.repeat(60).trim()}.`, 'en')
  expect(lead).toMatch(/^(word )+word…$/)
  expect(lead.length).toBeLessThanOrEqual(221)
})

it('takes fewer signs of Chinese, which say more', () => {
  expect(leadOf('天'.repeat(100), 'zh-CN').length).toBeLessThan(80)
  expect(leadOf('他看见了。他写了下来。', 'zh-CN')).toBe('他看见了。他写了下来。')
})
