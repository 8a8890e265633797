/** Width and height of the screen in CSS pixels, as it stands: upright when higher than wide. */
export type PixelSize = { readonly width: number; readonly height: number }

/** A screen as it was measured, and how visits on it begin. */
export type Measured = {
  readonly size: PixelSize
  readonly diagonalInches: number
  /** From the floor to the lower edge of the picture; `null` where nobody measured it. */
  readonly bottomEdgeMm: number | null
  /** From the eyes to the screen; `null` is an arm's length. */
  readonly viewingMm: number | null
  /** In percent of the usual size. */
  readonly text: 100 | 125 | 150
  readonly reach: 'standard' | 'lower'
}

const mmPerInch = 25.4
/** An arm's length, from which a visitor touches. */
const armMm = 700

/** The screen is laid out on a grid of 192 by 108 units, or 108 by 192 upright; text and targets are measured in them. */
const unitsOf = ({ width, height }: PixelSize) => {
  const upright = height > width
  const [across, down] = upright ? [108, 192] : [192, 108]
  return { upright, down, pixels: Math.min(width / across, height / down) }
}

/**
 * Of the smallest text of a section (notes, sources, ticks), and of the smallest thing to touch, in units of the grid. Sections grow
 * with the size of text, buttons do not.
 */
const smallestText = 2.4
const smallestTarget = 7.6
/** How much of the size of a font a Han character and a Latin capital take: Noto Sans SC and Archivo. */
const hanPart = 0.92
const capitalPart = 0.686
/** The angle under which they are to be seen, in minutes of arc. */
const hanMinutes = 30
const capitalMinutes = 20
const minuteOfArc = Math.PI / 180 / 60

/** What every hand reaches (ADA 308, EN 301 549 8.3.3), and what it reaches with ease (draft of the next EN 301 549), above the floor. */
export const reachMm = { least: 380, most: 1_220, easyLeast: 800, easyMost: 1_100 } as const
/** A target that fingers hit (NHM London), and one that they hit with disabilities, too (Duff 2010). */
export const targetMm = { least: 15, easy: 20 } as const

/**
 * In units: from the top edge down to where at least a finger's width of the highest thing to touch begins (what the audit of every
 * screen allows), and from the lower edge up to the middle of the dock.
 */
const controls = {
  flat: { standard: 41.8, lower: 108 * 0.55, dock: 6 },
  upright: { standard: 102, lower: 192 * 0.55, dock: 7.2 },
} as const

/** How far something of this height is seen under an angle of so many minutes. */
const carries = (heightMm: number, minutes: number): number => heightMm / Math.tan(minutes * minuteOfArc)

const textIn = (unitMm: number, text: number) => {
  const emMm = smallestText * unitMm * (text / 100)
  const [hanMm, capitalMm] = [emMm * hanPart, emMm * capitalPart]
  return {
    emMm,
    hanMm,
    capitalMm,
    hanCarriesMm: carries(hanMm, hanMinutes),
    capitalCarriesMm: carries(capitalMm, capitalMinutes),
  }
}

/** What a screen comes to in millimetres. */
export type Physical = {
  readonly mmPerPixel: number
  readonly widthMm: number
  readonly heightMm: number
  readonly viewingMm: number
  /** The smallest text: its size, the height of its characters, and how far away they can be read. */
  readonly text: ReturnType<typeof textIn>
  readonly targetMm: number
  /** Heights above the floor; `null` where the lower edge was not measured. */
  readonly heights: Heights | null
}

export type Heights = {
  readonly topMm: number
  readonly bottomMm: number
  /** The top of the highest thing a visit needs, and the middle of the lowest. */
  readonly highestMm: number
  readonly lowestMm: number
  /** The rows of pixels, counted from the top, between which everybody reaches; and those with ease. */
  readonly band: Rows
  readonly easyBand: Rows
}
export type Rows = { readonly from: number; readonly to: number }

const heightsOf = (measured: Measured, bottomMm: number, mmPerPixel: number): Heights => {
  const { size, reach } = measured
  const { upright, down, pixels } = unitsOf(size)
  const unitMm = pixels * mmPerPixel
  const rowAt = (mm: number): number => size.height - (mm - bottomMm) / mmPerPixel
  const rows = (least: number, most: number): Rows => ({
    from: Math.max(0, Math.round(rowAt(most))),
    to: Math.min(size.height, Math.round(rowAt(least))),
  })
  const at = controls[upright ? 'upright' : 'flat']
  return {
    topMm: bottomMm + size.height * mmPerPixel,
    bottomMm,
    highestMm: bottomMm + (down - at[reach]) * unitMm,
    lowestMm: bottomMm + at.dock * unitMm,
    band: rows(reachMm.least, reachMm.most),
    easyBand: rows(reachMm.easyLeast, reachMm.easyMost),
  }
}

/** Computes what a screen comes to. All sizes in millimetres, unrounded. */
export const physicalOf = (measured: Measured): Physical => {
  const { size, diagonalInches, bottomEdgeMm, viewingMm, text } = measured
  const mmPerPixel = (diagonalInches * mmPerInch) / Math.hypot(size.width, size.height)
  const unitMm = unitsOf(size).pixels * mmPerPixel
  return {
    mmPerPixel,
    widthMm: size.width * mmPerPixel,
    heightMm: size.height * mmPerPixel,
    viewingMm: viewingMm ?? armMm,
    text: textIn(unitMm, text),
    targetMm: smallestTarget * unitMm,
    heights: bottomEdgeMm === null ? null : heightsOf(measured, bottomEdgeMm, mmPerPixel),
  }
}
