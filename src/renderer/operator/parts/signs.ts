/** What keys on the screen enter: a line of text, a whole number, or a number with one decimal at most. */
export type Signs = 'text' | 'digits' | 'decimal'

/** What a text looks like while it is being entered. Of a line only its last sign is judged: what stood there before stays. */
const forms: Readonly<Record<Signs, RegExp>> = {
  text: /[\p{L}\p{N}\p{P}\p{S} ]$/u,
  digits: /^\d+$/,
  decimal: /^\d+(\.\d?)?$/,
}

/** The text with one more sign; as it was where the sign can't stand there, or where there are `most` signs already. */
export const withSign = (text: string, sign: string, signs: Signs, most: number): string => {
  const next = text + sign
  return Array.from(next).length <= most && forms[signs].test(next) ? next : text
}
