/** The languages in which the kiosk speaks to editors and operators, whatever languages the exhibit has. */
export type SaidLanguage = 'en' | 'zh'

/** One sentence for an editor or operator, in both languages. Plain text. */
export type Said = { readonly en: string; readonly zh: string }
