import type { OwnDock, OwnPalette, OwnPlates, ThemeBase, ThemeChoice } from './schema'

/** Colours by name, each `#rrggbb`. */
export type Colours = Readonly<Record<string, string>>

type Every<Own> = { readonly [Name in keyof Own]-?: string }

/** The kiosk's own colours, as styles/tokens.css has them (a test compares): what an own theme leaves out stays so. */
export const kioskPalettes: Readonly<Record<ThemeBase, Every<OwnPalette>>> = {
  silver: {
    page: '#dce2e0',
    pageHigh: '#eef2f1',
    pageLow: '#c9d2cf',
    surface: '#f5f7f6',
    raised: '#e8eceb',
    ink: '#0d181b',
    inkSoft: '#38474a',
    line: '#6b7b7a',
    hair: '#b7c2bf',
    copper: '#8c4216',
    azurite: '#174a88',
    malachite: '#0c5e49',
    ochre: '#6b4a0c',
    slate: '#38474a',
    silver: '#38474a',
    ingotHigh: '#d9774a',
    ingotLow: '#94441a',
    chosen: '#0d181b',
    onChosen: '#f1f5f4',
    onChosenCopper: '#f0a878',
  },
  ore: {
    page: '#0b1416',
    pageHigh: '#12201f',
    pageLow: '#081012',
    surface: '#132125',
    raised: '#1d3036',
    ink: '#f1f5f4',
    inkSoft: '#b3c0be',
    line: '#5e757a',
    hair: '#2c4047',
    copper: '#f0a878',
    azurite: '#8fbcef',
    malachite: '#74d2b2',
    ochre: '#e9c878',
    slate: '#b3c0be',
    silver: '#d6dedc',
    ingotHigh: '#e79a66',
    ingotLow: '#a9501f',
    chosen: '#f1f5f4',
    onChosen: '#0b1416',
    onChosenCopper: '#8c4216',
  },
}

export const kioskPlates: Every<OwnPlates> = {
  copper: '#a24a1b',
  azurite: '#1d4f8c',
  malachite: '#136652',
  ochre: '#7a5510',
  slate: '#2a3a3e',
  silver: '#2a3a3e',
  ink: '#f1f5f4',
}

export const kioskDock: Every<OwnDock> = { ground: '#0d181b', ink: '#f1f5f4', inkSoft: '#b3c0be', mark: '#f0a878' }

/** Colours that follow another one of the exhibit's own where they are left out. */
const follows: Readonly<Record<string, string>> = { pageHigh: 'page', pageLow: 'page', chosen: 'ink', onChosen: 'page' }

/** The blocks of `theme` that hold colours. */
export type ThemePart = ThemeBase | 'plates' | 'dock'

const ofKiosk: Readonly<Record<ThemePart, Colours>> = { ...kioskPalettes, plates: kioskPlates, dock: kioskDock }

type Own = Readonly<Record<string, string | undefined>>

/** Under which name the exhibit gave a colour itself: its own, or the one it follows; `undefined` where it is the kiosk's. */
export const givenAs = (theme: ThemeChoice, part: ThemePart, name: string): string | undefined => {
  const own: Own = theme[part] ?? {}
  return [name, follows[name]].find((wanted) => wanted !== undefined && own[wanted] !== undefined)
}

/** All colours of one part of the theme: the exhibit's own, and the kiosk's where it has none. */
export const coloursOf = (theme: ThemeChoice, part: ThemePart): Colours => {
  const own: Own = theme[part] ?? {}
  const colours = Object.entries(ofKiosk[part]).map(
    ([name, colour]) => [name, own[givenAs(theme, part, name) ?? ''] ?? colour] as const,
  )
  return Object.fromEntries(colours)
}
