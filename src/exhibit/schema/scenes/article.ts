import * as v from 'valibot'
import { Provenance } from '../figures'
import { drawn, told } from '../told'
import { Prose } from '../words'

/** A text to read: paragraphs, headings, lists, quotations and pictures, on as many pages as it needs. */
export const ArticleScene = v.strictObject({
  draw: drawn('article', {
    en: 'A text to read: paragraphs, headings, lists, quotations and pictures, on as many pages as it needs.',
    zh: '供阅读的文章：段落、小标题、列表、引文和图片，需要几页就分几页。',
  }),
  text: v.pipe(
    Prose,
    told({
      en: 'The text in each language, written with a few marks of Markdown.',
      zh: '各语言的正文，可用少量 Markdown 标记。',
    }),
  ),
  ...Provenance.entries,
})
