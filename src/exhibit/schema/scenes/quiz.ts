import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Picture, Text } from '../words'

/** A few questions, one after the other. Nobody counts the right answers, and nothing of them is kept. */
export const QuizScene = v.strictObject({
  draw: drawn('quiz', {
    en: 'A few questions, one after the other. Nobody counts the right answers, and nothing of them is kept.',
    zh: '几道题，一题接一题。不计分，也不保存答案。',
  }),
  questions: v.pipe(
    list(
      v.strictObject({
        id: Id,
        question: v.pipe(Text, told({ en: 'The question, in one sentence.', zh: '问题，一句话。' })),
        picture: v.pipe(v.optional(Picture), told({ en: 'A picture beside the question.', zh: '问题旁边的图片。' })),
        answers: v.pipe(
          list(v.strictObject({ id: Id, text: v.pipe(Text, told({ en: 'A few words.', zh: '几个词。' })) }), 2, 4),
          told({ en: 'The answers, in the order of their buttons.', zh: '各个答案，按按钮顺序。' }),
        ),
        right: v.pipe(Id, told({ en: 'The id of the right answer.', zh: '正确答案的 id。' })),
        why: v.pipe(
          Text,
          told({
            en: 'A sentence that says why, shown with whichever answer was chosen.',
            zh: '说明原因的一句话，选哪个答案都会显示。',
          }),
        ),
        ...Provenance.entries,
      }),
      1,
      8,
    ),
    told({ en: 'The questions, in the order they are asked.', zh: '各道题，按提问顺序。' }),
  ),
})
