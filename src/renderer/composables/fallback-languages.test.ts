// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EffectScope, effectScope, nextTick, ref } from 'vue'
import { anExhibit, aSection } from '../../../tests/support/an-exhibit'
import { marked } from './fallback-marks'
import { useFallbackLanguages } from './fallback-languages'

const gappy = anExhibit({ sections: [aSection('plan', { hook: { zh: '一句话' } })] })
const zh = { name: '中文' }
/** The observer is heard after the microtasks of the change. */
const heard = () => new Promise((resolve) => setTimeout(resolve))

let scope: EffectScope
beforeEach(() => {
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  document.body.innerHTML = ''
})

const watching = (exhibit = gappy) => {
  const shown = ref(exhibit)
  scope.run(() => useFallbackLanguages(() => shown.value))
  return shown
}

const paragraph = (text: string): HTMLParagraphElement => {
  const element = document.createElement('p')
  element.textContent = text
  document.body.append(element)
  return element
}

describe('the language of a wording that stands in for another', () => {
  it('is set on the element it fills, there already or added later', async () => {
    const there = paragraph(marked('水', zh))
    watching()
    expect([there.lang, there.dir]).toEqual(['zh-CN', 'ltr'])
    const later = paragraph(marked('火', zh))
    await heard()
    expect(later.lang).toBe('zh-CN')
  })

  it('is taken away when the wording changes', async () => {
    watching()
    const element = paragraph(marked('水', zh))
    await heard()
    if (element.firstChild) element.firstChild.nodeValue = 'Water'
    await heard()
    expect([element.hasAttribute('lang'), element.hasAttribute('dir')]).toEqual([false, false])
  })

  it('is set round several lines, and not where other words stand beside it', async () => {
    watching()
    const mixed = paragraph(`Open: ${marked('水', zh)}`)
    const lines = document.createElement('h1')
    for (const line of ['\u2068水\u2069', marked('火', zh)]) {
      const span = document.createElement('span')
      span.textContent = line
      lines.append(span)
    }
    document.body.append(lines)
    await heard()
    expect([mixed.lang, lines.lang]).toEqual(['', 'zh-CN'])
  })

  it('is not looked for in a complete exhibit, nor after the page has gone', async () => {
    const shown = watching(anExhibit())
    const first = paragraph(marked('水', zh))
    await heard()
    expect(first.lang).toBe('')
    shown.value = gappy
    await nextTick()
    expect(first.lang).toBe('zh-CN')
    scope.stop()
    const last = paragraph(marked('火', zh))
    await heard()
    expect(last.lang).toBe('')
  })
})
