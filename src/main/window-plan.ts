/** Device-independent pixels, as Electron counts them. */
export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Screen = { readonly id: number; readonly bounds: Bounds }

export type WindowPlan = {
  /** Where the kiosk goes. */
  readonly kiosk: Screen
  /** The displays that are covered in black, so that no desktop shows beside the kiosk. */
  readonly covered: readonly Screen[]
}

export type WindowWish = {
  /** `settings.display.id`: the display the kiosk belongs on. */
  readonly displayId?: string
  /** A developer's window: an ordinary one, and nothing is covered. */
  readonly windowed: boolean
}

/**
 * Which window goes where. A chosen display that is unplugged gives way to the primary one and gets the kiosk back when
 * it returns. Without any display (a cable pulled from the only one) there is no plan and everything stays as it is.
 */
export const planWindows = (
  wish: WindowWish,
  displays: readonly Screen[],
  primaryId: number,
): WindowPlan | undefined => {
  const kiosk =
    displays.find((display) => String(display.id) === wish.displayId) ??
    displays.find((display) => display.id === primaryId) ??
    displays[0]
  if (!kiosk) return undefined
  const covered = wish.windowed ? [] : displays.filter((display) => display.id !== kiosk.id)
  return { kiosk, covered }
}

/** Where a display is scaled by a fraction, a window that fills it reads as a little larger or smaller (electron/electron#51572). */
const rounding = 3

/** Whether a window is not where it belongs; `isKiosk()` alone may lie (electron/electron#31860, #15471). */
export const isMisplaced = (found: Bounds, wanted: Bounds): boolean =>
  (['x', 'y', 'width', 'height'] as const).some((side) => Math.abs(found[side] - wanted[side]) > rounding)

/** Whether what changed about a display has to do with windows that fill it. A panel of the desktop that comes or goes has not. */
export const concernsWindows = (metrics: readonly string[]): boolean => metrics.some((metric) => metric !== 'workArea')
