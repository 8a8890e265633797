import * as v from 'valibot'
import { atKey, atValue, type Loaded, nameOf, sentence, shorten } from './loaded'
import type { Problem } from './problem'
import type { Said } from './said'
import { Captions, LanguageKey } from './schema'
import { type Block, isBlock, madeFrom, type Spot } from './schema-walk'
import { isWordingSchema } from './wording'
import type { Path, YamlFile } from './yaml-file'

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
 * Every wording must be there in the exhibit's first language, which all others fall back to; one missing in another language
 * is a warning. None may be there in a language the exhibit doesn't speak. The kiosk's own words need only be there in
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

/** Captions are a file for each language: no wording, but missed like one. */
const isWording = (spot: Spot): spot is Wording =>
  isBlock(spot.value) && (isWordingSchema(spot.schema) || madeFrom(spot.schema, Captions))

const missing = (yaml: YamlFile, { value, path }: Wording, languages: readonly Spoken[]): readonly Problem[] =>
  languages.flatMap(({ key, name }, at): readonly Problem[] => {
    if (Object.hasOwn(value, key)) return []
    const swallowedBy = Object.keys(value).find((other) => swallows(value[other], key))
    if (swallowedBy !== undefined) return [atValue(yaml, [...path, swallowedBy], swallowed(key))]
    const says = {
      en: `There is no ${name} (${key}) wording for ${nameOf(path).en}.`,
      zh: `${nameOf(path).zh}缺少 ${key}（${name}）的文字。`,
    }
    const cure = yaml.isInBraces(path) ? addInBraces(key, name) : addLine(key, name)
    const problem = atKey(yaml, path, { code: 'missing-translation', says, cure })
    return [{ ...problem, severity: at === 0 ? 'error' : 'warning' }]
  })

/** `{ en: Tours，zh：导览 }` is one English wording for YAML. */
const swallows = (wording: unknown, key: string): boolean =>
  typeof wording === 'string' && wording.replace(/\s/g, '').includes(`，${key}：`)

const swallowed = (key: string) => ({
  code: 'wrong-value' as const,
  says: {
    en: `In front of and behind “${key}” in this text stand full-width marks, “，” and “：”.`,
    zh: `这段文字里“${key}”的前后用了全角的“，”和“：”。`,
  },
  cure: { en: `Write “, ${key}: ” with English marks.`, zh: `请改成英文标点“, ${key}: ”，后面各空一格。` },
})

const addInBraces = (key: string, name: string): Said => ({
  en: `Inside the braces add “, ${key}: …” with the ${name} wording.`,
  zh: `请在花括号里加上“, ${key}: …”，写上对应的文字。`,
})

const addLine = (key: string, name: string): Said => ({
  en: `Add a line “${key}:” with the ${name} wording beside the other languages.`,
  zh: `请在其他语言旁边加一行“${key}:”，写上对应的文字。`,
})

const extra = (yaml: YamlFile, { value, path }: Wording, languages: readonly Spoken[]): Problem[] => {
  const strange = Object.keys(value).filter((key) => !languages.some((language) => language.key === key))
  const cutOff = yaml.isInBraces(path) ? strange.filter((key) => value[key] === null) : []
  const [first] = cutOff
  return [
    ...(first === undefined ? [] : [atKey(yaml, [...path, first], comma(first))]),
    ...strange.filter((key) => !cutOff.includes(key)).map((key) => notSpoken(yaml, path, key, languages)),
  ]
}

/** `{ en: Tomatoes, red ones }`: for YAML the comma ends the text, and “red ones” is a language without a wording. */
const comma = (key: string) => ({
  code: 'wrong-value' as const,
  says: {
    en: `A comma in this text cuts it off before “${shorten(key)}”.`,
    zh: `这段文字里的英文逗号把它断开了，从“${shorten(key)}”起没有算进去。`,
  },
  cure: { en: 'Put the whole text in single quotes.', zh: '请给整段文字加上英文单引号。' },
})

const notSpoken = (yaml: YamlFile, path: Path, key: string, languages: readonly Spoken[]): Problem => {
  const name = nameOf(path)
  const says = sentence({
    en: `${name.en} has a wording in “${shorten(key)}”, which is not a language of this exhibit.`,
    zh: `${name.zh}里有“${shorten(key)}”的文字，但本展览没有这种语言。`,
  })
  const known = languages.map((language) => language.key)
  return atKey(yaml, [...path, key], { code: 'extra-translation', says, cure: knownOrAdd(known, key) })
}

const knownOrAdd = (known: readonly string[], key: string): Said => {
  if (!v.is(LanguageKey, key)) {
    return { en: `Write one of these: ${known.join(', ')}.`, zh: `请填写其中之一：${known.join('、')}。` }
  }
  return {
    en: `Write one of these: ${known.join(', ')}, or add ${key} to the languages in exhibit.yaml.`,
    zh: `请填写其中之一：${known.join('、')}；或在 exhibit.yaml 的 languages 中加上 ${key}。`,
  }
}
