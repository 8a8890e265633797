import * as v from 'valibot'
import { Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Picture, Text } from '../words'

/** A row of panels, one emblem and one name each. */
export const EmblemsScene = v.strictObject({
  draw: drawn('emblems', {
    en: 'A row of panels, one emblem and one name each.',
    zh: '一排面板，每块一个徽标、一个名称。',
  }),
  items: v.pipe(
    list(v.strictObject({ id: Id, name: Text, mineral: Mineral, picture: Picture, ...Provenance.entries }), 2, 6),
    told({ en: 'The panels, from the first to the last.', zh: '各块面板，按顺序。' }),
  ),
})
