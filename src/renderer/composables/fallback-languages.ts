import { onScopeDispose, watchEffect } from 'vue'
import type { Exhibit, Language } from '../../exhibit'
import { lacksWordings } from '../../exhibit/lacks-wordings'
import { hasMark, markIn } from './fallback-marks'

/** A marked wording may stand in a few elements within the one it fills. */
const levels = 4

type Before = { readonly lang: string | null; readonly dir: string | null; readonly set: string }

/**
 * Sets `lang` and `dir` on every element that a wording in another language than the screen's fills, so that a screen reader
 * says it in its own voice; takes them away again when the wording changes. Watches the page only for an exhibit that lacks
 * wordings: a complete one pays nothing. Why here and not in each scene: docs/decisions/0010-missing-wordings.md.
 */
export const useFallbackLanguages = (exhibit: () => Exhibit | undefined, page: HTMLElement = document.body): void => {
  let observer: MutationObserver | undefined
  const stop = (): void => observer?.disconnect()
  watchEffect(() => {
    stop()
    const now = exhibit()
    if (!now || !lacksWordings(now)) return
    const languages = now.languages
    const before = new WeakMap<Element, Before>()
    const look = (node: Node): void => textsIn(node).forEach((text) => mark(text, languages, before))
    observer = new MutationObserver((changes) =>
      changes.forEach(({ target, addedNodes, type }) => {
        if (type === 'characterData') look(target)
        else addedNodes.forEach(look)
      }),
    )
    observer.observe(page, { childList: true, characterData: true, subtree: true })
    look(page)
  })
  onScopeDispose(stop)
}

const textsIn = (node: Node): readonly Node[] =>
  node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textsIn)

const mark = (text: Node, languages: readonly Language[], before: WeakMap<Element, Before>): void => {
  const around = elementsAround(text)
  for (const element of around) unmark(element, before)
  if (!hasMark(text.textContent ?? '')) return
  const filled = around.find((element) => markIn(element.textContent) !== undefined)
  const short = markIn(filled?.textContent ?? '')
  const language = languages.find(({ name, short: own }) => (own ?? name) === short)
  if (!filled || !language) return
  before.set(filled, { lang: filled.getAttribute('lang'), dir: filled.getAttribute('dir'), set: language.tag })
  filled.setAttribute('lang', language.tag)
  filled.setAttribute('dir', language.direction)
}

const elementsAround = (text: Node): readonly Element[] => {
  const found: Element[] = []
  for (let element = text.parentElement; element && found.length < levels; element = element.parentElement)
    found.push(element)
  return found
}

const unmark = (element: Element, before: WeakMap<Element, Before>): void => {
  const was = before.get(element)
  if (!was || markIn(element.textContent) !== undefined) return
  before.delete(element)
  if (element.getAttribute('lang') !== was.set) return
  for (const name of ['lang', 'dir'] as const) {
    const value = was[name]
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}
