/** One channel of sRGB, 0 to 255, as light. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const light = (channel: number): number => {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
const channels = (colour: string): readonly [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** How bright a colour is, from 0 for black to 1 for white (WCAG 2.2, relative luminance). */
export const luminance = (colour: string): number => {
  const [red, green, blue] = channels(colour)
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
}

/** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: string, other: string): number => {
  const [bright, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0')

const mixed = (colour: string, end: number, part: number): string =>
  `#${channels(colour)
    .map((channel) => hex(channel + (end - channel) * part))
    .join('')}`

/**
 * The colour nearest to `colour` that has this contrast on `ground`: darkened on a bright ground, lightened on a dark one.
 * Black or white where even that is too little.
 */
export const withContrast = (colour: string, ground: string, least: number): string => {
  const end = contrast('#000000', ground) > contrast('#ffffff', ground) ? 0 : 255
  const steps = Array.from({ length: 101 }, (_, step) => mixed(colour, end, step / 100))
  return steps.find((step) => contrast(step, ground) >= least) ?? mixed(colour, end, 1)
}
