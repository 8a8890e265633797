import type { Section } from '../../exhibit'

/** How wide a tile wants to be, in twelfths of a full row. */
const wanted = { large: 5, medium: 4, small: 3 } as const

/** A tile's share of its row: the shares of a row need not add up to anything, they are stretched to fill it. */
export type PlacedTile = { readonly section: Section; readonly share: number }
export type TileRow = readonly PlacedTile[]

/**
 * The tiles of home in rows, in their order, for one section to twelve: every row is full, whatever widths the exhibit asks
 * for. On a wide screen the rows are as evenly filled as can be; on an upright one tiles stand in pairs, and a large one (if
 * there are few enough), or one that would be left over, has a row to itself.
 */
export const tileRows = (sections: readonly Section[], portrait: boolean): readonly TileRow[] =>
  portrait ? inPairs(sections) : inEvenRows(sections)

/** One row for up to three tiles, two for up to eight, three for more: tiles stay wide enough for a word of thirteen letters. */
const rowCount = (tiles: number): number => (tiles <= 3 ? 1 : tiles <= 8 ? 2 : 3)

const inEvenRows = (sections: readonly Section[]): readonly TileRow[] => {
  const placed = sections.map((section) => ({ section, share: wanted[section.tile.place] }))
  const ways = splits(placed.length, rowCount(placed.length)).map((ends) => rowsAt(placed, ends))
  return ways.reduce((best, way) => (unevenness(way) < unevenness(best) ? way : best), ways[0] ?? [])
}

/** Every way to end `rows` rows within so many tiles, no row empty: the indices at which rows end. */
const splits = (tiles: number, rows: number): readonly (readonly number[])[] => {
  if (rows === 1) return [[tiles]]
  return Array.from({ length: Math.max(0, tiles - rows + 1) }, (_, at) => at + rows - 1).flatMap((last) =>
    splits(last, rows - 1).map((ends) => [...ends, tiles]),
  )
}

const rowsAt = (placed: readonly PlacedTile[], ends: readonly number[]): readonly TileRow[] =>
  ends.map((end, at) => placed.slice(at === 0 ? 0 : ends[at - 1], end))

/** How far apart the fullest and the emptiest row are. */
const unevenness = (rows: readonly TileRow[]): number => {
  const sums = rows.map((row) => row.reduce((sum, { share }) => sum + share, 0))
  return Math.max(...sums) - Math.min(...sums)
}

/** With more tiles than these every row is needed for two. */
const mostWithLarge = 8

const inPairs = (sections: readonly Section[]): readonly TileRow[] => {
  if (sections.length <= 3) return sections.map((section) => [{ section, share: 1 }])
  const wide = ({ tile }: Section): boolean => sections.length <= mostWithLarge && tile.place === 'large'
  const rows: PlacedTile[][] = []
  for (const section of sections) {
    const open = rows.at(-1)
    const tile = { section, share: 1 }
    if (!wide(section) && open?.length === 1 && open[0] && !wide(open[0].section)) open.push(tile)
    else rows.push([tile])
  }
  return rows
}
