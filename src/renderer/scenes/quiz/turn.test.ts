import { expect, it } from 'vitest'
import type { SceneOf } from '../../../exhibit'
import { answered, following, turnOf } from './turn'

const about = { kind: 'done', asOf: '2024-01', source: 'paper' } as const
const question = (id: string) => ({
  id,
  question: { en: id },
  answers: [
    { id: 'yes', text: { en: 'Yes' } },
    { id: 'no', text: { en: 'No' } },
  ],
  right: 'no',
  why: { en: 'Because' },
  ...about,
})
const questions: SceneOf<'quiz'>['questions'] = [question('one'), question('two')]

it('begins with the first question, unanswered', () => {
  expect(turnOf(questions, null)).toMatchObject({ at: 0, answer: undefined })
})

it('is at the question that was chosen, with its answer', () => {
  expect(turnOf(questions, 'two')).toMatchObject({ at: 1, answer: undefined })
  expect(turnOf(questions, 'two/yes')).toMatchObject({ at: 1, answer: 'yes' })
})

it('takes what the quiz does not have for nothing', () => {
  expect(turnOf(questions, 'three/yes')).toMatchObject({ at: 0, answer: undefined })
  expect(turnOf(questions, 'two/perhaps')).toMatchObject({ at: 1, answer: undefined })
})

it('goes from question to answer to the next question, and from the last to the first', () => {
  const first = turnOf(questions, null)
  if (!first) throw new Error('a quiz has a first question')
  expect(answered(first, 'yes')).toBe('one/yes')
  expect(following(questions, first)).toBe('two')
  expect(following(questions, { ...first, at: 1 })).toBeNull()
})
