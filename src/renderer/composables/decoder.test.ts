import { expect, it } from 'vitest'
import { canDecode } from './decoder'

const info = (supported: boolean) => ({
  decodingInfo: () => Promise.resolve({ supported }),
})

it('has a decoder where the player says so, both ways it can be asked', async () => {
  const sure = { canPlayType: () => 'probably' }
  expect(await canDecode('vp9', { ...sure, mediaCapabilities: info(true) })).toBe(true)
  expect(await canDecode('vp9', { ...sure, mediaCapabilities: info(false) })).toBe(false)
  expect(await canDecode('av1', { canPlayType: () => '', mediaCapabilities: info(true) })).toBe(false)
})

it('may try where the player cannot tell', async () => {
  const failing = { decodingInfo: () => Promise.reject(new TypeError('not known')) }
  expect(await canDecode('h264', { canPlayType: () => 'maybe', mediaCapabilities: failing })).toBe(true)
  expect(await canDecode('h264', { canPlayType: () => 'maybe' })).toBe(true)
})
