import { expect, it } from 'vitest'
import { anExhibit, aSection } from '../../tests/support/an-exhibit'
import { toursOf } from './tours'

const notes = { zh: '讲解', en: 'Notes' }
const about = { kind: 'done', asOf: '2020-05', source: 'the-paper' } as const
const group = (id: string, zh: string, en: string) => ({
  id,
  name: { zh, en },
  figures: [{ id: `${id}-figure`, value: 1, shown: { zh: '1', en: '1' }, label: { zh: '个', en: 'one' }, ...about }],
})
const exhibit = anExhibit({
  sections: [
    aSection('plan', {
      scene: {
        draw: 'pictogram',
        each: 1,
        key: notes,
        groups: [group('now', '现状', 'Now'), group('then', '将来', 'Then')],
      },
    }),
  ],
  tours: [
    {
      id: 'short',
      name: { zh: '短', en: 'Short' },
      stops: [
        { slide: 'first', notes },
        { slide: 'plan', notes },
        { section: 'plan', notes },
        { section: 'plan', select: 'then', notes },
        { home: true, notes },
      ],
    },
  ],
})

it('names each stop, and tells two stops in one section apart', () => {
  const [tour] = toursOf(exhibit)
  expect(tour?.stops.map(({ name }) => [name['zh'], name['en']])).toEqual([
    ['开始', 'The start'],
    ['标题plan', 'Title plan'],
    ['栏目plan', 'Section plan'],
    ['栏目plan：将来', 'Section plan: Then'],
    ['首页', 'Home'],
  ])
})

it('calls home what the exhibit calls it', () => {
  const [tour] = toursOf({ ...exhibit, words: { home: { zh: '主页', en: 'Start' } } })
  expect(tour?.stops.at(-1)?.name).toEqual({ zh: '主页', en: 'Start' })
})
