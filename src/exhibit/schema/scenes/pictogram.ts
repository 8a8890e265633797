import * as v from 'valibot'
import { Figure } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Text } from '../words'

/** One ingot for a fixed amount, stacked in columns of ten: amounts of very different size, comparable at a glance. */
export const PictogramScene = v.strictObject({
  draw: drawn('pictogram', {
    en: 'One ingot for a fixed amount, stacked in columns of ten: amounts of very different size, seen at a glance.',
    zh: '一个锭代表固定的数目，每列十个：相差悬殊的数目也能一眼看清。',
  }),
  each: v.pipe(
    v.number(),
    v.finite(),
    v.minValue(1),
    told({ en: 'What one ingot stands for, in the base unit.', zh: '一个锭代表多少，用基本单位。' }),
  ),
  key: v.pipe(
    Text,
    told({
      en: 'The same in words: what one ingot and one column stand for.',
      zh: '用文字说明一个锭、一列各代表多少。',
    }),
  ),
  groups: v.pipe(
    list(
      v.strictObject({
        id: Id,
        name: v.pipe(Text, told({ en: 'The name on the filter button.', zh: '筛选按钮上的名称。' })),
        figures: v.pipe(list(Figure, 1, 4), told({ en: 'The amounts of this group.', zh: '这一组的各项数目。' })),
      }),
      1,
      3,
    ),
    told({
      en: 'Groups of figures, each of which a visitor can choose to see alone.',
      zh: '数据分组，观众可以只看其中一组。',
    }),
  ),
})
