import * as v from 'valibot'
import { Figure } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Mineral, Text } from '../words'

/** Amounts of one kind side by side: a bar each, from a common zero. */
export const BarsScene = v.strictObject({
  draw: drawn('bars', {
    en: 'Amounts of one kind side by side: a bar each, from a common zero.',
    zh: '同一类数目并排比较：每项一条，都从零开始。',
  }),
  note: v.pipe(
    v.optional(Text),
    told({ en: 'A line over the bars: what they compare.', zh: '条形图上方的一行字：比的是什么。' }),
  ),
  mineral: v.pipe(
    v.optional(Mineral),
    told({ en: 'The colour of the bars; copper if left out.', zh: '条形的颜色；不写就是 copper（铜色）。' }),
  ),
  figures: v.pipe(
    list(Figure, 2, 8),
    told({
      en: 'One bar for each figure, as long as its value is large. Expected values are hatched and say so.',
      zh: '每个数字一条，长短与数值成比例。预期数值画成斜线并标明“预期”。',
    }),
  ),
})
