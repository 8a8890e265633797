import { gapBetween, inWords, liesIn, screenBox, type Box } from './box'
import type { Ask, Finding } from './report'
import { finding, nameOf, type SeenText } from './see'

const smallest = 24
const slack = 2

/** Text too small to be read from where a visitor stands. */
export function tooSmall(texts: readonly SeenText[]): Finding[] {
  return texts
    .filter((text) => text.size < smallest - 0.1)
    .map((text) => finding('text-size', text, `${text.size.toFixed(1)} px, less than ${smallest.toString()}`))
}

/** Text that leaves the screen. */
export function offScreen(texts: readonly SeenText[]): Finding[] {
  return texts
    .filter((text) => text.lines.some((line) => !liesIn(line, screenBox(), slack)))
    .map((text) => finding('off-screen', text, text.lines.map(inWords).join(', ')))
}

/** Text cut off by a box around it. */
export function clipped(texts: readonly SeenText[]): Finding[] {
  return texts.flatMap((text): Finding[] => {
    const cutter = cutterOf(text)
    return cutter === undefined ? [] : [finding('clipped', text, `cut off by ${nameOf(cutter)}`)]
  })
}

function cutterOf(text: SeenText): Element | undefined {
  for (let at: Element | null = text.parent; at !== null && at !== document.body; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    if (overflowX === 'visible' && overflowY === 'visible') continue
    const box = at.getBoundingClientRect()
    if (text.lines.some((line) => !liesIn(line, box, slack))) return at
  }
  return undefined
}

/** Text upon text. */
export function overlapping(texts: readonly SeenText[]): Finding[] {
  const findings: Finding[] = []
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      const depth = deepest(one.lines, other.lines)
      if (depth > slack) findings.push(finding('overlap', one, `${depth.toFixed(0)} px into ${nameOf(other)}`, other))
    }
  }
  return findings
}

/** Text upon a control it does not belong to. The loop's one button is the whole screen and lies under everything. */
export function onControls(texts: readonly SeenText[], targets: readonly Element[]): Finding[] {
  return targets
    .filter((target) => !isWholeScreen(target))
    .flatMap((target) =>
      texts
        .filter(
          (text) => !target.contains(text.parent) && deepest(text.lines, [target.getBoundingClientRect()]) > slack,
        )
        .map((text) => finding('overlap', text, `upon the control ${nameOf(target)}`, target)),
    )
}

export function isWholeScreen(target: Element): boolean {
  const box = target.getBoundingClientRect()
  return box.width * box.height > 0.8 * innerWidth * innerHeight
}

function deepest(some: readonly Box[], others: readonly Box[]): number {
  return Math.max(0, ...some.flatMap((one) => others.map((other) => -gapBetween(one, other))))
}

/** An expected number without the word for it close by. */
export function unsaid(texts: readonly SeenText[], { expected, expectedWord }: Ask): Finding[] {
  const near = 320
  const words = texts.filter((text) => text.text.toLowerCase().includes(expectedWord.toLowerCase()))
  return texts
    .filter((text) => expected.some((number) => text.text.includes(number)))
    .filter((text) => !words.some((word) => word === text || closest(word.lines, text.lines) < near))
    .map((text) => finding('expected', text, `no "${expectedWord}" beside it`))
}

function closest(some: readonly Box[], others: readonly Box[]): number {
  return Math.min(...some.flatMap((one) => others.map((other) => gapBetween(one, other))))
}
