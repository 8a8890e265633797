import type { Signs } from '../parts/signs'

type Keys = { readonly value: ''; readonly most: number; readonly signs: Signs }

/** How a number is asked for on the keys: always from an empty line, so that only what somebody entered is ever saved. */
export const keysFor = ({ most, whole }: { readonly most: number; readonly whole?: true }): Keys => {
  const { length } = String(Math.floor(most))
  return whole === true
    ? { value: '', most: length, signs: 'digits' }
    : { value: '', most: length + '.5'.length, signs: 'decimal' }
}

/** The number that was entered; `undefined` where the keys were closed or left empty. */
export const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text)
