import { withoutGlyph } from './glyphs'
import type { Ask, Finding, Report } from './report'
import { finding, seenTargets, seenTexts } from './see'
import { outOfReach, targetsOffScreen, tooClose, tooSmallToPress } from './targets'
import { clipped, offScreen, onControls, overlapping, tooSmall, unsaid } from './texts'

/** Looks at the screen that is up. Runs in the page; the screen should be at rest. */
export async function audit(ask: Ask): Promise<Report> {
  await document.fonts.ready
  const texts = seenTexts()
  const targets = seenTargets()
  const findings: Finding[] = [
    ...tooSmall(texts),
    ...offScreen(texts),
    ...clipped(texts),
    ...overlapping(texts),
    ...onControls(texts, targets),
    ...unsaid(texts, ask),
    ...withoutGlyph(texts),
    ...tooSmallToPress(targets),
    ...tooClose(targets),
    ...targetsOffScreen(targets),
    ...outOfReach(targets, ask),
    ...scrolls(),
  ]
  return { texts: texts.length, targets: targets.length, findings }
}

function scrolls(): Finding[] {
  const { scrollWidth, scrollHeight } = document.documentElement
  if (scrollWidth <= innerWidth && scrollHeight <= innerHeight) return []
  const says = `${scrollWidth.toString()} × ${scrollHeight.toString()} on ${innerWidth.toString()} × ${innerHeight.toString()}`
  return [{ ...finding('scroll', document.body, says), what: 'the page', words: '' }]
}
