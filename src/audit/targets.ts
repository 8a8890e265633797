import { gapBetween, heightOf, inWords, liesIn, screenBox, widthOf } from './box'
import type { Ask, Finding } from './report'
import { finding, nameOf } from './see'
import { isWholeScreen } from './texts'

const smallest = 76
const apart = 16

/** Targets too small for a finger. */
export function tooSmallToPress(targets: readonly Element[]): Finding[] {
  return targets.flatMap((target): Finding[] => {
    const box = target.getBoundingClientRect()
    const least = Math.min(widthOf(box), heightOf(box))
    if (least >= smallest - 0.5) return []
    return [finding('target-size', target, `${least.toFixed(0)} px, less than ${smallest.toString()}`)]
  })
}

/** Targets so close that a finger meets two. The segments of one switch may touch, but not nearly. */
export function tooClose(targets: readonly Element[]): Finding[] {
  const single = targets.filter((target) => !isWholeScreen(target))
  return single.flatMap((one, index) =>
    single.slice(index + 1).flatMap((other): Finding[] => {
      if (one.contains(other) || other.contains(one)) return []
      const gap = gapBetween(one.getBoundingClientRect(), other.getBoundingClientRect())
      if (gap >= apart - 0.5 || (areSegments(one, other) && Math.abs(gap) <= 4)) return []
      return [finding('target-gap', one, `${gap.toFixed(0)} px from ${nameOf(other)}`, other)]
    }),
  )
}

function areSegments(one: Element, other: Element): boolean {
  const group = one.closest('[role=radiogroup], [role=group], [role=tablist], fieldset')
  return group !== null && group.contains(other)
}

/** Targets that leave the screen. */
export function targetsOffScreen(targets: readonly Element[]): Finding[] {
  return targets
    .filter((target) => !liesIn(target.getBoundingClientRect(), screenBox(), 1))
    .map((target) => finding('off-screen', target, inWords(target.getBoundingClientRect())))
}

/** Targets above what someone in a wheelchair reaches on a 55 inch screen (design: "Reach"). */
export function outOfReach(targets: readonly Element[], ask: Ask): Finding[] {
  return targets
    .filter((target) => !isWholeScreen(target))
    .flatMap((target): Finding[] => {
      const highest = highestTop(target, ask)
      const { top } = target.getBoundingClientRect()
      if (top >= highest - 1) return []
      return [finding('reach', target, `begins at y ${top.toFixed(0)}, above ${highest.toFixed(0)}`)]
    })
}

/** The least y at which a target may begin, on the screen that is up. */
function highestTop(target: Element, { lowReach }: Ask): number {
  const portrait = innerHeight > innerWidth
  const { screen } = document.body.dataset
  const inMain = target.closest('main') !== null
  if (inMain && lowReach && screen !== 'loop') return innerHeight * 0.55
  if (inMain && screen === 'section') return portrait ? 1020 : 528
  if (screen === 'loop' && portrait) return 1450
  // A tile of home may begin higher in landscape, if a finger's width of it lies below the line.
  return portrait ? 930 : 418 - Math.max(0, target.getBoundingClientRect().height - smallest)
}
