import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Text } from '../words'

/** Pillars that rise from the strata and carry a row of emblems. */
export const PillarsScene = v.strictObject({
  draw: drawn('pillars', {
    en: 'Pillars that rise from the strata and carry a row of emblems.',
    zh: '从地层中立起的柱子，托着一排徽标。',
  }),
  pillars: v.pipe(
    list(v.strictObject({ id: Id, name: Text, mineral: Mineral, ...Provenance.entries }), 2, 6),
    told({ en: 'The pillars, from the first to the last.', zh: '各根柱子，按顺序。' }),
  ),
  carries: v.pipe(
    Id,
    told({
      en: 'The id of the emblems section whose emblems stand on the beam.',
      zh: '横梁上的徽标来自哪个栏目，填那个画徽标（emblems）的栏目的 id。',
    }),
  ),
})
