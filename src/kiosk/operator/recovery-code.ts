/** Letters and digits that nobody takes for one another on paper: no 0 and O, no 1 and I. */
export const recoveryAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const length = 20
const group = 5

/** A code of 100 random bits, in four groups of five. */
export const makeRecoveryCode = (bytes: (count: number) => Buffer): string => {
  const signs = [...bytes(length)].map((byte) => recoveryAlphabet.charAt(byte % recoveryAlphabet.length))
  return Array.from({ length: length / group }, (_, at) => signs.slice(at * group, (at + 1) * group).join('')).join('-')
}

/** A code as somebody entered it, without its hyphens and in capitals; `undefined` when it can't be one. */
export const readRecoveryCode = (entered: string): string | undefined => {
  const signs = entered.toUpperCase().replaceAll(/[\s-]/g, '')
  const isCode = signs.length === length && Array.from(signs).every((sign) => recoveryAlphabet.includes(sign))
  return isCode ? signs : undefined
}
