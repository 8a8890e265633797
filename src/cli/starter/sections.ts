import type { Said } from '../../exhibit'
import { schemaLine } from '../format/json-schema'
import type { Starter } from './starter'
import { headline, prose, wording } from './wordings'

const titles: Readonly<Record<string, Said>> = {
  about: { en: 'Welcome', zh: '欢迎参观' },
  history: { en: 'How it began', zh: '我们的历程' },
  numbers: { en: 'One year in numbers', zh: '一年的数字' },
}

/** The headline of a section and of its slide. */
export const titleOf = (section: string): Said => titles[section] ?? { en: section, zh: section }

const head = (
  section: string,
  { languages, say }: Starter,
  words: { about: Said; name: Said; hook: Said },
  tile: string,
): string => `${schemaLine('../.schema/section.schema.json')}# ${say(words.about)}
id: ${section}
name: ${wording(languages, words.name)}
hook: ${wording(languages, words.hook)}
title: ${headline(languages, titleOf(section))}
tile: ${tile}
`

const statement = (today: Date, indent: string): string =>
  ['kind: done', `asOf: ${today.toISOString().slice(0, 7)}`, 'source: own-records']
    .map((line) => `${indent}${line}\n`)
    .join('')

/** A section to read. */
export const aboutSection = (starter: Starter): string =>
  head(
    'about',
    starter,
    {
      about: {
        en: 'A text to read. ## begins a heading, - an item of a list.',
        zh: '一篇文章：## 开头是小标题，- 开头是列表项。',
      },
      name: { en: 'About us', zh: '关于我们' },
      hook: { en: 'Who we are', zh: '我们是谁' },
    },
    '{ plate: dark, place: large }',
  ) +
  `scene:
  draw: article
  text:
${prose(starter.languages, '    ', {
  en: 'Write here in a few sentences what visitors find in this hall.\n\n## What you can do here\n\n- Touch a topic on the home screen.\n- Turn the topics with the arrows below.\n- Choose your language at any time.',
  zh: '请在这里用几句话介绍本展厅的内容。\n\n## 在这里可以做什么\n\n- 在首页上触摸一个主题。\n- 用下方的箭头翻看各个主题。\n- 随时切换语言。',
})}${statement(starter.today, '  ')}`

type Event = {
  readonly id: string
  /** `1998-09` */
  readonly date: string
  readonly mineral: string
  readonly label: Said
  readonly sentence: Said
  readonly picture?: string
}

const events: readonly Event[] = [
  {
    id: 'founded',
    date: '1985-05',
    mineral: 'slate',
    label: { en: 'Founded', zh: '成立' },
    sentence: { en: 'The museum is founded.', zh: '本馆成立。' },
  },
  {
    id: 'opened',
    date: '1998-09',
    mineral: 'copper',
    label: { en: 'Opened', zh: '开馆' },
    sentence: { en: 'The house opens its doors.', zh: '新馆开放。' },
    picture: 'media/door.svg',
  },
  {
    id: 'renewed',
    date: '2016-03',
    mineral: 'azurite',
    label: { en: 'Renewed', zh: '改造' },
    sentence: { en: 'The halls are renewed.', zh: '展厅完成改造。' },
  },
]

const eventLines = ({ languages, today }: Starter, event: Event): string => {
  const year = event.date.slice(0, 4)
  return `    - id: ${event.id}
      date: ${event.date}
      dateText: ${wording(languages, { en: year, zh: `${year}年` })}
      label: ${wording(languages, event.label)}
      sentence: ${wording(languages, event.sentence)}
      mineral: ${event.mineral}
${event.picture ? `      picture: ${event.picture}\n` : ''}${statement(today, '      ')}`
}

/** A section with three events on a time axis. */
export const historySection = (starter: Starter): string => {
  const words = {
    about: {
      en: 'Events on a time axis; from and to say where the axis begins and ends.',
      zh: '时间轴上的事件；from 和 to 是时间轴的起止日期。',
    },
    name: { en: 'History', zh: '历史' },
    hook: { en: 'Three dates', zh: '三个日子' },
  }
  return `${head('history', starter, words, '{ plate: light, place: medium }')}scene:
  draw: timeline
  from: 1980-01
  to: 2020-12
  note: ${wording(starter.languages, { en: 'Times to scale', zh: '时间按比例' })}
  events:
${events.map((event) => eventLines(starter, event)).join('')}`
}

const figures: readonly { readonly id: string; readonly value: number; readonly label: Said }[] = [
  { id: 'talks', value: 24, label: { en: 'Talks', zh: '讲座' } },
  { id: 'tours', value: 180, label: { en: 'Guided tours', zh: '导览' } },
  { id: 'classes', value: 65, label: { en: 'School classes', zh: '学校班级' } },
]

/** A section with a bar for each of three numbers. */
export const numbersSection = (starter: Starter): string => {
  const { languages, today } = starter
  const words = {
    about: {
      en: 'A bar for each number. kind: expected draws it hatched and says so.',
      zh: '每个数字一条。kind: expected 会画成斜线并注明“预期”。',
    },
    name: { en: 'Numbers', zh: '数字' },
    hook: { en: 'One year here', zh: '这里的一年' },
  }
  const lines = figures.map(
    ({ id, value, label }) => `    - id: ${id}
      value: ${value}
      shown: ${wording(languages, { en: String(value), zh: String(value) })}
      label: ${wording(languages, label)}
${statement(today, '      ')}`,
  )
  return `${head('numbers', starter, words, '{ plate: copper, place: small }')}scene:
  draw: bars
  note: ${wording(languages, { en: 'Events in one year', zh: '一年里的活动' })}
  figures:
${lines.join('')}`
}

/** The drawing of the second event. */
export const door = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
  <path fill="#a24a1b" d="M5 22V2h11v20z"/>
  <path fill="#f0a878" d="M16 2l4 3v17h-4z"/>
  <circle cx="13.6" cy="12.4" r="1" fill="#f1f5f4"/>
</svg>
`
