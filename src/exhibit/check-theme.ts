import { contrast, luminance, withContrast } from './contrast'
import { atValue, type Loaded } from './loaded'
import type { Problem } from './problem'
import type { Said } from './said'
import type { ExhibitFile, ThemeChoice } from './schema'
import { coloursOf, givenAs, type ThemePart } from './theme'

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for the edges by which a control is known (1.4.11). */
const text = 4.5
const edge = 3

type Rule = {
  readonly parts: readonly ThemePart[]
  readonly names: readonly string[]
  readonly on: readonly string[]
  readonly least: number
}

const palettes = ['silver', 'ore'] as const
const minerals = ['copper', 'azurite', 'malachite', 'ochre', 'slate', 'silver'] as const

/** What stands on what (docs/design.md). */
const rules: readonly Rule[] = [
  { parts: palettes, names: ['ink', 'inkSoft'], on: ['page', 'pageHigh', 'pageLow', 'surface', 'raised'], least: text },
  { parts: palettes, names: minerals, on: ['page', 'surface'], least: text },
  { parts: palettes, names: ['line'], on: ['page', 'surface'], least: edge },
  { parts: palettes, names: ['onChosen', 'onChosenCopper'], on: ['chosen'], least: text },
  { parts: ['plates'], names: ['ink'], on: minerals, least: text },
  { parts: ['dock'], names: ['ink', 'inkSoft', 'mark'], on: ['ground'], least: text },
]

/** Colours of the exhibit's own that are too near to what they stand on; each told once, on the ground where it is worst. */
export const checkTheme = ({ yaml, value }: Loaded<ExhibitFile>): Problem[] =>
  value ? worst(pairs.flatMap((pair) => clash(value.theme, pair))).map((found) => problemAt(yaml, found)) : []

type Pair = { readonly part: ThemePart; readonly name: string; readonly on: string; readonly least: number }

const pairs: readonly Pair[] = rules.flatMap(({ parts, names, on, least }) =>
  parts.flatMap((part) => names.flatMap((name) => on.map((ground) => ({ part, name, on: ground, least })))),
)

type Clash = Pair & {
  readonly front: string
  readonly ground: string
  readonly ratio: number
  /** The colour the exhibit gave, which is the one to change. */
  readonly given: string
  /** The nearest colour that would do. */
  readonly better: string
  readonly darker: boolean
}

const clash = (theme: ThemeChoice, pair: Pair): readonly Clash[] => {
  const { part, name, on, least } = pair
  const all = coloursOf(theme, part)
  const [front, ground] = [all[name] ?? '', all[on] ?? '']
  const ratio = contrast(front, ground)
  const own = givenAs(theme, part, name)
  const given = own ?? givenAs(theme, part, on)
  if (ratio >= least || given === undefined) return []
  const [was, against] = own === undefined ? [ground, front] : [front, ground]
  const better = withContrast(was, against, least)
  return [{ ...pair, front, ground, ratio, given, better, darker: luminance(better) < luminance(was) }]
}

const worst = (clashes: readonly Clash[]): readonly Clash[] =>
  clashes.filter(
    (one, at) => !clashes.some((other, where) => isWorse(one, other) || (isAsBad(one, other) && where < at)),
  )

const isSame = (one: Clash, other: Clash): boolean => one.part === other.part && one.given === other.given
const isWorse = (one: Clash, other: Clash): boolean => isSame(one, other) && other.ratio < one.ratio
const isAsBad = (one: Clash, other: Clash): boolean => isSame(one, other) && other.ratio === one.ratio

const problemAt = (yaml: Loaded<unknown>['yaml'], clash: Clash): Problem => {
  const { part, name, on, least, front, ground, ratio, given } = clash
  // Rounded down: 4.499 is not 4.5.
  const measured = Math.floor(ratio * 100) / 100
  const says: Said = {
    en: `“${name}” (${front}) has a contrast of ${measured} on “${on}” (${ground}), but at least ${least} is wanted.`,
    zh: `“${name}”（${front}）在“${on}”（${ground}）上的对比度只有 ${measured}，至少要有 ${least}。`,
  }
  return atValue(yaml, ['theme', part, given], { code: 'low-contrast', says, cure: instead(clash) })
}

const instead = ({ given, better, darker }: Clash): Said => ({
  en: `Write a ${darker ? 'darker' : 'lighter'} colour for “${given}”, such as '${better}'.`,
  zh: `请给“${given}”换${darker ? '深' : '浅'}一些的颜色，如 '${better}'。`,
})
