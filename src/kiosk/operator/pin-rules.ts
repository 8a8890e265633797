/** Why a PIN is not taken. */
export type PinFault = 'digits' | 'short' | 'long' | 'all-same' | 'in-order' | 'repeats' | 'well-known'

/** Six digits under the lock-out take more than 27 years to try; four would take 104 days. */
export const fewestDigits = 6
export const mostDigits = 12

/** Six-digit PINs that people choose most and that no other rule catches; rows and corners of a keypad among them. */
const wellKnown: ReadonlySet<string> = new Set([
  ...['147258', '159357', '159753', '258456', '147852', '789456', '456789', '789654', '321654', '987456'],
  ...['112233', '223344', '332211', '111222', '222333', '123321', '520131', '521521', '168168', '147369', '246810'],
])

/** Whether each digit is the one before it plus `step`; 9 is followed by 0, as on a keyboard. */
const runs = (digits: readonly number[], step: number): boolean =>
  digits.every((digit, at) => at === 0 || digit === ((digits[at - 1] ?? 0) + step + 10) % 10)

/** Whether it is the same one, two or three digits again and again. */
const repeats = (pin: string): boolean =>
  [2, 3].some((length) => pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length))

/** What is wrong with a PIN that somebody wants to set; `undefined` for a good one. */
export const pinFault = (pin: string): PinFault | undefined => {
  if (!/^[0-9]*$/.test(pin)) return 'digits'
  if (pin.length < fewestDigits) return 'short'
  if (pin.length > mostDigits) return 'long'
  const digits = Array.from(pin, Number)
  if (runs(digits, 0)) return 'all-same'
  if (runs(digits, 1) || runs(digits, -1)) return 'in-order'
  if (repeats(pin)) return 'repeats'
  return wellKnown.has(pin) ? 'well-known' : undefined
}
