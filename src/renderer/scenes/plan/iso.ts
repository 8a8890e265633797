/** Half the width of an isometric square's diamond: cos 30°. */
const ACROSS = Math.cos(Math.PI / 6)

/** A plot of the sand table, in units of the isometric grid. All four are equal, so that no area is implied. */
export const plotSize = { width: 11.2, depth: 8.2 } as const

/**
 * The frame of a plot's picture, in pixels of its viewBox: 50 pixels a unit, the plot's back corner at `originX`, `originY`,
 * room above for what stands 4 units higher than the back corner. What an exhibit's `plots[].picture` is drawn in.
 */
export const plotFrame = { width: 860, height: 700, originX: 365, originY: 200, unit: 50 } as const

export type Point = readonly [x: number, y: number]

/** A point of the grid (x to the lower right, y to the lower left, z up) on the plane, in units; y runs down the screen. */
export const project = (x: number, y: number, z = 0): Point => [(x - y) * ACROSS, (x + y) / 2 - z]

/** The reverse, for a point known to lie at height `z`. */
export const ground = (across: number, down: number, z = 0): Point => {
  const difference = across / ACROSS
  const sum = (down + z) * 2
  return [(sum + difference) / 2, (sum - difference) / 2]
}
