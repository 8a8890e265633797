import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Is there a screen to show something on? */
export function hasDisplay({ platform, env } = process) {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * What Electron is told of the session: X11 where there is one, also that of a Wayland desktop. On Wayland itself no window can be put on
 * a display, or says where it is (https://www.electronjs.org/docs/latest/api/base-window).
 */
export const x11Session = ({ platform, env } = process) =>
  platform === 'linux' && env.DISPLAY ? { XDG_SESSION_TYPE: 'x11' } : {}

/**
 * The size of the screen, for machines without a window manager, where Chromium would open a window smaller than the
 * screen. What can't be asked is taken to be 1920 × 1080.
 */
export function screenSize() {
  const xrandr = /current (\d+) x (\d+)/.exec(answerOf('xrandr', ['--current']))
  const xdpyinfo = /dimensions:\s+(\d+)x(\d+)/.exec(answerOf('xdpyinfo', []))
  const framebuffer = /^(\d+),(\d+)/.exec(textOf('/sys/class/graphics/fb0/virtual_size'))
  const found = xrandr ?? xdpyinfo ?? framebuffer
  return found ? { width: Number(found[1]), height: Number(found[2]) } : { width: 1920, height: 1080 }
}

function answerOf(command, args) {
  return spawnSync(command, args, { encoding: 'utf8', timeout: 3000 }).stdout ?? ''
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
