import { atValue, type Loaded } from './loaded'
import type { Problem } from './problem'
import { Figure, Id, Provenance } from './schema'
import { isBlock, isList, isObject, madeFrom, type Spot } from './schema-walk'
import type { Path, YamlFile } from './yaml-file'

type Named = { readonly id: string; readonly path: Path }

/** No two things of one list have the same id, nor two figures of one file. */
export const checkIds = ({ yaml, spots }: Loaded<unknown>): Problem[] => {
  const lists = spots.filter(({ schema }) => isList(schema)).map(namesIn)
  const figures = spots.filter(isFigure).flatMap(({ value, path }) => named(value, 'id', path))
  const found = [...lists, figures].flatMap((names) => repeated(yaml, names))
  return found.filter((problem, at) => found.findIndex((other) => samePlace(problem, other)) === at)
}

/** Every `source` is one of those listed in exhibit.yaml. */
export const checkSources = ({ yaml, spots }: Loaded<unknown>, known: readonly string[]): Problem[] =>
  spots.filter(hasProvenance).flatMap(({ value, path }) =>
    named(value, 'source', path)
      .filter(({ id }) => !known.includes(id))
      .map(({ id, path: at }) => atValue(yaml, at, unknownSource(id, known))),
  )

const unknownSource = (id: string, known: readonly string[]) => ({
  code: 'unknown-reference' as const,
  says: { en: `There is no source “${id}”.`, zh: `没有名为“${id}”的来源。` },
  cure: {
    en: `Write one of the sources listed in exhibit.yaml: ${known.join(', ')}.`,
    zh: `请填写 exhibit.yaml 中列出的来源：${known.join('、')}。`,
  },
})

const samePlace = (one: Problem, other: Problem): boolean => one.line === other.line && one.column === other.column

const isFigure = ({ schema }: Spot): boolean => isObject(schema) && schema.entries === Figure.entries

const hasProvenance = ({ schema }: Spot): boolean =>
  isObject(schema) && schema.entries.source === Provenance.entries.source

/** The ids in a list: of plain ids, or of blocks with an `id` or, for languages, a `key`. */
const namesIn = ({ schema, value, path }: Spot): readonly Named[] => {
  if (!Array.isArray(value) || !isList(schema)) return []
  const field = isObject(schema.item) && 'id' in schema.item.entries ? 'id' : 'key'
  return value.flatMap((item: unknown, at) => {
    if (isObject(schema.item)) return named(item, field, [...path, at])
    return typeof item === 'string' && madeFrom(schema.item, Id) ? [{ id: item, path: [...path, at] }] : []
  })
}

const named = (item: unknown, field: string, path: Path): readonly Named[] => {
  const id = isBlock(item) ? item[field] : undefined
  return typeof id === 'string' ? [{ id, path: [...path, field] }] : []
}

const used = (id: string) => ({
  says: { en: `The name “${id}” is used twice.`, zh: `名称“${id}”用了两次。` },
  cure: { en: 'Give one of the two another name.', zh: '请给其中一个换个名称。' },
})

const listed = (id: string) => ({
  says: { en: `“${id}” stands in this list twice.`, zh: `“${id}”在这个列表里出现了两次。` },
  cure: { en: 'Take one of the two out.', zh: '请删去其中一个。' },
})

const repeated = (yaml: YamlFile, names: readonly Named[]): Problem[] => {
  const seen = new Set<string>()
  return names.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [atValue(yaml, path, { code: 'duplicate-id', ...(typeof path.at(-1) === 'number' ? listed(id) : used(id)) })]
  })
}
