import type { Exhibit, Section, Slide } from '../../src/exhibit'

const provenance = { kind: 'done', asOf: '2020-05', source: 'the-paper' } as const

/** A section for tests: two rings and one line. */
export const aSection = (id: string, more: Partial<Section> = {}): Section => ({
  id,
  name: { zh: `栏目${id}`, en: `Section ${id}` },
  hook: { zh: '一句话', en: 'One line' },
  title: { zh: [`标题${id}，`, '第二行'], en: [`Title ${id}`, 'second line'] },
  tile: { plate: 'dark', place: 'small' },
  scene: { draw: 'rings', line: { zh: '一句话', en: 'One line' }, ...provenance },
  ...more,
})

const aSlide = (id: string, more: Partial<Slide> = {}): Slide => ({
  id,
  opens: id,
  title: { zh: [`标题${id}`], en: [`Title ${id}`] },
  scene: { from: id },
  ...more,
})

/** A small whole exhibit for tests: two languages, three sections, a slide without a section and one for each. */
export const anExhibit = (more: Partial<Exhibit> = {}): Exhibit => ({
  format: 1,
  id: 'an-exhibit',
  version: '1.0.0',
  title: { zh: '一个展览', en: 'An exhibit' },
  titleLines: { zh: ['一个', '展览'], en: ['An', 'exhibit'] },
  languages: [
    { key: 'zh', tag: 'zh-CN', name: '中文', direction: 'ltr' },
    { key: 'en', tag: 'en-GB', name: 'English', short: 'EN', direction: 'ltr' },
  ],
  theme: { content: 'silver' },
  asOf: { date: '2020-05', text: { zh: '数据截至2020年5月', en: 'As of May 2020' } },
  sources: [{ id: 'the-paper', title: { zh: '资料来源：报纸', en: 'Source: the paper' }, date: '2020-05-29' }],
  sections: [aSection('plan'), aSection('milestones'), aSection('vision')],
  loop: {
    dwell: 9,
    fade: 0.7,
    slides: [
      {
        id: 'first',
        title: { zh: ['开始'], en: ['The start'] },
        caption: { zh: '开始', en: 'The start' },
        scene: { draw: 'rings', line: { zh: '一句话', en: 'One line' }, ...provenance },
      },
      aSlide('plan'),
      aSlide('milestones'),
    ],
  },
  words: {},
  ...more,
})
