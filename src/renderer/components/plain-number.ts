/** A number as this kiosk writes them: no grouping of digits, at most three decimals, with the decimal sign of the language. */
export const plainNumber = (value: number, tag: string): string =>
  new Intl.NumberFormat(tag, { useGrouping: false, maximumFractionDigits: 3, numberingSystem: 'latn' }).format(value)
