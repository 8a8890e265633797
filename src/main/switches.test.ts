import { describe, expect, it } from 'vitest'
import { setSwitches } from './switches'

/** The command line as it is after the switches were set. */
const switchesOf = (given: Readonly<Record<string, string>> = {}, isPackaged = true): ReadonlyMap<string, string> => {
  const held = new Map(Object.entries(given))
  const commandLine = {
    appendSwitch: (name: string, value = '') => void held.set(name, value),
    removeSwitch: (name: string) => void held.delete(name),
    getSwitchValue: (name: string) => held.get(name) ?? '',
  }
  setSwitches({ commandLine, isPackaged })
  return held
}

describe("Chromium's switches", () => {
  it('let no name be looked up, by the kiosk or by a proxy in its place', () => {
    const switches = switchesOf()
    expect(switches.get('host-resolver-rules')).toMatch(/^MAP \* ~NOTFOUND,/)
    expect(switches.has('no-proxy-server')).toBe(true)
  })

  it('keep the page at its size and in its place under any finger', () => {
    const switches = switchesOf()
    expect(switches.has('disable-pinch')).toBe(true)
    expect(switches.get('overscroll-history-navigation')).toBe('0')
    expect(switches.get('disable-features')).toContain('OverscrollHistoryNavigation')
  })

  it('let the graphics process die as often as it must, and no dialog tell of it', () => {
    expect(switchesOf().has('disable-gpu-process-crash-limit')).toBe(true)
    expect(switchesOf().has('noerrdialogs')).toBe(true)
  })

  it('bound the cache', () => expect(Number(switchesOf().get('disk-cache-size'))).toBe(268_435_456))

  it('keep off what the command line switched off', () => {
    expect(switchesOf({ 'disable-features': 'Vulkan' }).get('disable-features')).toMatch(/^Vulkan,/)
  })

  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'])(
    'take --%s from the command line of a packaged kiosk, and leave it to a developer',
    (name) => {
      expect(switchesOf({ [name]: '9222' }).has(name)).toBe(false)
      expect(switchesOf({ [name]: '9222' }, false).get(name)).toBe('9222')
    },
  )
})
