/** Width and height in CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

const mmPerInch = 25.4
/** A bank card is 85.60 mm wide and 53.98 mm high (ISO/IEC 7810, ID-1). */
export const card = { width: 85.6, height: 53.98 } as const

/** How many CSS pixels a millimetre of a screen has, by its diagonal in inches. */
export const pixelsPerMm = ({ width, height }: Size, inches: number): number =>
  Math.hypot(width, height) / (inches * mmPerInch)

/** The same, from how wide on it a drawing is that just covers a bank card. */
export const pixelsPerMmOfCard = (cardPixels: number): number => cardPixels / card.width

/** By how much the exhibit's screen must be scaled so that its millimetres are millimetres on this one. */
export const trueScale = (exhibit: Size, exhibitInches: number, ownPixelsPerMm: number): number =>
  ownPixelsPerMm / pixelsPerMm(exhibit, exhibitInches)

/** The largest scale at which all of it is in the room there is. */
export const fitScale = ({ width, height }: Size, room: Size): number =>
  Math.max(0.05, Math.min(room.width / width, room.height / height))

/** A stroke of a ruler, in millimetres from its beginning. Every fifth is longer, every tenth carries its number. */
export type Stroke = { readonly mm: number; readonly kind: 'short' | 'long' | 'numbered' }

/** The strokes of a ruler: one per centimetre. */
export const strokes = (lengthMm: number): readonly Stroke[] =>
  Array.from({ length: Math.floor(lengthMm / 10) + 1 }, (_, cm) => ({
    mm: cm * 10,
    kind: cm % 10 === 0 ? 'numbered' : cm % 5 === 0 ? 'long' : 'short',
  }))

/** A number a person typed, if it can be a diagonal: 3 to 400 inches. */
export const inchesIn = (text: string): number | undefined => {
  const inches = Number(text.replace(',', '.').replace(/["″”]\s*$/, ''))
  return inches >= 3 && inches <= 400 ? inches : undefined
}
