import type { Box } from './box'
import type { Finding, Rule } from './report'

/** A run of text as it stands on the screen, line by line. */
export type SeenText = {
  readonly node: Text
  readonly parent: Element
  readonly text: string
  /** The font size on the screen, after all transforms. */
  readonly size: number
  /** Around the ink of each line: a font's own box is higher than its letters. */
  readonly lines: readonly Box[]
}

const inkPart = 0.9
/** What is longer is a whole screen and not one wording. */
const longestWording = 400
const targetSelector =
  'button, a[href], input, select, textarea, summary, [role=button], [role=link], [role=radio], [role=switch], [role=tab], [tabindex]:not([tabindex="-1"])'

/** What is on show: an open dialog if there is one, else all of it. */
function shown(): Element {
  const dialogs = [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')].filter(isSeen)
  return dialogs.at(-1) ?? document.body
}

/** Can it be seen? What is inert is on its way out or under a dialog; the next slide waits beneath the one on show. */
export function isSeen(element: Element): boolean {
  if (element.closest('[data-waits]') !== null) return false
  if (element.closest('[inert]') !== null && element.closest('dialog[open], [role=dialog]') === null) return false
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
  return !hasFaded(element) && !isForReadersOnly(element)
}

function hasFaded(element: Element): boolean {
  let opacity = 1
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity)
  return opacity < 0.05
}

// Text for screen readers alone is kept in a box of a pixel or two.
function isForReadersOnly(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect()
    if ((width <= 2 || height <= 2) && getComputedStyle(at).overflow !== 'visible') return true
  }
  return false
}

/** Every text a visitor can see. */
export function seenTexts(): SeenText[] {
  const walker = document.createTreeWalker(shown(), NodeFilter.SHOW_TEXT)
  const found: SeenText[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null || node.data.trim() === '') continue
    if (/^(script|style|title|desc)$/i.test(parent.tagName) || !isSeen(parent)) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scaleOf(parent)
    found.push({ node, parent, text: node.data.trim().replace(/\s+/g, ' '), size, lines: linesOf(node, parent, size) })
  }
  return found
}

function linesOf(node: Text, parent: Element, size: number): Box[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const upright = getComputedStyle(parent).writingMode.startsWith('vertical')
  return [...range.getClientRects()]
    .filter((rect) => rect.width > 0 && rect.height > 0)
    .map((rect) => ink(rect, size, upright))
}

function ink(rect: DOMRect, size: number, upright: boolean): Box {
  const spare = Math.max(0, ((upright ? rect.width : rect.height) - size * inkPart) / 2)
  return upright
    ? { left: rect.left + spare, right: rect.right - spare, top: rect.top, bottom: rect.bottom }
    : { left: rect.left, right: rect.right, top: rect.top + spare, bottom: rect.bottom - spare }
}

/** How much larger or smaller than written an element is drawn. */
function scaleOf(element: Element): number {
  if (element instanceof SVGGraphicsElement) {
    const matrix = element.getScreenCTM()
    return matrix === null ? 1 : Math.hypot(matrix.c, matrix.d)
  }
  let scale = 1
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const { transform } = getComputedStyle(at)
    if (transform === 'none') continue
    const matrix = new DOMMatrix(transform)
    scale *= Math.hypot(matrix.c, matrix.d)
  }
  return scale
}

/** Everything a finger can press. */
export function seenTargets(): Element[] {
  return [...shown().querySelectorAll(targetSelector)].filter(
    (element) => isSeen(element) && getComputedStyle(element).pointerEvents !== 'none',
  )
}

type Thing = Element | SeenText

/** What a visitor reads of it, or what it is called to those who can't see it. */
export function wordsOf(thing: Thing): string {
  const words = thing instanceof Element ? (thing.getAttribute('aria-label') ?? thing.textContent) : thing.text
  return words.trim().replace(/\s+/g, ' ')
}

/** A short name for an element or a text, to find it again. */
export function nameOf(thing: Thing): string {
  const element = thing instanceof Element ? thing : thing.parent
  const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`)
  return `${element.tagName.toLowerCase()}${classes.join('')} "${wordsOf(thing).slice(0, 40)}"`
}

/** What is wrong with a thing, and where that is; `other` is what it is in the way of. */
export function finding(rule: Rule, thing: Thing, says: string, other?: Thing): Finding {
  const words = wordingOf(thing)
  const box = thing instanceof Element ? boxOf(thing.getBoundingClientRect()) : around(thing.lines)
  return { rule, what: nameOf(thing), says, words, box, ...(other && { other: wordingOf(other) }) }
}

/** The whole wording: a text may be one of the pieces between which a wording may break. */
function wordingOf(thing: Thing): string {
  if (thing instanceof Element) return wordsOf(thing)
  let block = thing.parent
  while (getComputedStyle(block).display.startsWith('inline') && block.parentElement !== null)
    block = block.parentElement
  const whole = wordsOf(block)
  return whole.length <= longestWording ? whole : thing.text
}

function boxOf({ left, top, right, bottom }: DOMRect): Box {
  return { left, top, right, bottom }
}

function around(lines: readonly Box[]): Box {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  }
}
