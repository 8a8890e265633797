import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anExhibit } from '../../../tests/support/an-exhibit'
import type { Finding } from '../../audit/report'
import { chromiumPlaces } from './chromium'
import { askOf } from './expected'
import { reportPage } from './report-page'
import { lineOf, nameOfScreen, screenProblems, together, type Seen } from './screen-problems'
import { stopsOf, type Stop } from './stops'

const exhibit = anExhibit()
const stops = stopsOf(exhibit)
const box = { left: 192, top: 108, right: 384, bottom: 216 }
const aFinding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'clipped',
  what: 'p "One line"',
  says: 'cut off by main',
  words: 'One line',
  box,
  ...more,
})
const aStop = (textSize: number, orientation: Stop['orientation'] = 'landscape'): Stop => {
  const found = stops.find(
    (stop) =>
      stop.name.startsWith('section') &&
      stop.textSize === textSize &&
      stop.orientation === orientation &&
      stop.language.key === 'en',
  )
  if (!found) throw new Error('no such stop')
  return found
}
const seenWith = (findings: readonly Finding[], stop = aStop(100)): Seen => ({
  stop,
  report: { texts: 1, targets: 1, findings },
  picture: `${stop.orientation}-${stop.textSize}.png`,
})
const file = 'id: a\nname: { en: Section a }\nhook: { en: One line }\n'

describe('the tour of an exhibit', () => {
  it('comes to every screen in each language, orientation and text size, and to slides in the one size they have', () => {
    const { languages, sections, loop } = exhibit
    const content = languages.length * 2 * 3 * (sections.length + 2)
    const slides = languages.length * 2 * loop.slides.length
    expect(stops).toHaveLength(content + slides)
    expect(new Set(stops.map((stop) => JSON.stringify(stop))).size).toBe(stops.length)
  })

  it('tells the page where to go, and by what it is known to be there', () => {
    expect(aStop(150, 'portrait')).toMatchObject({
      file: `sections/${exhibit.sections[0]?.id}.yaml`,
      showing: { screen: 'section', id: exhibit.sections[0]?.id, text: 150, lang: 'en-GB', dialog: false },
    })
  })
})

describe('what is seen on a screen', () => {
  it('is a problem with the file and the line of the wording', () => {
    const [problem] = screenProblems([seenWith([aFinding()])], () => file)
    expect(problem).toMatchObject({ code: 'screen', severity: 'error', file: aStop(100).file, line: 3 })
    expect(problem?.says).toEqual({ en: '“One line” is cut off.', zh: '“One line”被截断。' })
    expect(problem?.screen).toMatchObject({ rule: 'clipped', language: 'en', textSize: 100, box })
  })

  it('is told once for the pieces of one wording, and once for two things in each other’s way', () => {
    const home = aFinding({ rule: 'overlap', words: 'Home', other: 'One line' })
    const line = aFinding({ rule: 'overlap', words: 'One line', other: 'Home' })
    const near = aFinding({ rule: 'target-gap', words: 'Home', other: 'One line' })
    const problems = screenProblems([seenWith([aFinding(), aFinding(), home, line, near])], () => file)
    expect(problems.map(({ says }) => says.en)).toEqual(['“One line” is cut off.', '“One line” lies upon “Home”.'])
  })

  it('puts what must be mended before what might be', () => {
    const problems = screenProblems([seenWith([aFinding({ rule: 'reach' }), aFinding()])], () => file)
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning'])
  })

  it('stands once for reading, with every orientation and text size it is seen in', () => {
    const seen = [
      seenWith([aFinding()]),
      seenWith([aFinding()], aStop(125)),
      seenWith([aFinding()], aStop(150, 'portrait')),
    ]
    const told = together(screenProblems(seen, () => file))
    const id = exhibit.sections[0]?.id
    expect(told.map(({ says }) => says)).toEqual([
      {
        en: `“One line” is cut off. (section ${id}, en, landscape 100 %; section ${id}, en, landscape 125 %; section ${id}, en, portrait 150 %)`,
        zh: `“One line”被截断。（栏目 ${id}，en，横屏 100%；栏目 ${id}，en，横屏 125%；栏目 ${id}，en，竖屏 150%）`,
      },
    ])
  })

  it('leaves other problems as they are', () => {
    const says = { en: 'a', zh: 'b' }
    const plain = { code: 'unknown-key', severity: 'error', file: 'x', says, cure: says } as const
    expect(together([plain, plain])).toEqual([plain, plain])
  })

  it.each([
    ['One line', 3],
    ['One line that the screen has joined', 3],
    ['Another', undefined],
    ['', undefined],
  ])('has %j in line %j', (words, line) => {
    expect(lineOf(file, words)).toBe(line)
  })

  it('has a name a person understands', () => {
    const where = { name: 'access', language: 'en', orientation: 'portrait', textSize: 150 } as const
    expect(nameOfScreen(where)).toEqual({
      en: 'Access panel, en, portrait 150 %',
      zh: '辅助面板，en，竖屏 150%',
    })
  })
})

describe('the report', () => {
  it('shows each picture with a frame where something is amiss, and escapes what the exhibit says', async () => {
    const seen = [seenWith([aFinding({ words: '<b>One</b>' })]), { ...seenWith([]), picture: undefined }].map(
      ({ picture, ...rest }): Seen => (picture === undefined ? rest : { ...rest, picture }),
    )
    const problems = screenProblems(seen, () => file)
    const page = await reportPage({ exhibit, seen, problems, language: 'en' })
    expect(page.match(/<figure/g)).toHaveLength(1)
    expect(page).toContain('src="landscape-100.png"')
    expect(page).toContain('left:10.00%;top:10.00%;width:10.00%;height:10.00%')
    expect(page).toContain('&lt;b&gt;One&lt;/b&gt;')
    expect(page).not.toContain('<b>')
  })

  it('says so when nothing is amiss', async () => {
    const seen: Seen = { stop: aStop(100), report: { texts: 1, targets: 1, findings: [] } }
    expect(await reportPage({ exhibit, seen: [seen], problems: [], language: 'zh' })).toContain('没有发现问题')
  })
})

describe('the browser', () => {
  it('is looked for where it is named, then on the path', () => {
    const places = chromiumPlaces({ CHROME_PATH: '/my/chrome', PATH: '/usr/bin' }, 'linux')
    expect(places[0]).toBe('/my/chrome')
    expect(places).toContain(join('/usr/bin', 'chromium'))
    expect(places).toContain(join('/usr/bin', 'microsoft-edge'))
  })

  it('is Chrome or Edge where Windows keeps them', () => {
    const places = chromiumPlaces({ PROGRAMFILES: 'C:\\Program Files' }, 'win32')
    expect(places.some((place) => place.endsWith('chrome.exe'))).toBe(true)
    expect(places.some((place) => place.endsWith('msedge.exe'))).toBe(true)
  })
})

it('what is expected and not yet achieved is looked for by its wording', () => {
  const figure = { kind: 'expected', shown: { en: '>25%', zh: '超过25%' } }
  const more: object = { figure }
  expect(askOf({ ...exhibit, ...more }, 'en')).toEqual({
    lowReach: false,
    expected: ['>25%'],
    expectedWord: 'Expected',
  })
  expect(askOf({ ...exhibit, ...more }, 'zh').expectedWord).toBe('预期')
})
