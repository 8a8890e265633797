/** One measured thing: the number, what it is measured against, and the most it may be. */
export type Row = {
  readonly name: string
  readonly kiosk: string
  readonly bare: string
  /** The number that is judged: a ratio, or a count. */
  readonly value: number
  readonly budget: number | undefined
}

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** The value below which `part` of all values lie. */
export function percentile(values: readonly number[], part: number): number {
  const all = sorted(values)
  return all[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** A row of two numbers of the same unit, judged by their ratio. */
export function ratio(name: string, kiosk: number, bare: number, unit: string, budget?: number): Row {
  const words = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
  return { name, kiosk: words(kiosk), bare: words(bare), value: kiosk / bare, budget }
}

export const isMissed = ({ value, budget }: Row): boolean => budget !== undefined && !(value <= budget)

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.kiosk,
    row.bare,
    row.value.toFixed(2),
    row.budget === undefined ? '' : `≤ ${row.budget.toString()}`,
    row.budget === undefined ? '' : isMissed(row) ? 'MISSED' : 'met',
  ])
  const all = [['', 'kiosk', 'bare', 'value', 'budget', ''], ...cells]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
