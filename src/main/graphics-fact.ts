import type { GraphicsFact } from '../kiosk'

/**
 * How the screen is drawn. `compositing` is Chromium's own word for it (`gpu_compositing`), which begins with `enabled` where the
 * graphics processor does it; `softwareSince` is set where the kiosk itself chose software, in wall-clock milliseconds.
 */
export const graphicsFact = (compositing: string, softwareSince: number | undefined): GraphicsFact => {
  if (softwareSince !== undefined) return { mode: 'software', softwareSince: new Date(softwareSince).toISOString() }
  return { mode: compositing.startsWith('enabled') ? 'hardware' : 'software' }
}
