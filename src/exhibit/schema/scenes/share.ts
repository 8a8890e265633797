import * as v from 'valibot'
import { Figure, Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Text } from '../words'

/** Shares of a whole, each drawn its own way so that nobody compares them; and a list of aims. */
export const ShareScene = v.strictObject({
  draw: drawn('share', {
    en: 'Shares of a whole, each drawn in its own way so that nobody compares them; and a list of aims.',
    zh: '占整体的比例，各用各的画法，免得互相比较；还可列出目标。',
  }),
  shares: v.pipe(
    list(
      v.strictObject({
        form: v.pipe(
          v.picklist(['slices', 'disc']),
          told({
            en: 'slices: small squares, one of them filled. disc: a sector of a disc.',
            zh: 'slices：许多小方格，涂满其中一部分。disc：圆盘中的一个扇形。',
          }),
        ),
        open: v.pipe(
          v.boolean(),
          told({
            en: 'true where the source says "over" or "more than": the edge is drawn dissolving.',
            zh: '来源写的是“超过”时填 true：边缘画成渐隐。',
          }),
        ),
        figure: v.pipe(
          Figure,
          told({ en: 'Its value is a fraction of one: 0.25 for 25 %.', zh: '数值是0到1之间的小数：25%写作 0.25。' }),
        ),
      }),
      1,
      2,
    ),
    told({ en: 'One share or two.', zh: '一项或两项占比。' }),
  ),
  aims: v.pipe(
    v.optional(
      v.strictObject({
        label: v.pipe(
          Text,
          told({ en: 'What the list is: aims, not achievements.', zh: '说明这份清单是目标，不是已有成果。' }),
        ),
        items: v.pipe(
          list(v.strictObject({ id: Id, text: Text, mineral: Mineral, ...Provenance.entries }), 1, 4),
          told({ en: 'The aims, one sentence each.', zh: '各项目标，每项一句话。' }),
        ),
      }),
    ),
    told({ en: 'Aims, as a list under the shares.', zh: '占比下方列出的目标。' }),
  ),
})
