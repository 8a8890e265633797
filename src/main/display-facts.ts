import type { DisplayFact } from '../kiosk'
import type { Screen } from './window-plan'

/** What Electron says of a display, as far as the operator wants to know it. */
export type SeenDisplay = Screen & { readonly label: string; readonly scaleFactor: number; readonly rotation: number }

/** The displays as the panel tells them; `kioskId` is that of the display the kiosk is on. */
export const displayFacts = (displays: readonly SeenDisplay[], kioskId: number | undefined): readonly DisplayFact[] =>
  displays.map(({ id, label, bounds: { x, y, width, height }, scaleFactor, rotation }) => ({
    id: String(id),
    name: label,
    x,
    y,
    width,
    height,
    scale: scaleFactor,
    turn: rotation,
    isKiosk: id === kioskId,
  }))
