import * as v from 'valibot'
import { list } from './list'
import { rule, told } from './told'
import { Id, LanguageKey, Text } from './words'

/** What a guide reads at a stop, in every language of the exhibit: longer than a wording on screen, and never shown there. */
export const Notes = v.pipe(
  v.record(LanguageKey, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1500))),
  v.examples([{ zh: '这里先停一下，请大家看右边。', en: 'Stop here and let everybody look to the right.' }]),
  told({
    en: 'What the guide says here, in each language. Only the guide’s telephone shows it.',
    zh: '讲解员在这一站要讲的话，每种语言各写一段。只显示在讲解员的手机上。',
  }),
)

/** One stop of a tour: a slide of the loop, a section, or home. That it is one of them, and which exist, is checked apart. */
export const TourStop = v.strictObject({
  slide: v.pipe(
    v.optional(Id),
    told({ en: 'The id of the slide of the loop to stop at.', zh: '停在哪个循环画面，填它的 id。' }),
  ),
  section: v.pipe(v.optional(Id), told({ en: 'The id of the section to stop at.', zh: '停在哪个栏目，填它的 id。' })),
  select: v.pipe(
    v.optional(Id),
    told({
      en: 'What is chosen in the section, by its id: a plot, an event, a person, a picture.',
      zh: '进入栏目后选中什么，填它的 id：某个地块、事件、人物或图片。',
    }),
  ),
  home: v.pipe(
    v.optional(
      v.literal(
        true,
        rule({
          en: 'Write home: true, or leave the line out.',
          zh: '请写 home: true，或删去这一行。',
        }),
      ),
    ),
    told({ en: 'Stops at the home screen, with all sections.', zh: '停在首页，看到全部栏目。' }),
  ),
  notes: Notes,
})

/** A guided tour: where the guide stops, in which order, and what there is to say. */
export const Tour = v.strictObject({
  id: Id,
  name: v.pipe(
    Text,
    told({ en: 'What the guide calls the tour, such as Ten minutes.', zh: '导览路线的名称，如“十分钟”。' }),
  ),
  stops: v.pipe(
    list(TourStop, 1, 60),
    told({
      en: 'The stops, in order. Each is a slide, a section, or home.',
      zh: '各站，按顺序；每站是一个循环画面、一个栏目，或首页。',
    }),
  ),
})

export type TourStop = v.InferOutput<typeof TourStop>
export type Tour = v.InferOutput<typeof Tour>
