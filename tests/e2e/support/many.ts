import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse, stringify } from 'yaml'

const provenance = { kind: 'done', asOf: '2020-05', source: 'the-paper' }

/** Eight languages, in their own names and in both directions. */
const languages = [
  { key: 'de', tag: 'de-DE', name: 'Deutsch', short: 'DE' },
  { key: 'ar', tag: 'ar', name: 'العربية', short: 'ع', direction: 'rtl' },
  { key: 'en', tag: 'en-GB', name: 'English', short: 'EN' },
  { key: 'zh', tag: 'zh-CN', name: '中文' },
  { key: 'fr', tag: 'fr-FR', name: 'Français', short: 'FR' },
  { key: 'pl', tag: 'pl-PL', name: 'Polski', short: 'PL' },
  { key: 'tr', tag: 'tr-TR', name: 'Türkçe', short: 'TR' },
  { key: 'es', tag: 'es-ES', name: 'Español', short: 'ES' },
]
const invitations = {
  fr: 'Touchez pour explorer',
  pl: 'Dotknij, aby odkrywać',
  tr: 'Keşfetmek için dokunun',
  es: 'Toque para explorar',
}
const places = ['large', 'small', 'medium', 'small'] as const

/** Writes an exhibit of so many sections in so many languages: nothing but what the shell has to find room for. */
export function writeMany(folder: string, sections: number, spoken: number): string {
  const mine = languages.slice(0, spoken)
  const said = (text: string): Record<string, string> => Object.fromEntries(mine.map(({ key }) => [key, text]))
  const lines = (...texts: string[]): Record<string, string[]> =>
    Object.fromEntries(mine.map(({ key }) => [key, texts]))
  const ids = Array.from({ length: sections }, (_, at) => `section-${String(at)}`)
  mkdirSync(join(folder, 'sections'), { recursive: true })
  ids.forEach((id, at) => {
    const scene = { draw: 'rings', line: said('One line about it'), ...provenance }
    const tile = { plate: 'azurite', place: places[at % places.length] }
    const name = said(at % 2 === 0 ? 'Dwarf planets and moons' : 'Gravitation')
    const section = { id, name, hook: said('What goes round what'), title: lines('A headline'), tile, scene }
    writeFileSync(join(folder, 'sections', `${id}.yaml`), stringify(section))
  })
  const slide = { id: 'first', title: lines('A headline', 'on two lines'), scene: { from: ids[0] }, opens: ids[0] }
  const exhibit = {
    format: 1,
    id: 'many',
    version: '1.0.0',
    title: said('So many of everything'),
    titleLines: lines('So many', 'of everything'),
    languages: mine,
    theme: { content: 'silver' },
    asOf: { date: '2020-05', text: said('As of May 2020') },
    sources: [{ id: 'the-paper', title: said('Source: the paper'), date: '2020-05-29' }],
    sections: ids,
    loop: { dwell: 9, slides: [slide] },
    words: wordsIn(mine.map(({ key }) => key)),
  }
  writeFileSync(join(folder, 'exhibit.yaml'), stringify(exhibit))
  return folder
}

const solarSystem = join(import.meta.dirname, '..', '..', '..', 'examples', 'solar-system', 'exhibit.yaml')
const Words = v.object({ words: v.record(v.string(), v.record(v.string(), v.string())) })

/** The kiosk's own words as far as the solar system has them in these languages; the rest stands in and is marked. */
function wordsIn(keys: readonly string[]): Record<string, Record<string, string>> {
  const { words } = v.parse(Words, parse(readFileSync(solarSystem, 'utf8')))
  const mine = (wordings: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(wordings).filter(([key]) => keys.includes(key)))
  const touchToExplore = mine({ ...words['touchToExplore'], ...invitations })
  return Object.fromEntries(
    Object.entries({ ...words, touchToExplore }).map(([word, wordings]) => [word, mine(wordings)]),
  )
}
