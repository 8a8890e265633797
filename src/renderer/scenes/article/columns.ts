/** A part of a block, from one sign of its text to another. A picture has one sign. */
export type Piece = { readonly block: number; readonly from: number; readonly to: number }

/** In which column a sign of a block was laid out, from 0. */
export type ColumnAt = (block: number, sign: number) => number

/**
 * The columns a text was laid out in, each with its pieces in order. `lengths` are the lengths of the blocks in signs; the
 * browser has broken the lines, here it is only asked where.
 */
export const columnsOf = (lengths: readonly number[], columnAt: ColumnAt): readonly (readonly Piece[])[] => {
  const columns = new Map<number, readonly Piece[]>()
  lengths.forEach((length, block) => {
    for (let from = 0; from < length;) {
      const column = columnAt(block, from)
      const to = endOf(block, from, length, columnAt)
      columns.set(column, [...(columns.get(column) ?? []), { block, from, to }])
      from = to
    }
  })
  return [...columns].sort(([one], [other]) => one - other).map(([, pieces]) => pieces)
}

/** The first sign of a block that stands in a later column than `from`: columns only ever go on. */
const endOf = (block: number, from: number, length: number, columnAt: ColumnAt): number => {
  const column = columnAt(block, from)
  let [low, high] = [from + 1, length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (columnAt(block, middle) > column) high = middle
    else low = middle + 1
  }
  return low
}

export type Page = readonly (readonly Piece[])[]

/** So many columns a page. */
export const pagesOf = (columns: readonly (readonly Piece[])[], each: number): readonly Page[] =>
  Array.from({ length: Math.ceil(columns.length / each) }, (_, page) => columns.slice(page * each, (page + 1) * each))

/** Names a place in the text, so that a visitor stays there when pages are made anew: block and sign of a page's first piece. */
export const placeOf = (page: Page | undefined): string | null => {
  const first = page?.[0]?.[0]
  return first ? `at-${first.block}-${first.from}` : null
}

/** The page on which a place stands; the first where there is no place. */
export const pageAt = (pages: readonly Page[], place: string | null): number => {
  const [, block, sign] = /^at-(\d+)-(\d+)$/.exec(place ?? '') ?? []
  if (block === undefined || sign === undefined) return 0
  const begun = pages.filter((page) => {
    const first = page[0]?.[0]
    return first && (first.block < Number(block) || (first.block === Number(block) && first.from <= Number(sign)))
  })
  return Math.max(0, begun.length - 1)
}
