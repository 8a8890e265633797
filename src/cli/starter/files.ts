import type { Said } from '../../exhibit'
import { schemaFiles, schemaLine } from '../format/json-schema'
import type { StarterLanguage } from './languages'
import { readme } from './readme'
import { aboutSection, door, historySection, numbersSection, titleOf } from './sections'
import type { Starter } from './starter'
import { headline, monthIn, quoted, wording } from './wordings'

/** Every file of a new exhibit, by its path: small, whole, good for `kiosk check`, with comments that say what may be changed. */
export const starterFiles = (starter: Starter): Readonly<Record<string, string>> => ({
  'exhibit.yaml': exhibitFile(starter),
  'sections/about.yaml': aboutSection(starter),
  'sections/history.yaml': historySection(starter),
  'sections/numbers.yaml': numbersSection(starter),
  'media/door.svg': door,
  'README.md': readme(starter.id),
  ...Object.fromEntries(Object.entries(schemaFiles()).map(([name, text]) => [`.schema/${name}`, text])),
  '.vscode/extensions.json': `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, undefined, 2)}\n`,
})

const exhibitFile = ({ id, title, languages, today, say }: Starter): string => {
  const month = today.toISOString().slice(0, 7)
  const { en, zh } = monthIn(today)
  const comment = (said: Said): string => `# ${say(said)}\n`
  return `${schemaLine('.schema/exhibit.schema.json')}${comment({
    en: 'The exhibit: its title, languages, sections and the slides that play while nobody touches the screen.',
    zh: '展览：标题、语言、栏目，以及无人触摸时循环播放的画面。',
  })}format: 1
id: ${id}
version: 1.0.0
title: ${wording(languages, title)}
titleLines: ${headline(languages, title)}
${comment({ en: 'The loop begins in the first language.', zh: '循环画面从第一种语言开始。' })}languages:
${languages.map(languageLine).join('')}${comment({
    en: 'silver for bright halls, ore for dim ones.',
    zh: 'silver 适合明亮的展厅，ore 适合较暗的展厅。',
  })}theme:
  content: silver
${comment({ en: 'Shown on every screen with figures.', zh: '显示在每个有数据的页面上。' })}asOf:
  date: ${month}
  text: ${wording(languages, { en: `As of ${en}`, zh: `数据截至${zh}` })}
${comment({ en: 'Where the figures come from; each figure names one of these.', zh: '数据的来源；每项数据都要注明其中一个。' })}sources:
  - id: own-records
    date: ${month}
    title: ${wording(languages, { en: 'Source: our own records', zh: '资料来源：本馆档案' })}
${comment({ en: 'The order on home. Each has a file of that name in sections.', zh: '首页上的顺序；每个栏目在 sections 里有同名文件。' })}sections: [about, history, numbers]
loop:
  ${comment({ en: 'Seconds a slide stays.', zh: '每个画面停留的秒数。' })}  dwell: 9
  slides:
${['about', 'history', 'numbers'].map((section) => slide(section, languages)).join('')}`
}

const languageLine = ({ key, tag, name, short, direction }: StarterLanguage): string =>
  `  - { key: ${key}, tag: ${tag}, name: ${quoted(name)}, short: ${quoted(short)}${direction === 'rtl' ? ', direction: rtl' : ''} }\n`

const slide = (section: string, languages: readonly StarterLanguage[]): string => `    - id: ${section}
      opens: ${section}
      title: ${headline(languages, titleOf(section))}
      scene: { from: ${section} }
`
