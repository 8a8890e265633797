import type * as v from 'valibot'
import { ExhibitFile, Figure, Provenance, type Said, type SaidLanguage, Scene, Section } from '../../src/exhibit'
import { type SchemaBlock, blocksIn } from '../../src/exhibit/schema-blocks'
import { isChoice, isObject, literalOf, type ObjectSchema, sentenceOf } from '../../src/exhibit/schema-walk'
import { bare, exampleOf, kindOf } from './kinds'
import { abouts, headings, intro, words } from './words'

/** The reference page of the format, from the schema: a table for each block of fields. */
export const referencePage = (language: SaidLanguage): string => {
  const say = (said: Said): string => said[language]
  const heading = (level: number, text: string): string => `\n${'#'.repeat(level)} ${text}\n\n`
  const chapter = (name: keyof typeof headings): string => heading(2, say(headings[name])) + `${say(abouts[name])}\n\n`
  const tables = (schema: v.GenericSchema): string =>
    blocksIn(schema)
      .filter(isOwn)
      .map((block) => (block.path.length > 0 ? heading(3, `\`${titleOf(block)}\``) : '') + table(block.schema, say))
      .join('')
  return [
    say(intro),
    chapter('exhibit') + tables(ExhibitFile),
    chapter('section') + tables(Section),
    chapter('wordings').trimEnd() + '\n',
    chapter('headlines').trimEnd() + '\n',
    chapter('articles').trimEnd() + '\n',
    chapter('media').trimEnd() + '\n',
    chapter('figures') + table(Figure, say),
    chapter('statements') + table(Provenance, say, false),
    chapter('scenes') + scenes(say, heading),
  ]
    .join('')
    .replace(/\n{3,}/g, '\n\n')
}

/** Scenes and figures have chapters of their own. */
const isOwn = (block: SchemaBlock): boolean => isNoFigure(block) && !block.path.some(isSceneKind)
const isNoFigure = ({ schema }: SchemaBlock): boolean => schema.entries !== Figure.entries

const kinds: readonly ObjectSchema[] = (isChoice(Scene) ? Scene.options : []).filter(isObject)
const kindNames = kinds.map(({ entries }) => String(literalOf(entries['draw'])))
const isSceneKind = (name: string): boolean => kindNames.includes(name)

const titleOf = ({ path }: SchemaBlock): string => path.filter((name) => name !== '[]').join('.')

const scenes = (say: (said: Said) => string, heading: (level: number, text: string) => string): string =>
  kinds
    .map((kind) => {
      const [, ...inner] = blocksIn(kind)
      const draw = kind.entries['draw']
      const about = draw && sentenceOf(draw)
      // A list may be called like its scene: the people of `draw: people`.
      const parts = inner
        .filter(isNoFigure)
        .map((block) => heading(4, `\`${titleOf(block)}\``) + table(block.schema, say))
      return (
        heading(3, `\`draw: ${String(literalOf(draw))}\``) +
        `${about ? say(about) : ''}\n\n` +
        table(kind, say) +
        parts.join('')
      )
    })
    .join('')

const provenance = Object.keys(Provenance.entries)

const table = (schema: ObjectSchema, say: (said: Said) => string, fold = true): string => {
  const { field, what, how, without, example } = words.columns
  const head = [field, what, how, without, example].map(say)
  const isStatement = fold && provenance.every((name) => name in schema.entries)
  const fields = Object.entries(schema.entries).filter(
    // What `draw` means stands over the table.
    ([name]) => name !== 'draw' && !(isStatement && provenance.includes(name)),
  )
  const folded = isStatement
    ? [
        [
          provenance.map((name) => `\`${name}\``).join(', '),
          `[${say(words.statement)}](#${say(anchors('statements'))})`,
          '',
          '',
          '',
        ],
      ]
    : []
  return [head, head.map(() => '---'), ...fields.map(([name, at]) => row(name, at, say)), ...folded]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

const row = (name: string, field: v.GenericSchema, say: (said: Said) => string): readonly string[] => {
  const { optional, standIn } = bare(field)
  const about = sentenceOf(field)
  const example = exampleOf(field)
  const isPlain = typeof standIn === 'string' || typeof standIn === 'number'
  const without = isPlain ? `\`${String(standIn)}\`` : say(optional ? words.nothing : words.needed)
  return [
    `\`${name}\``,
    escaped(about ? say(about) : ''),
    say(kindOf(field, anchors)),
    without,
    example ? `\`${example}\`` : '',
  ]
}

const escaped = (text: string): string => text.replace(/[|*<>]/g, (sign) => `\\${sign}`)

/** How GitHub and most others turn a heading into an anchor. */
const anchors = (name: string): Said => {
  const heading = Object.entries(headings).find(([key]) => key === name)?.[1] ?? headings.scenes
  return { en: heading.en.toLowerCase().replaceAll(' ', '-'), zh: heading.zh }
}
