import type { Finding } from './finding'
import type { Figure, SceneOf } from './schema'

/** How far the number on screen may be from the one the bar is drawn for, beside the rounding of its last digit. */
const tolerance = 0.05

/** Bars are comparable: all have a unit or none has, and each is drawn for the number that stands beside it. */
export const ofBars = ({ figures }: SceneOf<'bars'>): readonly Finding[] => [
  ...figures.flatMap((figure, at) => unitless(figure, at, figures)),
  ...figures.flatMap((figure, at) => outOfProportion(figure, at, figures)),
]

const unitless = ({ unit }: Figure, at: number, all: readonly Figure[]): readonly Finding[] => {
  const other = all.find((figure) => figure.unit)
  if (unit || !other) return []
  return [
    {
      at: ['figures', at],
      says: {
        en: 'This bar has no unit, though others have one: nobody can compare them.',
        zh: '这一条没有单位，而其他条有单位，观众无法比较。',
      },
      cure: {
        en: `Add “unit:”, as the figure “${other.id}” has it.`,
        zh: `像“${other.id}”那样补上“unit:”一行。`,
      },
    },
  ]
}

/** The number a wording shows, where it is one: 4.03, or −15. */
const shownNumber = (wording: string | undefined): number | undefined =>
  wording !== undefined && /^[-−]?\d+([.,]\d+)?$/u.test(wording)
    ? Number(wording.replace('−', '-').replace(',', '.'))
    : undefined

/** The bar with the same unit that is measured best, being the longest: what one of the number on screen stands for. */
const modelFor = ({ unit }: Figure, language: string, all: readonly Figure[]): Figure | undefined =>
  all
    .filter((other) => other.unit?.[language] === unit?.[language] && shownNumber(other.shown[language]))
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))[0]

const outOfProportion = (figure: Figure, at: number, all: readonly Figure[]): readonly Finding[] => {
  for (const [language, wording] of Object.entries(figure.shown)) {
    const shown = shownNumber(wording)
    const model = modelFor(figure, language, all)
    if (shown === undefined || !model || model === figure) continue
    const each = model.value / (shownNumber(model.shown[language]) ?? 1)
    const lastDigit = Math.abs(each) * 10 ** -(wording.split(/[.,]/u)[1]?.length ?? 0)
    const off = Math.abs(shown * each - figure.value)
    if (off > lastDigit + Math.abs(figure.value) * tolerance)
      return [{ at: ['figures', at, 'value'], ...notTheSame(figure.value, wording, model.id) }]
  }
  return []
}

const notTheSame = (value: number, shown: string, model: string): Omit<Finding, 'at'> => ({
  says: {
    en: `The bar is drawn for ${value}, but the number beside it is ${shown}; measured by “${model}” they are not the same.`,
    zh: `条形按${value}绘制，旁边却写着${shown}；与“${model}”对照，两者不一致。`,
  },
  cure: {
    en: 'Correct “value” or “shown”: both tell the same amount.',
    zh: '请更正“value”或“shown”，两处应是同一个数。',
  },
})

/** Points run from left to right, and nothing lies under the foot of the upright scale. */
export const ofLines = ({ across, up, series }: SceneOf<'lines'>): readonly Finding[] => [
  ...backwards(
    across.marks.map(({ at }) => at),
    ['across', 'marks'],
  ),
  ...backwards(
    (up.marks ?? []).map(({ at }) => at),
    ['up', 'marks'],
  ),
  ...series.flatMap(({ points }, row) => [
    ...backwards(
      points.map(({ at }) => at),
      ['series', row, 'points'],
    ),
    ...points.flatMap(({ value }, at) => underFoot(value, up.from, ['series', row, 'points', at, 'value'])),
  ]),
]

const backwards = (places: readonly number[], path: Finding['at']): readonly Finding[] =>
  places.flatMap((place, at) => {
    const before = places[at - 1]
    if (before === undefined || before < place) return []
    return [
      {
        at: [...path, at, 'at'],
        says: {
          en: `${place} comes after ${before}, but does not lie beyond it.`,
          zh: `${place}排在${before}之后，却不比它大。`,
        },
        cure: {
          en: 'Put them in order, each “at” larger than the one before.',
          zh: '请按顺序排列，每个“at”都要比前一个大。',
        },
      },
    ]
  })

const underFoot = (value: number, from: number | undefined, at: Finding['at']): readonly Finding[] => {
  if (from === undefined || value >= from) return []
  return [
    {
      at,
      says: {
        en: `The value ${value} lies below ${from}, where the scale begins.`,
        zh: `数值${value}低于刻度的起点${from}。`,
      },
      cure: {
        en: `Let “from” be ${value} or less, or leave it out.`,
        zh: `把“from”写成${value}或更小的数，或者去掉这一行。`,
      },
    },
  ]
}
