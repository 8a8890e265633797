import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brokenExhibits,
  changed,
  filesFrom,
  mediaOf,
  smallExhibit,
  type Texts,
} from '../../tests/fixtures/exhibits/read-fixture'
import type { Problem } from './problem'
import { readExhibit } from './read'

const problemsOf = (texts: Texts): readonly Problem[] => {
  const result = readExhibit(filesFrom(texts))
  return result.ok ? result.warnings : result.problems
}

describe('a good exhibit', () => {
  const result = readExhibit(filesFrom(smallExhibit()))

  it('is read without a problem', () => {
    expect(problemsOf(smallExhibit())).toEqual([])
    expect(result.ok).toBe(true)
  })

  it('has its sections in the order of exhibit.yaml, with defaults filled in', () => {
    if (!result.ok) throw new Error('the small exhibit is broken')
    expect(result.value.sections.map(({ id }) => id)).toEqual(['history', 'oil'])
    expect(result.value.loop.fade).toBe(0.7)
    expect(result.value.languages.map(({ direction }) => direction)).toEqual(['ltr', 'ltr'])
  })

  it('may have a section file that is not listed: the editor is warned', () => {
    const warned = readExhibit(filesFrom({ ...smallExhibit(), 'sections/spare.yaml': 'id: spare' }))
    expect(warned.ok && warned.warnings.map(({ file, severity }) => [file, severity])).toEqual([
      ['sections/spare.yaml', 'warning'],
    ])
  })
})

describe('the kiosk’s own words', () => {
  const withWords = (words: string): Texts => {
    const small = smallExhibit()
    return { ...small, 'exhibit.yaml': (small['exhibit.yaml'] ?? '').replace(/\n# A word[^]*/, `\n${words}`) }
  }

  it('lack a language: one warning names them all, at that language', () => {
    const [warning, ...rest] = problemsOf(withWords(''))
    expect(rest).toEqual([])
    expect(warning).toMatchObject({ code: 'missing-translation', severity: 'warning', file: 'exhibit.yaml', line: 12 })
    expect(warning?.says.en).toMatch(/no Français \(fr\) wording for: home, back, .*, problem\.$/)
    expect(readExhibit(filesFrom(withWords(''))).ok).toBe(true)
  })

  it('lack one word: the warning names it', () => {
    const all = (smallExhibit()['exhibit.yaml'] ?? '').split('\nwords:\n')[1] ?? ''
    const but = problemsOf(withWords(`words:\n${all.replace(/ {2}finish:.*\n/, '')}`))
    expect(but.map(({ says }) => says)).toEqual([
      {
        en: 'The kiosk’s own words have no Français (fr) wording for: finish.',
        zh: '展机自带的词缺少 fr（Français）的文字：finish。',
      },
    ])
  })

  it('have no such name: the nearest is proposed', () => {
    const told = problemsOf(withWords('words:\n  touchToExplor: { fr: Touchez }\n'))
    expect(told.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'unknown-key',
      cure: { en: 'Write touchToExplore.', zh: '请改为 touchToExplore。' },
    })
  })
})

describe('a broken exhibit', () => {
  it.each(brokenExhibits().map((fixture) => [fixture.name, fixture] as const))('%s', async (_, fixture) => {
    const result = readExhibit(filesFrom(changed(smallExhibit(), fixture), await mediaOf(fixture)), '2026-11-25')
    expect(result.ok ? result.warnings : result.problems).toEqual(fixture.problems)
    const onScreen = fixture.problems.every(({ severity }) => severity === 'warning')
    expect(result.ok).toBe(onScreen)
  })

  it('names a place in the file for every problem, and speaks in sentences', () => {
    for (const { name, problems } of brokenExhibits()) {
      expect(problems.length, name).toBeGreaterThan(0)
      for (const { says, cure } of problems) {
        expect(`${says.en}\n${cure.en}`, name).toMatch(/^[A-Z“].*\.\n[A-Z].*\.$/)
        expect(`${says.zh}\n${cure.zh}`, name).toMatch(/^.*\p{Script=Han}.*。\n.*\p{Script=Han}.*。$/u)
      }
    }
  })
})

describe('whatever stands in its files', () => {
  const mark = fc.constantFrom(
    ': ',
    '- ',
    '\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    "'",
    '"',
    '&a ',
    '*a',
    '!x ',
    '? ',
    '|',
    '#',
    '%',
  )
  const yamlish = fc
    .array(fc.oneof(mark, fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join(''))
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), yamlish)

  it('reading it never throws, and problems point into the file', () => {
    const exhibit = smallExhibit()
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(exhibit)), anyText, (path, text) => {
        for (const { line, column } of problemsOf({ ...exhibit, [path]: text })) {
          if (line !== undefined) expect(line).toBeGreaterThan(0)
          if (column !== undefined) expect(column).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200, interruptAfterTimeLimit: 6_000 },
    )
  })

  it('a line of a good file may be replaced by anything', () => {
    const exhibit = smallExhibit()
    const lines = Object.entries(exhibit).flatMap(([path, text]) =>
      (text ?? '').split('\n').map((_, at) => ({ path, at })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...lines), anyText, ({ path, at }, text) => {
        const changedFile = (exhibit[path] ?? '').split('\n').with(at, text).join('\n')
        expect(problemsOf({ ...exhibit, [path]: changedFile })).toBeInstanceOf(Array)
      }),
      { numRuns: 200, interruptAfterTimeLimit: 6_000 },
    )
  })

  it.each(['? ', '[', '{a: ', '- ', 'a: &a ', '!x ', '*a ', 'a:\n', '[a,', '---\n', 'k: [*a]\n', '<!--', '<a ', '<'])(
    'fifty thousand times %j is refused before the test runs out of time',
    (piece) => {
      const text = piece.repeat(50_000)
      expect(problemsOf({ ...smallExhibit(), 'exhibit.yaml': text }).length).toBeGreaterThan(0)
      expect(problemsOf({ ...smallExhibit(), 'media/stone.svg': text }).length).toBeGreaterThan(0)
    },
  )

  it('a map of many names is refused before it takes long', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join('\n')
    expect(problemsOf({ ...smallExhibit(), 'exhibit.yaml': text }).map(({ code }) => code)).toEqual(['yaml-syntax'])
  })

  it('a thousand slides with a mistake each are told before the test runs out of time', () => {
    const exhibit = smallExhibit()
    const [head = '', slides = '', words = ''] = (exhibit['exhibit.yaml'] ?? '').split(/ {2}slides:\n|(?=# A word)/)
    const broken = slides.replace('kind: done', 'kind: dome')
    const many = Array.from({ length: 1_000 }, (_, at) => broken.replace(/- id: (\w+)/g, `- id: $1-${at}`)).join('')
    const told = problemsOf({ ...exhibit, 'exhibit.yaml': `${head}  slides:\n${many}${words}` })
    expect(new Set(told.map(({ says }) => says.en))).toEqual(new Set(['“kind” is “dome”, which is not known here.']))
  })

  it('a file of more than a million characters is not looked into', () => {
    const text = `# ${'x'.repeat(1_000_000)}`
    expect(problemsOf({ ...smallExhibit(), 'exhibit.yaml': text }).map(({ code }) => code)).toEqual(['file-unreadable'])
  })

  it('nothing in a file reaches the objects of the program', () => {
    const text = (smallExhibit()['exhibit.yaml'] ?? '').replace(
      'id: cape-light',
      'id: cape-light\n__proto__: { polluted: true }',
    )
    problemsOf({ ...smallExhibit(), 'exhibit.yaml': text })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
