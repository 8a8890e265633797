import * as v from 'valibot'
import { Provenance } from '../figures'
import { drawn, told } from '../told'
import { Lines, Text } from '../words'

/** A name engraved in silver before hills of strata and a copper disc: the first slide. */
export const IdentityScene = v.strictObject({
  draw: drawn('identity', {
    en: 'A name engraved in silver before hills of strata and a copper disc: the first slide.',
    zh: '银字刻成的名称，背景是层叠的山峦和一轮铜日：用作开场画面。',
  }),
  word: v.pipe(Text, told({ en: 'The one great word, such as a place name.', zh: '最醒目的一个词，例如地名。' })),
  rest: v.pipe(
    Lines,
    told({ en: 'The rest of the name, on the lines it is set on.', zh: '名称的其余部分，按显示的分行填写。' }),
  ),
  name: v.pipe(
    Text,
    told({
      en: 'The whole name, as one wording: the other language shows it beneath.',
      zh: '完整的名称，写成一句：另一种语言的画面会在下方显示它。',
    }),
  ),
  ...Provenance.entries,
})
