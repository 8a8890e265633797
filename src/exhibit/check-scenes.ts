import { atValue, type Loaded } from './loaded'
import { assertNever, type Problem } from './problem'
import type { Scene, SceneOf } from './schema'
import type { Path } from './yaml-file'

/** The most ingots or squares one figure may draw: beyond that nobody counts them, and a kiosk draws them slowly. */
const mostMarks = 1_000

/** Whether the numbers and dates of a scene can be drawn. */
export const checkScene = ({ yaml }: Loaded<unknown>, scene: Scene, path: Path): Problem[] =>
  findings(scene).map(({ at, says, cure }) => atValue(yaml, [...path, ...at], { code: 'wrong-value', says, cure }))

type Finding = { readonly at: Path; readonly says: string; readonly cure: string }

const findings = (scene: Scene): readonly Finding[] => {
  switch (scene.draw) {
    case 'timeline':
      return ofTimeline(scene)
    case 'plan':
      return ofPlan(scene)
    case 'pictogram':
      return ofPictogram(scene)
    case 'share':
      return ofShare(scene)
    case 'identity':
    case 'pillars':
    case 'emblems':
    case 'rings':
      return []
    default:
      return assertNever(scene)
  }
}

const firstDay = (day: string): string => (day.length === 7 ? `${day}-01` : day)
const lastDay = (day: string): string => (day.length === 7 ? `${day}-31` : day)

const ofTimeline = ({ from, to, events }: SceneOf<'timeline'>): readonly Finding[] => {
  if (firstDay(from) >= lastDay(to)) {
    return [{ at: ['to'], says: `The axis ends on ${to}, before it begins.`, cure: `Write a date after ${from}.` }]
  }
  return events.flatMap(({ date }, at) => {
    const inside = lastDay(date) >= firstDay(from) && firstDay(date) <= lastDay(to)
    const says = `The date ${date} lies outside the axis.`
    const cure = `Write a date from ${from} to ${to}, or make the axis longer.`
    return inside ? [] : [{ at: ['events', at, 'date'], says, cure }]
  })
}

const ofPlan = ({ area: { whole, part } }: SceneOf<'plan'>): readonly Finding[] => [
  ...tooFewOrMany(whole.value, 'squares', ['area', 'whole', 'value'], 'Write the area in a larger unit.'),
  ...(part.value >= 0 && part.value <= whole.value
    ? []
    : [
        {
          at: ['area', 'part', 'value'],
          says: `The part (${part.value}) is not within the whole (${whole.value}).`,
          cure: 'Check both numbers.',
        },
      ]),
]

const ofPictogram = ({ each, groups }: SceneOf<'pictogram'>): readonly Finding[] =>
  groups.flatMap(({ figures }, group) =>
    figures.flatMap(({ value }, at) =>
      tooFewOrMany(
        value / each,
        'ingots',
        ['groups', group, 'figures', at, 'value'],
        'Let one ingot stand for more, or correct the number.',
      ),
    ),
  )

const tooFewOrMany = (count: number, marks: string, at: Path, cure: string): readonly Finding[] => {
  if (count < 0) return [{ at, says: 'A number below zero cannot be drawn.', cure: 'Write a number of zero or more.' }]
  if (count <= mostMarks) return []
  return [{ at, says: `This would draw ${Math.round(count)} ${marks}; at most ${mostMarks} can be drawn.`, cure }]
}

const ofShare = ({ shares }: SceneOf<'share'>): readonly Finding[] =>
  shares.flatMap(({ figure: { value } }, at) => {
    if (value >= 0 && value <= 1) return []
    const says = `A share of ${value} is not a part of one whole.`
    return [{ at: ['shares', at, 'figure', 'value'], says, cure: 'Write a fraction between 0 and 1: 0.25 for 25 %.' }]
  })
