import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments'

describe('the command line of the web host', () => {
  it('asks for the usual port when it says nothing', () => {
    expect(readArguments([])).toEqual({ kind: 'serve', wish: { port: 4173, clockRate: 1 } })
  })

  it('is read in full', () => {
    const args = ['--port', '0', '--exhibit', 'here', '--data=there', '--clock-rate', '2.5']
    expect(readArguments(args)).toEqual({
      kind: 'serve',
      wish: { port: 0, exhibit: 'here', data: 'there', clockRate: 2.5 },
    })
  })

  it.each([
    ['--bogus'],
    ['word'],
    ['--port'],
    ['--port', '-1'],
    ['--port', '70000'],
    ['--port', '80.5'],
    ['--port', ''],
    ['--port', '0x50'],
    ['--port', '1e3'],
    ['--clock-rate', '0'],
    ['--clock-rate', '0.5'],
    ['--clock-rate', '1001'],
    ['--clock-rate', 'fast'],
    ['--clock-rate', 'Infinity'],
    ['--exhibit', ''],
    ['--data', ''],
  ])('is refused in one sentence: %s %s', (...args) => {
    const asked = readArguments(args)
    expect(asked.kind).toBe('refused')
    if (asked.kind === 'refused') expect(asked.says).toMatch(/^[^\n]+$/)
  })

  it('has no test aids in a packaged kiosk', () => {
    expect(readArguments(['--clock-rate', '10'], true).kind).toBe('refused')
    expect(readArguments(['--port', '0'], true).kind).toBe('serve')
  })
})
