import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument, type Document } from 'yaml'

const bundled = join(import.meta.dirname, '..', '..', '..', 'resources', 'exhibit')

/** Copies the bundled exhibit into a folder and changes its `exhibit.yaml`. Answers the folder. */
export function exhibitWith(folder: string, change: (exhibit: Document) => void): string {
  cpSync(bundled, folder, { recursive: true })
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
