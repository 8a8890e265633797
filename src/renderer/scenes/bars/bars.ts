import { scaleBand, scaleLinear } from 'd3-scale'

/** One bar, in rem: where its row is, and where it begins and ends along the line of reading. */
export type BarRow = {
  readonly top: number
  readonly height: number
  readonly from: number
  readonly to: number
}

export type BarsLayout = {
  readonly rows: readonly BarRow[]
  /** Where zero stands along the line of reading. */
  readonly zero: number
}

/** Bars from a common zero, whichever side of it they lie: no bar is longer for a scale that begins elsewhere. */
export const layOutBars = (
  values: readonly number[],
  room: { readonly width: number; readonly height: number },
): BarsLayout => {
  const along = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [0, room.width])
  const down = scaleBand(
    values.map((_, at) => at),
    [0, room.height],
  )
  const zero = along(0)
  const rows = values.map((value, at) => {
    const end = along(value)
    return { top: down(at) ?? 0, height: down.bandwidth(), from: Math.min(zero, end), to: Math.max(zero, end) }
  })
  return { rows, zero }
}
