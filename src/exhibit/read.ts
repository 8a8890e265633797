import * as v from 'valibot'
import { checkCharacters } from './check-characters'
import { checkDates } from './check-dates'
import { checkIds, checkSources } from './check-ids'
import { checkLength } from './check-length'
import { checkMedia, namedMedia } from './check-media'
import { checkOwnWords } from './check-own-words'
import { checkQuotes } from './check-quotes'
import { checkReach, checkUnusedSources } from './check-reach'
import { checkCarries, checkReferences } from './check-references'
import { checkRemarks } from './check-remarks'
import { checkScene } from './check-scenes'
import { checkShape } from './check-shape'
import { checkTheme } from './check-theme'
import { checkTours } from './check-tours'
import { checkUnused } from './check-unused'
import { checkWordings, languagesOf } from './check-wording'
import { exhibitFile, type ExhibitFiles, sectionFile } from './files'
import { atValue, type Loaded, loaded } from './loaded'
import { type Checked, type Problem, unreadable } from './problem'
import { type Exhibit, ExhibitFile, Id, Section } from './schema'
import { isBlock } from './schema-walk'
import { readYaml } from './yaml-file'

/** More than this nobody reads; the rest shows up once these are mended. */
const mostProblems = 300

/**
 * Reads an exhibit from its files: `exhibit.yaml`, a file per section, and the media they name. Never throws. All
 * problems that can be told are told at once, sorted by file and line; a warning does not keep the exhibit off the screen.
 * `today`, written `2026-11-25`, is what dates are held against; without it nothing is said of them.
 */
export const readExhibit = (files: ExhibitFiles, today?: string): Checked<Exhibit> => {
  const { file: exhibit, problems } = loadFile(files, exhibitFile, ExhibitFile, absentExhibit)
  if (!exhibit) return { ok: false, problems }
  const ids = listedSections(exhibit.yaml.data)
  const read = ids.map((id, at) => ({
    id,
    ...loadFile(files, sectionFile(id), Section, absentSection(exhibit, id, at, files)),
  }))
  const sections = new Map(read.flatMap(({ id, file }) => (file ? [[id, file] as const] : [])))
  const found = [
    ...problems,
    ...read.flatMap((section) => section.problems),
    ...checkTogether(exhibit, sections, files),
    ...checkReading(exhibit, sections, today),
    // Where the list itself is in disorder, every file would seem forgotten.
    ...(ids.length > 0 ? unlisted(ids, files) : []),
  ]
  const forgotten = found.some(isError) ? [] : checkForgotten(exhibit, sections, files)
  return verdict(exhibit, sections, sorted(worstFirst([...found, ...forgotten]).slice(0, mostProblems)))
}

type Exhibited = Loaded<ExhibitFile>
type Sections = ReadonlyMap<string, Loaded<Section>>

const verdict = ({ value }: Exhibited, sections: Sections, problems: readonly Problem[]): Checked<Exhibit> => {
  if (!value || problems.some(isError)) return { ok: false, problems }
  const inOrder = value.sections.flatMap((id) => sections.get(id)?.value ?? [])
  return { ok: true, value: { ...value, sections: inOrder }, warnings: problems }
}

type FileRead<T> = { readonly file?: Loaded<T>; readonly problems: readonly Problem[] }

const loadFile = <T>(
  files: ExhibitFiles,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  absent: Problem,
): FileRead<T> => {
  const text = files.text(path)
  if (text === undefined) return { problems: [files.list().includes(path) ? unreadable(path) : absent] }
  const read = readYaml(path, text)
  if (!read.ok) return { problems: read.problems }
  const result = v.safeParse(schema, read.yaml.data)
  const file = loaded(read.yaml, schema, result.success ? result.output : undefined)
  return { file, problems: [...read.problems, ...(result.success ? [] : checkShape(read.yaml, schema, file.spots))] }
}

const absentExhibit: Problem = {
  code: 'file-missing',
  severity: 'error',
  file: exhibitFile,
  says: { en: 'There is no file exhibit.yaml in this folder.', zh: '这个文件夹里没有 exhibit.yaml。' },
  cure: {
    en: 'Name the folder that has exhibit.yaml in it, in small letters and not as .yml or .yaml.txt, or write one.',
    zh: '请指定 exhibit.yaml 所在的文件夹，或新写一个；文件名用小写，不能是 .yml 或 .yaml.txt。',
  },
}

const absentSection = ({ yaml }: Exhibited, id: string, at: number, files: ExhibitFiles): Problem => {
  const other = files.list().find((path) => meansFile(path) === sectionFile(id))
  return atValue(yaml, ['sections', at], {
    code: 'file-missing',
    says: { en: `The section “${id}” has no file ${sectionFile(id)}.`, zh: `栏目“${id}”没有文件 ${sectionFile(id)}。` },
    cure: other
      ? { en: `There is ${other}: rename it to ${id}.yaml.`, zh: `现有文件 ${other}：请改名为 ${id}.yaml。` }
      : { en: `Write the file, or take ${id} out of the list.`, zh: `请写好这个文件，或从列表中删去 ${id}。` },
  })
}

/** The file that a name was meant for: in small letters, and with the ending that sections have. */
const meansFile = (path: string): string => path.toLowerCase().replace(/\.ya?ml(\.txt)?$/, '.yaml')

/** The ids under `sections`, each once, even where the rest of the file is in disorder. */
const listedSections = (data: unknown): readonly string[] => {
  const list = isBlock(data) && Array.isArray(data.sections) ? data.sections.slice(0, 100) : []
  return [...new Set(list.filter((id: unknown) => v.is(Id, id)))]
}

