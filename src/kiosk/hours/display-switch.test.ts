import { describe, expect, it } from 'vitest'
import { displayProgram, displaySwitch, outputsIn } from './display-switch'

const wayland = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }
const every = (): boolean => true

describe('what turns the display off', () => {
  it('is for the compositor where there is one, whatever X there is besides', () => {
    expect(displayProgram('linux', wayland, every)?.arguments(true, [])).toEqual(['--off', '*'])
    expect(displayProgram('linux', wayland, every)?.arguments(false, [])).toEqual(['--on', '*'])
    const second = displayProgram('linux', wayland, ({ name }) => name !== 'wlopm')
    expect(second?.arguments(true, ['DP-2'])).toEqual(['--output', 'DP-2', '--off'])
    expect(second?.arguments(false, ['HDMI-A-1', 'DP-2'])).toEqual([
      '--output',
      'HDMI-A-1',
      '--on',
      '--output',
      'DP-2',
      '--on',
    ])
  })

  it('is the display power saving of X, whose own times are none', () => {
    const program = displayProgram('linux', { DISPLAY: ':0' }, every)
    expect(program?.arguments(true, []).join(' ')).toBe('dpms 0 0 0 dpms force off')
    expect(program?.arguments(false, []).join(' ')).toBe('dpms 0 0 0 dpms force on')
  })

  it.each([
    ['there is no screen', 'linux', {}, every],
    ['no program is there', 'linux', wayland, () => false],
    ['no program is there for X', 'linux', { DISPLAY: ':0' }, () => false],
    ['only X programs are there for Wayland', 'linux', wayland, ({ name }: { name: string }) => name === 'xset'],
    ['it is Windows', 'win32', { DISPLAY: ':0' }, every],
  ] as const)('is nothing where %s', (_, platform, environment, has) => {
    expect(displayProgram(platform, environment, has)).toBeUndefined()
  })

  it('is believed only where it says that it can: xset ends well even where it cannot', () => {
    const program = displayProgram('linux', { DISPLAY: ':0' }, every)
    expect(program?.isAble('DPMS (Energy Star):\n  DPMS is Disabled\n')).toBe(true)
    expect(program?.isAble('DPMS (Energy Star):\n  Server does not have the DPMS Extension\n')).toBe(false)
  })

  it('is nothing on a machine without those programs', () => {
    const nothing = { PATH: '/nowhere', DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' }
    expect(displaySwitch({ warn: () => undefined }, nothing, 'linux')).toBeUndefined()
  })

  it('finds the names of the outputs', () => {
    const listed =
      'HDMI-A-1 "Dell (HDMI-A-1)"\n  Enabled: yes\n  Modes:\n    1920x1080 px\nDP-2 "unknown"\n  Enabled: no\n'
    expect(outputsIn(listed)).toEqual(['HDMI-A-1', 'DP-2'])
  })
})
