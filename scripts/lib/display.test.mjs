import { expect, it } from 'vitest'
import { hasDisplay, x11Session } from './display.mjs'

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
])('knows on %s with %j whether there is a screen', (platform, env, has) => {
  expect(hasDisplay({ platform, env })).toBe(has)
})

it('goes by way of X11 where there is one, also on a Wayland desktop', () => {
  const env = { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: 'wayland' }
  expect(x11Session({ platform: 'linux', env })).toEqual({ XDG_SESSION_TYPE: 'x11' })
  expect(x11Session({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({})
  expect(x11Session({ platform: 'win32', env })).toEqual({})
})
