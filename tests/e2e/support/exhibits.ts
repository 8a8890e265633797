import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse, parseDocument, type Document } from 'yaml'

export const bundled = join(import.meta.dirname, '..', '..', '..', 'resources', 'exhibit')

/** Copies the bundled exhibit into a folder and changes its `exhibit.yaml`. Answers the folder. */
export const exhibitWith = (folder: string, change: (exhibit: Document) => void): string =>
  exhibitCopy(bundled, folder, change)

/** The same of any exhibit. */
export function exhibitCopy(from: string, folder: string, change: (exhibit: Document) => void): string {
  cpSync(from, folder, { recursive: true })
  const file = join(folder, 'exhibit.yaml')
  const exhibit = parseDocument(readFileSync(file, 'utf8'))
  change(exhibit)
  writeFileSync(file, exhibit.toString())
  return folder
}

/** The exhibit as its loop begins in another of its languages: the first listed is the first on screen. */
export function firstLanguage(exhibit: Document, key: string): void {
  const whole: unknown = exhibit.toJS()
  exhibit.set('languages', sortedBy(whole, key))
}

function sortedBy(exhibit: unknown, key: string): readonly unknown[] {
  if (typeof exhibit !== 'object' || exhibit === null || !('languages' in exhibit)) return []
  const languages: readonly unknown[] = Array.isArray(exhibit.languages) ? exhibit.languages : []
  const isFirst = (language: unknown): boolean => JSON.stringify(language).includes(`"key":"${key}"`)
  return [...languages.filter(isFirst), ...languages.filter((language) => !isFirst(language))]
}

/** Content screens in ore instead of silver. */
export function inOre(exhibit: Document): void {
  exhibit.setIn(['theme', 'content'], 'ore')
}

/** The keys of the languages of an exhibit's folder, in its order. */
export function languagesOf(exhibit: string): readonly string[] {
  const File = v.object({ languages: v.array(v.object({ key: v.string() })) })
  return v.parse(File, parse(readFileSync(join(exhibit, 'exhibit.yaml'), 'utf8'))).languages.map(({ key }) => key)
}
