import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** A wording in each language of the exhibit, by language key. */
type Wording = Readonly<Record<string, string>>

export type OwnLanguage = {
  readonly key: string
  readonly tag: string
  readonly name: string
  readonly direction?: 'rtl'
}

/** A section of a test's own, by its id: what its tile says, and its scene. */
export type OwnSection = { readonly name: Wording; readonly hook: Wording; readonly scene: object }

export const english: OwnLanguage = { key: 'en', tag: 'en-GB', name: 'English' }
/** For whatever has to say where it comes from. */
export const provenance = { kind: 'done', asOf: '2000-01', source: 's' } as const

/**
 * Writes an exhibit of a test's own sections, with a slide for each, shown for as short as a slide may be. The media are left
 * to the test.
 */
export function writeOwnExhibit(
  folder: string,
  sections: Readonly<Record<string, OwnSection>>,
  languages: readonly OwnLanguage[] = [english],
): void {
  const inAll = (line: string): Wording => Object.fromEntries(languages.map(({ key }) => [key, line]))
  const linesInAll = (line: string) => Object.fromEntries(languages.map(({ key }) => [key, [line]]))
  const ids = Object.keys(sections)
  mkdirSync(join(folder, 'sections'), { recursive: true })
  for (const [id, { name, hook, scene }] of Object.entries(sections)) {
    const tile = { plate: 'light', place: 'medium' }
    const whole = { id, name, hook, title: linesInAll(id), tile, scene }
    writeFileSync(join(folder, 'sections', `${id}.yaml`), stringify(whole))
  }
  const exhibit = {
    format: 1,
    id: 'own',
    version: '1.0.0',
    title: inAll('An exhibit'),
    titleLines: linesInAll('An exhibit'),
    languages,
    theme: { content: 'silver' },
    asOf: { date: '2000-01', text: inAll('January 2000') },
    sources: [{ id: 's', date: '2000-01-01', title: inAll('A source') }],
    sections: ids,
    loop: {
      dwell: 3,
      fade: 0,
      slides: ids.map((id) => ({ id, opens: id, title: linesInAll(id), scene: { from: id } })),
    },
  }
  writeFileSync(join(folder, 'exhibit.yaml'), stringify(exhibit))
}
