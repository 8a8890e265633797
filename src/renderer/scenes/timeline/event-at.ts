import type { TimelineLayout } from './flags'

/**
 * The event a finger means at a place of the picture, in rem from its upper left corner: the one whose flag it is on, else the
 * one in whose time it is; -1 before the first.
 */
export const eventAt = ({ flags, terraces }: TimelineLayout, across: number, down: number): number => {
  const flagged = flags.findIndex(
    (flag) =>
      flag &&
      across >= flag.left &&
      across <= flag.left + flag.width &&
      down >= flag.top &&
      down <= flag.top + flag.height,
  )
  return flagged >= 0 ? flagged : terraces.findLastIndex(({ left }) => across >= left)
}
