import { describe, expect, it } from 'vitest'
import { readArguments } from './arguments'

const read = (argv: string[], isPackaged = false) =>
  readArguments(['/electron', '.', ...argv], isPackaged, '/home/kiosk')

describe('the command line of the Electron host', () => {
  it('asks for nothing by default', () => {
    expect(read([])).toEqual({ wishes: { windowed: false, clockRate: 1 }, problems: [] })
  })

  it('takes values after a space or an equals sign, and folders relative to where it was started', () => {
    expect(read(['--exhibit', 'fair', '--data=/var/kiosk', '--clock-rate=20', '--windowed']).wishes).toEqual({
      exhibit: '/home/kiosk/fair',
      data: '/var/kiosk',
      windowed: true,
      clockRate: 20,
    })
  })

  it("leaves Chromium's and Node's switches alone", () => {
    expect(read(['--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '--disable-gpu']).problems).toEqual([])
  })

  it('never takes the next option for a value', () => {
    const { wishes, problems } = read(['--exhibit', '--windowed'])
    expect(wishes).toEqual({ windowed: true, clockRate: 1 })
    expect(problems).toEqual(['--exhibit needs a value.'])
  })

  it.each(['0', '1001', '-5', 'fast', 'NaN'])('refuses a clock rate of %s', (rate) => {
    const { wishes, problems } = read([`--clock-rate=${rate}`])
    expect(wishes.clockRate).toBe(1)
    expect(problems).toEqual([`--clock-rate must be a number from 1 to 1000, not ${rate}.`])
  })

  it('refuses any clock rate in the packaged application, and says so', () => {
    const { wishes, problems } = read(['--clock-rate=20'], true)
    expect(wishes.clockRate).toBe(1)
    expect(problems).toHaveLength(1)
  })
})
