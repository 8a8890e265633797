import * as v from 'valibot'
import type { OwnField } from './fields'

const key = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(-[A-Za-z0-9]{2,8})*$/, 'a key of a language, such as zh or en'))

const shown: OwnField = {
  kind: 'own',
  path: 'languages.shown',
  usual: null,
  name: { en: 'Languages offered', zh: '提供的语言' },
  says: {
    en: 'The languages visitors can choose, in this order; unset, all of the exhibit. What the exhibit does not have is passed over.',
    zh: '观众可选的语言及其顺序；不设则提供展览的全部语言。展览没有的语言会略过。',
  },
}
const first: OwnField = {
  kind: 'own',
  path: 'languages.first',
  usual: null,
  name: { en: 'Language to begin with', zh: '默认语言' },
  says: {
    en: 'The language of the loop and of each new visit; unset, as the exhibit says.',
    zh: '轮播和每次新浏览使用的语言；不设则按展览内容。',
  },
}

/** Which of the exhibit's languages this machine offers, and with which it begins. */
export const Languages = v.strictObject({
  shown: v.optional(
    v.pipe(
      v.nullable(
        v.pipe(v.array(key), v.minLength(1, 'at least one language'), v.maxLength(30, 'at most 30 languages')),
      ),
      v.description(shown.says.en),
    ),
    null,
  ),
  first: v.optional(v.pipe(v.nullable(key), v.description(first.says.en)), null),
})

export const languageFields = [shown, first] as const
