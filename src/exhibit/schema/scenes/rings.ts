import * as v from 'valibot'
import { Provenance } from '../figures'
import { drawn, told } from '../told'
import { Lines, Text } from '../words'

/** Two engine-turned ring systems that meet; the lens between them is what they made. */
export const RingsScene = v.strictObject({
  draw: drawn('rings', {
    en: 'Two systems of rings that meet; the lens between them is what they made.',
    zh: '两组圆环相交，中间的透镜是双方合作的成果。',
  }),
  left: v.pipe(
    v.optional(v.strictObject({ name: Lines })),
    told({ en: 'The name at the left rings.', zh: '左边圆环旁的名称。' }),
  ),
  right: v.pipe(
    v.optional(v.strictObject({ name: Lines })),
    told({ en: 'The name at the right rings.', zh: '右边圆环旁的名称。' }),
  ),
  lens: v.pipe(
    v.optional(v.strictObject({ name: Lines })),
    told({ en: 'The name of what the two have made.', zh: '双方成果的名称。' }),
  ),
  line: v.pipe(v.optional(Text), told({ en: 'One statement about the two.', zh: '关于两者的一句话。' })),
  story: v.optional(
    v.pipe(
      v.strictObject({ dateText: Text, sentence: Text, ...Provenance.entries }),
      told({ en: 'How it began: a date and a sentence.', zh: '起因：一个日期和一句话。' }),
    ),
  ),
  ...Provenance.entries,
})
