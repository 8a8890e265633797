import * as v from 'valibot'
import { Provenance } from '../figures'
import { drawn, told } from '../told'
import { Picture, Text } from '../words'

const Side = v.strictObject({
  picture: Picture,
  name: v.pipe(Text, told({ en: 'What stands on this side, such as a year.', zh: '这一边是什么，例如年份。' })),
  seen: v.pipe(
    v.optional(Text),
    told({ en: 'What is to be seen, for whoever cannot see it.', zh: '给看不见画面的人听的描述。' }),
  ),
})

/** The same view twice, before and after, with a handle between the two. */
export const CompareScene = v.strictObject({
  draw: drawn('compare', {
    en: 'The same view twice, before and after, with a handle between the two.',
    zh: '同一景象的前后两张图，用滑块对比。',
  }),
  before: v.pipe(Side, told({ en: 'The earlier picture.', zh: '较早的图片。' })),
  after: v.pipe(
    Side,
    told({
      en: 'The later picture, as large as the earlier one and taken from the same place.',
      zh: '较晚的图片，与前一张一样大，从同一位置拍摄。',
    }),
  ),
  sentence: v.pipe(v.optional(Text), told({ en: 'One sentence about what changed.', zh: '用一句话说明变化。' })),
  credit: v.pipe(v.optional(Text), told({ en: 'Whose pictures they are.', zh: '图片的作者或出处。' })),
  ...Provenance.entries,
})
