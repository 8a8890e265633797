import { onScopeDispose, watchEffect } from 'vue'
import type { ThemeChoice } from '../../exhibit'
import { type Colours, coloursOf } from '../../exhibit/theme'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const plateToken = (name: string): string => (name === 'ink' ? '--on-plate' : `--plate-${kebab(name)}`)
const dockToken = (name: string): string => (name === 'mark' ? '--pip' : `--dock-${kebab(name)}`)

const rule = (selector: string, colours: Colours, token: (name: string) => string): string => {
  const lines = Object.entries(colours).map(([name, colour]) => `${token(name)}:${colour}`)
  return `${selector}{${lines.join(';')}}`
}

/** High contrast (Access) has colours of its own, which no exhibit changes. */
const root = ":root:not([data-contrast='high'])"

/** The exhibit's own colours as a style sheet that comes after styles/tokens.css; empty where it has none. */
export const ownThemeSheet = (theme: ThemeChoice): string => {
  const bases = (['silver', 'ore'] as const).filter((base) => theme[base] !== undefined)
  return [
    ...bases.map((base) => rule(`[data-theme='${base}']`, coloursOf(theme, base), (name) => `--${kebab(name)}`)),
    ...(theme.plates ? [rule(root, coloursOf(theme, 'plates'), plateToken)] : []),
    ...(theme.dock ? [rule(root, coloursOf(theme, 'dock'), dockToken)] : []),
  ].join('\n')
}

/**
 * Gives the page the exhibit's own colours. A style sheet made by script is not one of those the page's policy forbids
 * (style-src is about what stands in the document), and it holds nothing but the colours the schema has let through.
 */
export const useOwnTheme = (theme: () => ThemeChoice | undefined, page: Document = document): void => {
  const sheet = new CSSStyleSheet()
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet]
  watchEffect(() => {
    const now = theme()
    sheet.replaceSync(now ? ownThemeSheet(now) : '')
  })
  onScopeDispose(() => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet)
  })
}
