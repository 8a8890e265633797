/** Things in rows of at most `across`, the fuller row first: five in rows of three are three and two. */
export const rowsOf = <T>(things: readonly T[], across: number): readonly (readonly T[])[] => {
  const rows = Math.ceil(things.length / across)
  const each = Math.ceil(things.length / Math.max(1, rows))
  return Array.from({ length: rows }, (_, row) => things.slice(row * each, (row + 1) * each))
}
