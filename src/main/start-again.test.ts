import { expect, it, vi } from 'vitest'
import { startAgain } from './start-again'

it('leaves the start to the one that keeps the kiosk running', () => {
  const relaunch = vi.fn()
  expect(startAgain({ relaunch }, true)).toBe(75)
  expect(relaunch).not.toHaveBeenCalled()
})

it('is done by Electron where nobody keeps the kiosk running', () => {
  const relaunch = vi.fn()
  expect(startAgain({ relaunch }, false)).toBe(0)
  expect(relaunch).toHaveBeenCalledOnce()
})
