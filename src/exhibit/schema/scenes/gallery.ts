import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Picture, Text } from '../words'

/** Pictures one after another, each of which can be looked at closely. */
export const GalleryScene = v.strictObject({
  draw: drawn('gallery', {
    en: 'Pictures one after another, each of which can be looked at closely.',
    zh: '一张接一张的图片，每张都可以放大细看。',
  }),
  pictures: v.pipe(
    list(
      v.strictObject({
        id: Id,
        picture: Picture,
        caption: v.pipe(
          Text,
          told({ en: 'What the picture shows, in a sentence or two.', zh: '图片说明，一两句话。' }),
        ),
        credit: v.pipe(
          Text,
          told({
            en: 'Whose picture it is: photographer, archive, year.',
            zh: '图片的作者或出处：摄影者、档案馆、年份。',
          }),
        ),
        seen: v.pipe(
          v.optional(Text),
          told({
            en: 'What is to be seen, for whoever cannot see it; the caption if left out.',
            zh: '给看不见画面的人听的描述；不写就用图片说明。',
          }),
        ),
        ...Provenance.entries,
      }),
      1,
      24,
    ),
    told({
      en: 'The pictures in their order. The first one stands on the tile and on the slide.',
      zh: '图片，按顺序排列。第一张用在首页方块和轮播画面上。',
    }),
  ),
})
