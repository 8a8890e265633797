import { ofArticle } from './check-article'
import { ofBars, ofLines } from './check-charts'
import { ofCompare } from './check-compare'
import { ofQr } from './check-qr'
import { ofQuiz } from './check-quiz'
import { ofTable } from './check-table'
import { ofMap, ofMapPicture } from './check-map'
import { ofFilm, ofSound } from './check-film'
import type { ExhibitFiles } from './files'
import type { Finding } from './finding'
import { atText, atValue, type Loaded } from './loaded'
import { assertNever, type Problem } from './problem'
import type { Said } from './said'
import type { Scene, SceneOf } from './schema'
import type { Path } from './yaml-file'

/** The most ingots or squares one figure may draw: beyond that nobody counts them, and a kiosk draws them slowly. */
const mostMarks = 1_000

/** Whether a scene can be drawn: its numbers, its dates, and what it says of its files. */
export const checkScene = ({ yaml }: Loaded<unknown>, scene: Scene, path: Path, files: ExhibitFiles): Problem[] =>
  findings(scene, files).map(({ at, inText, says, cure }) => {
    const words = { code: 'wrong-value', says, cure } as const
    return inText ? atText(yaml, [...path, ...at], inText, words) : atValue(yaml, [...path, ...at], words)
  })

const findings = (scene: Scene, files: ExhibitFiles): readonly Finding[] => {
  switch (scene.draw) {
    case 'timeline':
      return ofTimeline(scene)
    case 'plan':
      return ofPlan(scene)
    case 'pictogram':
      return ofPictogram(scene)
    case 'share':
      return ofShare(scene)
    case 'bars':
      return ofBars(scene)
    case 'lines':
      return ofLines(scene)
    case 'article':
      return ofArticle(scene)
    case 'table':
      return ofTable(scene)
    case 'map':
      return [...ofMap(scene), ...ofMapPicture(scene, files)]
    case 'film':
      return ofFilm(scene, files)
    case 'sound':
      return ofSound(scene)
    case 'quiz':
      return ofQuiz(scene)
    case 'compare':
      return ofCompare(scene, files)
    case 'qr':
      return ofQr(scene)
    case 'identity':
    case 'pillars':
    case 'emblems':
    case 'rings':
    case 'quote':
    case 'people':
    case 'gallery':
      return []
    default:
      return assertNever(scene)
  }
}

const firstDay = (day: string): string => (day.length === 7 ? `${day}-01` : day)
const lastDay = (day: string): string => (day.length === 7 ? `${day}-31` : day)

const ofTimeline = ({ from, to, events }: SceneOf<'timeline'>): readonly Finding[] => {
  if (firstDay(from) >= lastDay(to)) return [backwards(from, to)]
  return events.flatMap(({ date }, at) => {
    const inside = lastDay(date) >= firstDay(from) && firstDay(date) <= lastDay(to)
    const says = { en: `The date ${date} lies outside the axis.`, zh: `日期 ${date} 不在时间轴上。` }
    const cure = {
      en: `Write a date from ${from} to ${to}, or make the axis longer.`,
      zh: `请填写 ${from} 到 ${to} 之间的日期，或把时间轴延长。`,
    }
    return inside ? [] : [{ at: ['events', at, 'date'], says, cure }]
  })
}

const backwards = (from: string, to: string): Finding => ({
  at: ['to'],
  says: { en: `The axis ends on ${to}, before it begins.`, zh: `时间轴在 ${to} 结束，早于开始的日期。` },
  cure: { en: `Write a date after ${from}.`, zh: `请填写 ${from} 之后的日期。` },
})

const ofPlan = ({ area: { whole, part } }: SceneOf<'plan'>): readonly Finding[] => [
  ...tooFewOrMany(whole.value, squares, ['area', 'whole', 'value'], largerUnit),
  ...(part.value >= 0 && part.value <= whole.value ? [] : [notWithin(part.value, whole.value)]),
]

const notWithin = (part: number, whole: number): Finding => ({
  at: ['area', 'part', 'value'],
  says: { en: `The part (${part}) is not within the whole (${whole}).`, zh: `部分（${part}）超出了整体（${whole}）。` },
  cure: { en: 'Check both numbers.', zh: '请核对这两个数字。' },
})

const squares: Said = { en: 'squares', zh: '个方格' }
const ingots: Said = { en: 'ingots', zh: '个锭' }
const largerUnit: Said = { en: 'Write the area in a larger unit.', zh: '请换用更大的面积单位。' }
const fewerIngots: Said = {
  en: 'Let one ingot stand for more, or correct the number.',
  zh: '请让一个锭代表更大的数目，或改正这个数字。',
}

const ofPictogram = ({ each, groups }: SceneOf<'pictogram'>): readonly Finding[] =>
  groups.flatMap(({ figures }, group) =>
    figures.flatMap(({ value }, at) =>
      tooFewOrMany(value / each, ingots, ['groups', group, 'figures', at, 'value'], fewerIngots),
    ),
  )

const tooFewOrMany = (count: number, marks: Said, at: Path, cure: Said): readonly Finding[] => {
  if (count < 0) return [{ at, ...belowZero }]
  if (count <= mostMarks) return []
  const many = Math.round(count)
  const says = {
    en: `This would draw ${many} ${marks.en}; at most ${mostMarks} can be drawn.`,
    zh: `这会画出${many}${marks.zh}，最多只能画${mostMarks}个。`,
  }
  return [{ at, says, cure }]
}

const belowZero = {
  says: { en: 'A number below zero cannot be drawn.', zh: '负数画不出来。' },
  cure: { en: 'Write a number of zero or more.', zh: '请填写零或更大的数字。' },
}

const ofShare = ({ shares }: SceneOf<'share'>): readonly Finding[] =>
  shares.flatMap(({ figure: { value } }, at) => {
    if (value >= 0 && value <= 1) return []
    const says = { en: `A share of ${value} is not a part of one whole.`, zh: `占比 ${value} 不是整体的一部分。` }
    const cure = {
      en: 'Write a fraction between 0 and 1: 0.25 for 25 %.',
      zh: '请填写0到1之间的小数，例如25%写作 0.25。',
    }
    return [{ at: ['shares', at, 'figure', 'value'], says, cure }]
  })
