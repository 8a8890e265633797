import { html } from 'hono/html'
import type { Exhibit } from '../../exhibit'

/** Where the built page leaves room for the opening. */
const room = '<div id="opening"></div>'

/**
 * The built page with the first slide's headline written into it, in the exhibit's first language, so that words stand on
 * the screen before the scripts have run. The page takes it away once the first slide is painted. Wordings are escaped.
 */
export const withOpening = async (page: string, exhibit: Exhibit): Promise<string> => {
  const [language] = exhibit.languages
  const lines = language && exhibit.loop.slides[0]?.title[language.key]
  if (!lines) return page
  // Between the lines of a headline stands white space, but nothing where words are written without spaces.
  const gap = /^(zh|ja)\b/.test(language.tag) ? '' : ' '
  const spans = lines.map((line, at) => html`${at > 0 ? gap : ''}<span class="line">${line}</span>`)
  const opening = await html`<div id="opening" data-theme="ore"><h1>${spans}</h1></div>`
  const root = `<html lang="${language.tag}" dir="${language.direction}"`
  return page.replace(/<html lang="[^"]*"/, root).replace(room, () => String(opening))
}
