/** The languages in which the kiosk speaks to editors and operators, whatever languages the exhibit has. */
export type SaidLanguage = 'en' | 'zh'

/** One sentence for an editor or operator, in both languages. Plain text. */
export type Said = { readonly en: string; readonly zh: string }

/** Sentences as one text: a space between them in English, nothing in Chinese. What is absent is left out. */
export const together = (...sentences: readonly (Said | undefined)[]): Said => {
  const said = sentences.filter((sentence) => sentence !== undefined)
  return { en: said.map(({ en }) => en).join(' '), zh: said.map(({ zh }) => zh).join('') }
}

/** A word or a number that is the same in both languages. */
export const same = (word: string): Said => ({ en: word, zh: word })

/** A name in the middle of a Chinese sentence: a space stands between Chinese and Latin letters. */
export const setApart = (name: string): string =>
  name.replace(/^(?=[A-Za-z\u00c0-\u024f])|(?<=[A-Za-z\u00c0-\u024f])$/g, ' ')
