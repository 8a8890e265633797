/** A language of a new exhibit, with what its file says of it. */
export type StarterLanguage = {
  readonly key: string
  readonly tag: string
  readonly name: string
  readonly short: string
  readonly direction: 'ltr' | 'rtl'
}

/** Two languages the usual kiosk stands in the country of; any other key is its own tag. */
const tags: Readonly<Record<string, string>> = { zh: 'zh-CN', en: 'en-GB' }
const shorts: Readonly<Record<string, string>> = { zh: '中' }

/** Scripts written from the right (Unicode: Arabic, Hebrew, Thaana, N'Ko, Syriac). */
const fromTheRight: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Thaa', 'Nkoo', 'Syrc'])

/** The languages named in `zh,en,de`, each once; `undefined` where one is no language. */
export const starterLanguages = (list: string): readonly StarterLanguage[] | undefined => {
  const keys = [...new Set(list.split(',').map((key) => key.trim()))]
  const languages = keys.flatMap((key) => languageOf(key) ?? [])
  return languages.length === keys.length ? languages : undefined
}

const languageOf = (key: string): StarterLanguage | undefined => {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/.test(key)) return undefined
  const name = new Intl.DisplayNames([key], { type: 'language', fallback: 'none' }).of(key)
  if (name === undefined) return undefined
  const script = new Intl.Locale(key).maximize().script ?? ''
  return {
    key,
    tag: tags[key] ?? key,
    name: name.charAt(0).toLocaleUpperCase(key) + name.slice(1),
    short: shorts[key] ?? key.slice(0, 2).toUpperCase(),
    direction: fromTheRight.has(script) ? 'rtl' : 'ltr',
  }
}