const checkTogether = (exhibit: Exhibited, sections: Sections, files: ExhibitFiles): Problem[] => {
  const all = [exhibit, ...sections.values()]
  const languages = languagesOf(exhibit.yaml.data)
  const sources = exhibit.value?.sources.map(({ id }) => id)
  return [
    ...all.flatMap((file) => [...checkWordings(file, languages), ...checkIds(file)]),
    ...checkOwnWords(exhibit, languages),
    ...(sources ? all.flatMap((file) => checkSources(file, sources)) : []),
    ...checkMedia(all, files),
    ...checkTheme(exhibit),
    ...checkReferences(exhibit, sections),
    ...checkTours(exhibit, sections),
    ...scenesOf(exhibit, sections).flatMap(({ file, scene, path }) => [
      ...checkScene(file, scene, path, files),
      ...checkCarries(file, scene, path, sections),
    ]),
    ...[...sections].flatMap(([id, file]) => misnamed(id, file)),
  ]
}

/** What doesn't keep an exhibit off the screen, but should be seen before a visitor sees it. */
const checkReading = (exhibit: Exhibited, sections: Sections, today: string | undefined): Problem[] => {
  const all = [exhibit, ...sections.values()]
  const languages = languagesOf(exhibit.yaml.data)
  return [
    ...all.flatMap(checkCharacters),
    ...all.flatMap(checkQuotes),
    ...all.flatMap(checkRemarks),
    ...(today === undefined ? [] : all.flatMap((file) => checkDates(file, today))),
    ...[...sections.values()].flatMap((file) => checkLength(file, languages)),
    ...checkReach(exhibit),
  ]
}

/** What nothing uses: asked only of an exhibit without errors, because what can't be read or is misspelt might use it. */
const checkForgotten = (exhibit: Exhibited, sections: Sections, files: ExhibitFiles): readonly Problem[] => {
  const all = [exhibit, ...sections.values()]
  return [...checkUnused(namedMedia(all), files), ...checkUnusedSources(exhibit, all)]
}

/** Every scene of the exhibit that has the right shape, with its place. */
const scenesOf = (exhibit: Exhibited, sections: Sections) => [
  ...(exhibit.value?.loop.slides ?? []).flatMap(({ scene }, at) =>
    'draw' in scene ? [{ file: exhibit, scene, path: ['loop', 'slides', at, 'scene'] }] : [],
  ),
  ...[...sections.values()].flatMap((file) => (file.value ? [{ file, scene: file.value.scene, path: ['scene'] }] : [])),
]

const misnamed = (id: string, { yaml, value }: Loaded<Section>): Problem[] => {
  if (!value || value.id === id) return []
  const says = { en: `The id “${value.id}” is not the name of this file.`, zh: `id “${value.id}”与文件名不一致。` }
  const cure = { en: `Write ${id}, or rename the file.`, zh: `请改为 ${id}，或给文件改名。` }
  return [atValue(yaml, ['id'], { code: 'wrong-value', says, cure })]
}

/** Section files that nothing lists: most likely forgotten, so the editor hears of it, but the exhibit is good. */
const unlisted = (ids: readonly string[], files: ExhibitFiles): Problem[] =>
  files
    .list()
    .filter((path) => /^sections\/[^/]+\.ya?ml(\.txt)?$/i.test(path) && !ids.some((id) => isTold(id, path, files)))
    .map((file) => ({
      code: 'unknown-reference',
      severity: 'warning',
      file,
      says: {
        en: 'This section is not shown: exhibit.yaml does not list it.',
        zh: '这个栏目不会显示：exhibit.yaml 没有列出它。',
      },
      cure: {
        en: 'Add its name to the list of sections in exhibit.yaml, or take the file away.',
        zh: '请把它的名称加到 exhibit.yaml 的 sections 列表里，或移走这个文件。',
      },
      ...(file.endsWith('.yaml') ? {} : wrongEnding(file)),
    }))

/** The file of a listed section, or the misnamed one that was told where the section is listed. */
const isTold = (id: string, path: string, files: ExhibitFiles): boolean =>
  path === sectionFile(id) || (meansFile(path) === sectionFile(id) && !files.list().includes(sectionFile(id)))

/** `.yml`, or the `.txt` that an editor's program hangs on, and that Windows hides. */
const wrongEnding = (file: string): Pick<Problem, 'says' | 'cure'> => {
  const name = file.replace(/^.*\//, '').replace(/\.ya?ml(\.txt)?$/, '.yaml')
  return {
    says: {
      en: 'This file is not read: the name of a section’s file ends in .yaml.',
      zh: '这个文件不会被读取：栏目的文件名要以 .yaml 结尾。',
    },
    cure: { en: `Rename it to ${name}.`, zh: `请改名为 ${name}。` },
  }
}

/** Where there are too many problems to tell, warnings are left out before errors are: what is wrong decides. */
const worstFirst = (problems: readonly Problem[]): readonly Problem[] => [
  ...problems.filter(isError),
  ...problems.filter((problem) => !isError(problem)),
]

const isError = ({ severity }: Problem): boolean => severity === 'error'

const sorted = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((one, other) => {
    if (one.file !== other.file) return rank(one.file) < rank(other.file) ? -1 : 1
    return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
  })

const rank = (file: string): string => (file === exhibitFile ? '' : file)
