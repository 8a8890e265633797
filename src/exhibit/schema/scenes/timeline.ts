import * as v from 'valibot'
import { Day, Provenance } from '../figures'
import { list } from '../list'
import { drawn, told } from '../told'
import { Id, Mineral, Picture, Text } from '../words'

/** Terraces on a time axis drawn to scale; one event stands on each. */
export const TimelineScene = v.strictObject({
  draw: drawn('timeline', {
    en: 'Terraces on a time axis drawn to scale; one event stands on each.',
    zh: '按比例的时间轴，一级一级的台地，每级上立一件事。',
  }),
  from: v.pipe(Day, told({ en: 'Where the axis begins.', zh: '时间轴从哪天开始。' })),
  to: v.pipe(Day, told({ en: 'Where the axis ends.', zh: '时间轴到哪天结束。' })),
  note: v.pipe(Text, told({ en: 'What is to scale and what is not.', zh: '说明哪些按比例，哪些不按比例。' })),
  events: v.pipe(
    list(
      v.strictObject({
        id: Id,
        date: v.pipe(
          Day,
          told({ en: 'When it happened; the axis places it.', zh: '发生的日期，决定它在时间轴上的位置。' }),
        ),
        dateText: v.pipe(Text, told({ en: 'The date in full words.', zh: '完整写出的日期。' })),
        dateShort: v.pipe(v.optional(Text), told({ en: 'A shorter date for the picture.', zh: '画面上用的短日期。' })),
        label: v.pipe(
          Text,
          told({ en: 'Two or three words for the flag and the button.', zh: '旗标和按钮上的两三个词。' }),
        ),
        sentence: v.pipe(
          Text,
          told({ en: 'One sentence, said when the event is chosen.', zh: '选中这件事时显示的一句话。' }),
        ),
        picture: v.optional(Picture),
        mineral: Mineral,
        ...Provenance.entries,
      }),
      2,
      6,
    ),
    told({ en: 'The events, in order of time.', zh: '各个事件，按时间先后。' }),
  ),
})
