// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { aView } from '../../../../tests/support/a-view'
import type { SceneOf } from '../../../exhibit'
import QuizScene from './QuizScene.vue'

const about = { kind: 'done', asOf: '2024-01', source: 'paper' } as const
const scene: SceneOf<'quiz'> = {
  draw: 'quiz',
  questions: [
    {
      id: 'largest',
      question: { en: 'Which planet is the largest?' },
      answers: [
        { id: 'earth', text: { en: 'Earth' } },
        { id: 'jupiter', text: { en: 'Jupiter' } },
        { id: 'sun', text: { en: 'The Sun' } },
      ],
      right: 'jupiter',
      why: { en: 'It is eleven times as wide.' },
      ...about,
    },
    {
      id: 'rings',
      question: { en: 'Has only Saturn rings?' },
      answers: [
        { id: 'yes', text: { en: 'Yes' } },
        { id: 'no', text: { en: 'No' } },
      ],
      right: 'no',
      why: { en: 'Others have faint ones.' },
      ...about,
    },
  ],
}
const show = (more: object = {}) =>
  mount(QuizScene, { props: { scene, form: 'section', view: aView(), selected: null, ...more } })
const texts = (quiz: ReturnType<typeof show>) => quiz.findAll('button').map((button) => button.text())

it('asks the first question and says nothing of the answer', () => {
  const quiz = show()
  expect(quiz.find('h2').text()).toBe('Which planet is the largest?')
  expect(texts(quiz)).toEqual(['Earth', 'Jupiter', 'The Sun'])
  expect(quiz.find('.saying').text()).toBe('')
  expect(quiz.findAll('.right, .wrong')).toEqual([])
})

it('tells which answer was touched', async () => {
  const quiz = show()
  await quiz.findAll('button')[0]?.trigger('click')
  expect(quiz.emitted('select')).toEqual([['largest/earth']])
})

it('says whether it was right, and why, whichever was touched', () => {
  const right = show({ selected: 'largest/jupiter' })
  expect([right.find('.verdict').text(), right.find('.saying').text()]).toEqual([
    'answerRight',
    'It is eleven times as wide.',
  ])
  const wrong = show({ selected: 'largest/earth' })
  expect([wrong.find('.verdict').text(), wrong.find('.saying').text()]).toEqual([
    'answerWrong',
    'It is eleven times as wide.',
  ])
  expect(wrong.findAll('.answer').map((answer) => answer.classes().filter((name) => name.length > 4))).toEqual(
    [['wrong'], ['right'], ['other']].map(([state]) => ['touch', 'answer', state]),
  )
})

it('takes no second answer', async () => {
  const quiz = show({ selected: 'largest/earth' })
  await quiz.findAll('.answer')[1]?.trigger('click')
  expect(quiz.emitted('select')).toBeUndefined()
})

it('goes on to the next question, and after the last to the first', async () => {
  const first = show({ selected: 'largest/earth' })
  await first.find('.next').trigger('click')
  expect(first.emitted('select')).toEqual([['rings']])
  const last = show({ selected: 'rings/no' })
  expect(last.find('.next').text()).toBe('questionFirst')
  await last.find('.next').trigger('click')
  expect(last.emitted('select')).toEqual([[null]])
})

it('asks on a slide with its answers, and is a picture without words on a tile', () => {
  const slide = show({ form: 'slide' })
  expect(slide.findAll('li').map((answer) => answer.text())).toEqual(['Earth', 'Jupiter', 'The Sun'])
  const tile = show({ form: 'tile' })
  expect([tile.text(), tile.attributes('aria-hidden')]).toEqual(['', 'true'])
  for (const each of [slide, tile]) expect(each.findAll('button, a, [tabindex]')).toEqual([])
})
