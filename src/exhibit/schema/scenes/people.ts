import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Picture, Text } from '../words'

/** A few people, a card each; one of them stands large, with a sentence about them. */
export const PeopleScene = v.strictObject({
  draw: drawn('people', {
    en: 'A few people, a card each; one of them stands large, with a sentence about them.',
    zh: '几位人物，每人一张卡片；其中一位放大显示，配一句介绍。',
  }),
  people: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: v.pipe(Text, told({ en: 'The name.', zh: '姓名。' })),
        role: v.pipe(Text, told({ en: 'What they were or did, in a few words.', zh: '身份或事迹，几个词。' })),
        sentence: v.pipe(
          Text,
          told({ en: 'A sentence or two, said when the card is chosen.', zh: '一两句话，选中卡片时显示。' }),
        ),
        picture: v.pipe(
          Picture,
          told({
            en: 'A portrait, upright; its middle is kept where room is short.',
            zh: '人像，竖幅；位置不够时保留中间部分。',
          }),
        ),
        ...Provenance.entries,
      }),
      1,
      6,
    ),
    told({
      en: 'The people, in the order of their cards; the first stands large until another is chosen.',
      zh: '各位人物，按卡片顺序；未选择时放大第一位。',
    }),
  ),
})
