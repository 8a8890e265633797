import { expect, it } from 'vitest'
import { marked } from '../../composables/fallback-marks'
import { markFirst, writtenIn } from './written'

const text = { zh: '## 木星', en: '## Jupiter\n\nA planet.' }

it('is the text of the language on screen', () => {
  expect(writtenIn(text, { say: () => text.zh })).toEqual({ text: '## 木星' })
})

it('is the plain text of another language where none is written, with its language and short name', () => {
  const view = { say: () => marked(text.en, { name: 'English', short: 'EN' }) }
  expect(writtenIn(text, view)).toEqual({ text: text.en, lang: 'en', standIn: 'EN' })
})

it('marks the first words of a text that stands in, and nothing else', () => {
  const picture = { kind: 'picture', picture: 'media/a.jpg', words: 'a' } as const
  const paragraph = { kind: 'paragraph', runs: [{ text: 'A planet.' }] } as const
  expect(markFirst([picture, paragraph, paragraph], 'EN')).toEqual([
    picture,
    { kind: 'paragraph', runs: [{ text: 'A planet.' }, { text: ' [EN]' }] },
    paragraph,
  ])
  expect(markFirst([paragraph], undefined)).toEqual([paragraph])
})
