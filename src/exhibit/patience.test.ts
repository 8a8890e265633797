import { describe, expect, it } from 'vitest'
import { filesFrom, smallExhibit } from '../../tests/fixtures/exhibits/read-fixture'
import { patienceSeconds, readingSeconds, textOfHome, textOfSection } from './patience'
import { readExhibit } from './read'
import type { Exhibit } from './schema'

const exhibit = (): Exhibit => {
  const result = readExhibit(filesFrom(smallExhibit()))
  if (!result.ok) throw new Error('the small exhibit is broken')
  return result.value
}

const floors = { floorSeconds: 45, homeSeconds: 30 }

describe('reading time', () => {
  it('gives a minute to 175 English words', () => {
    expect(readingSeconds('word '.repeat(175))).toBeCloseTo(60)
  })

  it('gives a minute to 190 Chinese characters, and none to their punctuation', () => {
    expect(readingSeconds('银，'.repeat(190))).toBeCloseTo(60)
  })

  it('counts numbers and Latin words among Chinese characters as words', () => {
    expect(readingSeconds('面积8.05平方公里')).toBeCloseTo((6 / 190 + 1 / 175) * 60)
  })

  it('is nothing for nothing', () => {
    expect(readingSeconds(' — … ')).toBe(0)
  })
})

describe('patience', () => {
  it('is never less than the floor of its screen', () => {
    expect(patienceSeconds({ screen: 'section', text: 'Two words', ...floors })).toBe(45)
    expect(patienceSeconds({ screen: 'home', text: 'Two words', ...floors })).toBe(30)
  })

  it('is the reading time where that is longer, in whole seconds', () => {
    expect(patienceSeconds({ screen: 'section', text: 'word '.repeat(350), ...floors })).toBe(120)
    expect(patienceSeconds({ screen: 'home', text: '字'.repeat(96), ...floors })).toBe(31)
  })
})

describe('what there is to read', () => {
  it('is the headline and every wording of the scene, in one language', () => {
    const text = textOfSection(exhibit(), 'oil', 'fr')
    expect(text).toContain('Ce que la lampe a brûlé')
    expect(text).toContain('la deuxième année')
    expect(text).not.toContain('second year')
  })

  it('leaves out what only a screen reader says', () => {
    const whole = exhibit()
    const spoken = {
      ...whole,
      sections: whole.sections.map((section) => ({ ...section, spoken: { en: 'hidden', fr: 'x' } })),
    }
    expect(textOfSection(spoken, 'oil', 'en')).not.toContain('hidden')
    expect(textOfHome(spoken, 'en')).not.toContain('hidden')
  })

  it('is nothing for a section that is not there', () => {
    expect(textOfSection(exhibit(), 'harbour', 'en')).toBe('')
  })

  it('on home is the name and the line of every tile', () => {
    expect(textOfHome(exhibit(), 'en')).toContain('Oil What the lamp burnt')
  })
})
