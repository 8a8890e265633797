import type { Finding, Report } from '../../audit/report'
import type { Problem, ProblemScreen, Said } from '../../exhibit'
import { wordsOfFinding } from './rule-words'
import type { Stop } from './stops'

/** One screen as it was looked at. */
export type Seen = { readonly stop: Stop; readonly report: Report; readonly picture?: string }

/** Where in a file a wording of the screen stands, as far as it can be found: a screen may break and join wordings. */
export const lineOf = (text: string, words: string): number | undefined => {
  const sought = words.trim()
  if (sought.length < 2) return undefined
  const lines = text.split('\n')
  const whole = lines.findIndex((line) => line.includes(sought))
  const at = whole >= 0 ? whole : lines.findIndex((line) => sought.length >= 8 && line.includes(sought.slice(0, 8)))
  return at >= 0 ? at + 1 : undefined
}

const problemOf = ({ stop, picture }: Seen, finding: Finding, textOf: (file: string) => string): Problem => {
  const line = lineOf(textOf(stop.file), finding.words)
  return {
    code: 'screen',
    ...wordsOfFinding(finding),
    file: stop.file,
    ...(line !== undefined && { line }),
    screen: {
      name: stop.name,
      language: stop.language.key,
      orientation: stop.orientation,
      textSize: stop.textSize,
      rule: finding.rule,
      box: finding.box,
      ...(picture !== undefined && { picture }),
    },
  }
}

/** What is one thing to an editor: the pieces of a wording, and two controls that are in each other's way. */
const subject = ({ rule, words, other }: Finding): string =>
  JSON.stringify(rule === 'overlap' || rule === 'target-gap' ? [words, other].sort() : [rule, words])

/** Each thing once, in the words of whichever of the two the editor wrote. */
const eachOnce = (findings: readonly Finding[], isWritten: (words: string) => boolean): readonly Finding[] => {
  const things = groupsOf(findings, subject)
  return things.map((same) => same.find(({ words }) => isWritten(words)) ?? same[0]).filter((one) => one !== undefined)
}

const groupsOf = <T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** Every finding of every screen as a problem; errors first, each kind in the order of the tour. */
export const screenProblems = (seen: readonly Seen[], textOf: (file: string) => string): readonly Problem[] => {
  const all = seen.flatMap((one) => {
    const isWritten = (words: string): boolean => lineOf(textOf(one.stop.file), words) !== undefined
    return eachOnce(one.report.findings, isWritten).map((finding) => problemOf(one, finding, textOf))
  })
  return [...all.filter(({ severity }) => severity === 'error'), ...all.filter(({ severity }) => severity !== 'error')]
}

const kinds: Readonly<Record<string, Said>> = {
  slide: { en: 'slide', zh: '循环画面' },
  home: { en: 'home', zh: '首页' },
  access: { en: 'Access panel', zh: '辅助面板' },
  section: { en: 'section', zh: '栏目' },
}
const orientations: Readonly<Record<Stop['orientation'], Said>> = {
  landscape: { en: 'landscape', zh: '横屏' },
  portrait: { en: 'portrait', zh: '竖屏' },
}

type Where = Pick<ProblemScreen, 'name' | 'language' | 'orientation' | 'textSize'>

const nameOf = ({ name, language }: Where): Said => {
  const [kind = '', id] = name.split(' ')
  const known = kinds[kind] ?? { en: kind, zh: kind }
  const tail = id === undefined ? '' : ` ${id}`
  return { en: `${known.en}${tail}, ${language}`, zh: `${known.zh}${tail}，${language}` }
}

/** `section plan, en, portrait 150 %`: the percentage is the size of the text. */
export const nameOfScreen = (where: Where): Said => {
  const { orientation, textSize } = where
  return {
    en: `${nameOf(where).en}, ${orientations[orientation].en} ${textSize} %`,
    zh: `${nameOf(where).zh}，${orientations[orientation].zh} ${textSize}%`,
  }
}

/** So many screens are named; a whole exhibit's would be a page of them. */
const mostNamed = 6

const namesOf = (screens: readonly Where[]): Said => {
  const names = screens.slice(0, mostNamed).map(nameOfScreen)
  const more = screens.length - names.length
  return {
    en: `${names.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    zh: `${names.map(({ zh }) => zh).join('；')}${more > 0 ? `；另有${more}处` : ''}`,
  }
}

/** For reading: what is wrong alike on several screens stands once, with the first of them. */
export const together = (problems: readonly Problem[]): readonly Problem[] => {
  const alike = ({ screen, file, line, says }: Problem, at: number): string =>
    JSON.stringify(screen ? [file, line, says.en] : at)
  return groupsOf([...problems.entries()], ([at, problem]) => alike(problem, at)).flatMap((entries) => {
    const group = entries.map(([, problem]) => problem)
    const [first] = group
    if (!first?.screen) return group
    const { en, zh } = namesOf(group.flatMap(({ screen }) => screen ?? []))
    return [{ ...first, says: { en: `${first.says.en} (${en})`, zh: `${first.says.zh}（${zh}）` } }]
  })
}
