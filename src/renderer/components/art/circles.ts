export type Circle = { readonly x: number; readonly y: number; readonly radius: number }

/** Many circles as one path, so that a ring system is one node. */
export const circles = (all: readonly Circle[]): string => all.map(circlePath).join('')

const circlePath = ({ x, y, radius }: Circle): string => {
  const r = round(radius)
  const across = round(2 * r)
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 ${-across} 0`
}

const round = (value: number): number => Math.round(value * 100) / 100
