import * as v from 'valibot'
import { atKey, type Loaded, nameOf, sentence, shorten } from './loaded'
import type { Problem } from './problem'
import { LanguageKey, Lines, Text } from './schema'
import { type Block, isBlock, madeFrom, type Spot } from './schema-walk'
import type { YamlFile } from './yaml-file'

/** What a check of wordings must know of a language. */
export type Spoken = { readonly key: string; readonly name: string }

/**
 * The languages an exhibit says it speaks; none where the list is in disorder, because every wording would then be told
 * for one mistake in it.
 */
export const languagesOf = (data: unknown): readonly Spoken[] => {
  const list: readonly unknown[] = isBlock(data) && Array.isArray(data.languages) ? data.languages : []
  const languages = list.flatMap((item) => {
    if (!isBlock(item) || !v.is(LanguageKey, item.key)) return []
    return [{ key: item.key, name: typeof item.name === 'string' ? item.name : item.key }]
  })
  return new Set(languages.map(({ key }) => key)).size === list.length ? languages : []
}

/**
 * Every wording must be there in every language of the exhibit, and in no other. The kiosk's own words need only be there in
 * languages the kiosk doesn't know by itself, and are looked at together (check-own-words.ts).
 */
export const checkWordings = ({ yaml, spots }: Loaded<unknown>, languages: readonly Spoken[]): Problem[] => {
  if (languages.length === 0) return []
  return spots
    .filter(isWording)
    .flatMap((spot) => [...(isOwnWord(spot) ? [] : missing(yaml, spot, languages)), ...extra(yaml, spot, languages)])
}

/** `words` stands in exhibit.yaml only, at its outermost level. */
const isOwnWord = ({ path }: Spot): boolean => path[0] === 'words' && path.length === 2

type Wording = Spot & { readonly value: Block }

const isWording = (spot: Spot): spot is Wording =>
  isBlock(spot.value) && (madeFrom(spot.schema, Text) || madeFrom(spot.schema, Lines))

const missing = (yaml: YamlFile, { value, path }: Wording, languages: readonly Spoken[]): Problem[] =>
  languages
    .filter(({ key }) => !Object.hasOwn(value, key))
    .map(({ key, name }) => {
      const says = `There is no ${name} (${key}) wording for ${nameOf(path)}.`
      const cure = `Add a line “${key}:” with the ${name} wording beside the other languages.`
      return atKey(yaml, path, { code: 'missing-translation', says, cure })
    })

const extra = (yaml: YamlFile, { value, path }: Wording, languages: readonly Spoken[]): Problem[] =>
  Object.keys(value)
    .filter((key) => !languages.some((language) => language.key === key))
    .map((key) => {
      const says = sentence(
        `${nameOf(path)} has a wording in “${shorten(key)}”, which is not a language of this exhibit.`,
      )
      const known = languages.map((language) => language.key).join(', ')
      const add = v.is(LanguageKey, key) ? `, or add ${key} to the languages in exhibit.yaml` : ''
      const cure = `Write one of these: ${known}${add}.`
      return atKey(yaml, [...path, key], { code: 'extra-translation', says, cure })
    })
