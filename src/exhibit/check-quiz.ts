import type { Finding } from './finding'
import { nearest } from './nearest'
import type { SceneOf } from './schema'

/** The right answer to each question is one of its answers. */
export const ofQuiz = ({ questions }: SceneOf<'quiz'>): readonly Finding[] =>
  questions.flatMap(({ answers, right }, at) => {
    const ids = answers.map(({ id }) => id)
    return ids.includes(right) ? [] : [notThere(at, right, ids)]
  })

const notThere = (at: number, right: string, ids: readonly string[]): Finding => {
  const meant = nearest(right, ids)
  const all = { en: `Write one of these: ${ids.join(', ')}.`, zh: `请填写其中之一：${ids.join('、')}。` }
  return {
    at: ['questions', at, 'right'],
    says: { en: `No answer to this question is called “${right}”.`, zh: `这道题没有叫“${right}”的答案。` },
    cure: meant ? { en: `Write ${meant}.`, zh: `请改为 ${meant}。` } : all,
  }
}
