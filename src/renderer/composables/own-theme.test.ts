// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { ThemeChoice } from '../../exhibit'
import { ownThemeSheet, useOwnTheme } from './own-theme'

describe('an own theme as a style sheet', () => {
  it('is empty without own colours', () => {
    expect(ownThemeSheet({ content: 'silver' })).toBe('')
  })

  it('sets every colour of the base it changes, and leaves the other alone', () => {
    const sheet = ownThemeSheet({ content: 'ore', ore: { page: '#100820', inkSoft: '#c0b0e0' } })
    expect(sheet).toMatch(/^\[data-theme='ore'\]\{/)
    expect(sheet).toContain('--page:#100820;--page-high:#100820;--page-low:#100820;')
    expect(sheet).toContain('--ink-soft:#c0b0e0;')
    expect(sheet).toContain('--copper:#f0a878;')
    expect(sheet).not.toContain("silver']")
  })

  it('sets plates and dock except at high contrast', () => {
    const sheet = ownThemeSheet({ content: 'ore', plates: { copper: '#803010' }, dock: { mark: '#ffcc00' } })
    expect(sheet).toContain(":root:not([data-contrast='high']){--plate-copper:#803010;")
    expect(sheet).toContain('--on-plate:#f1f5f4}')
    expect(sheet).toContain('--dock-ground:#0d181b;')
    expect(sheet).toContain('--pip:#ffcc00}')
  })
})

describe('the page', () => {
  it('wears the theme of the exhibit on screen, and takes it off at the end', async () => {
    const theme = ref<ThemeChoice | undefined>({ content: 'ore', ore: { page: '#100820' } })
    const before = document.adoptedStyleSheets.length
    const scope = effectScope()
    scope.run(() => useOwnTheme(() => theme.value))
    const rules = () => document.adoptedStyleSheets.at(-1)?.cssRules.length
    expect([document.adoptedStyleSheets.length, rules()]).toEqual([before + 1, 1])
    theme.value = { content: 'silver' }
    await nextTick()
    expect(rules()).toBe(0)
    scope.stop()
    expect(document.adoptedStyleSheets.length).toBe(before)
  })
})
