import { choicesOf } from './choices-of'
import { atKey, atValue, type Loaded, shorten } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'
import type { Said } from './said'
import type { ExhibitFile, Section, TourStop } from './schema'
import type { Path, YamlFile } from './yaml-file'

type Sections = ReadonlyMap<string, Loaded<Section>>

/** Every stop of a tour is one slide, section or home that exists, and chooses what is there to be chosen. */
export const checkTours = ({ yaml, value }: Loaded<ExhibitFile>, sections: Sections): Problem[] => {
  if (!value) return []
  const slides = value.loop.slides.map(({ id }) => id)
  return (value.tours ?? []).flatMap(({ stops }, tour) =>
    stops.flatMap((stop, at) => {
      const path = ['tours', tour, 'stops', at]
      return [
        ...onePlace(yaml, stop, path),
        ...known(yaml, stop.slide, [...path, 'slide'], slides, noSlide),
        ...known(yaml, stop.section, [...path, 'section'], value.sections, noSection),
        ...chosen(yaml, stop, [...path, 'select'], sections),
      ]
    }),
  )
}

const onePlace = (yaml: YamlFile, { slide, section, home }: TourStop, path: Path): Problem[] => {
  const places = [slide, section, home].filter((place) => place !== undefined).length
  if (places === 1) return []
  const says =
    places === 0
      ? { en: 'This stop does not say what the screen shows.', zh: '这一站没有写明屏幕上显示什么。' }
      : { en: 'This stop names more than one place.', zh: '这一站写了不止一个画面。' }
  const cure = {
    en: 'Write one line of these: “slide: ID”, “section: ID” or “home: true”.',
    zh: '请只写其中一行：“slide: ID”、“section: ID”或“home: true”。',
  }
  return [atKey(yaml, path, { code: 'wrong-value', says, cure })]
}

const known = (
  yaml: YamlFile,
  id: string | undefined,
  path: Path,
  among: readonly string[],
  says: (id: string) => Said,
): Problem[] =>
  id === undefined || among.includes(id)
    ? []
    : [atValue(yaml, path, { code: 'unknown-reference', says: says(shorten(id)), cure: writeOneOf(id, among) })]

const chosen = (yaml: YamlFile, { section, select }: TourStop, path: Path, sections: Sections): Problem[] => {
  if (select === undefined) return []
  if (section === undefined) return [atKey(yaml, path, nothingToChoose)]
  const scene = sections.get(section)?.value?.scene
  if (!scene) return []
  const choices = choicesOf(scene).map(({ id }) => id)
  if (choices.length === 0) return [atKey(yaml, path, nothingToChoose)]
  return known(yaml, select, path, choices, noChoice)
}

const writeOneOf = (id: string, among: readonly string[]): Said => {
  const meant = nearest(id, among)
  return meant
    ? { en: `Write ${meant}.`, zh: `请改为 ${meant}。` }
    : { en: `Write one of these: ${among.join(', ')}.`, zh: `请填写其中之一：${among.join('、')}。` }
}

const noSlide = (id: string): Said => ({ en: `There is no slide “${id}” in the loop.`, zh: `循环画面里没有“${id}”。` })

const noSection = (id: string): Said => ({ en: `There is no section “${id}”.`, zh: `没有栏目“${id}”。` })

const noChoice = (id: string): Said => ({
  en: `There is nothing called “${id}” to choose in that section.`,
  zh: `那个栏目里没有可选的“${id}”。`,
})

const nothingToChoose = {
  code: 'unknown-reference' as const,
  says: { en: 'There is nothing to choose at this stop.', zh: '这一站没有可以选择的内容。' },
  cure: { en: 'Take the line “select” out.', zh: '请删去 select 这一行。' },
}
