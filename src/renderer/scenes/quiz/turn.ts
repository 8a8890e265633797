import type { SceneOf } from '../../../exhibit'

type Questions = SceneOf<'quiz'>['questions']

/** Where a visitor is in a quiz: at which question, and what they answered, if they did. */
export type Turn = { readonly at: number; readonly question: Questions[number]; readonly answer: string | undefined }

/** What a scene's `selected` says of a quiz: `question` or `question/answer`; the first question where it says nothing. */
export const turnOf = (questions: Questions, selected: string | null): Turn | undefined => {
  const [id, answered] = (selected ?? '').split('/')
  const at = Math.max(
    0,
    questions.findIndex((question) => question.id === id),
  )
  const question = questions[at]
  if (!question) return undefined
  const answer = question.id === id ? question.answers.find((each) => each.id === answered)?.id : undefined
  return { at, question, answer }
}

/** `selected` once this answer was touched. */
export const answered = ({ question }: Turn, answer: string): string => `${question.id}/${answer}`

/** `selected` for the question after this one; nothing after the last, which begins anew. */
export const following = (questions: Questions, { at }: Turn): string | null => questions[at + 1]?.id ?? null
