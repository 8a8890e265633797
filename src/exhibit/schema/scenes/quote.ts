import * as v from 'valibot'
import { Provenance } from '../figures'
import { drawn, told } from '../told'
import { Mineral, Picture, Text } from '../words'

/** One sentence somebody said or wrote, large, with who said it and when. */
export const QuoteScene = v.strictObject({
  draw: drawn('quote', {
    en: 'One sentence somebody said or wrote, large, with who said it and when.',
    zh: '一句话，用大字显示，注明谁在何时所说。',
  }),
  text: v.pipe(
    Text,
    told({
      en: 'The words themselves, without quotation marks: the kiosk draws a great one.',
      zh: '引用的原话，不写引号：屏幕会画出大引号。',
    }),
  ),
  who: v.pipe(Text, told({ en: 'Who said or wrote it.', zh: '说话或写作的人。' })),
  role: v.pipe(
    v.optional(Text),
    told({ en: 'Who that was: an office, a profession.', zh: '此人的身份：职务、职业。' }),
  ),
  when: v.pipe(Text, told({ en: 'When, and where: a letter of 4 May 1919.', zh: '何时、何处：如1919年5月4日的信。' })),
  picture: v.pipe(
    v.optional(Picture),
    told({ en: 'A portrait, upright, shown in a frame of four by five.', zh: '人像，竖幅，按4比5的画框显示。' }),
  ),
  mineral: v.pipe(
    v.optional(Mineral, 'copper'),
    told({ en: 'The colour of the quotation mark and the rule.', zh: '引号和横线的颜色。' }),
  ),
  ...Provenance.entries,
})
