import { atKey, type Loaded } from './loaded'
import type { Problem } from './problem'
import type { ExhibitFile } from './schema'
import { isBlock } from './schema-walk'

/**
 * Slides that show a picture and open no section; a name at the beginning may. Home shows every section, so that each is two
 * touches away: that is checked with the references.
 */
export const checkReach = ({ yaml, value }: Loaded<ExhibitFile>): Problem[] =>
  (value?.loop.slides ?? []).flatMap(({ opens, scene }, at) => {
    if (opens !== undefined || ('draw' in scene && scene.draw === 'identity')) return []
    const meant = 'draw' in scene ? 'ID' : scene.from
    return [warning(atKey(yaml, ['loop', 'slides', at], opensNothing(meant)))]
  })

/** Sources that nothing names. Asked only of an exhibit without errors: what can't be read might name them. */
export const checkUnusedSources = (exhibit: Loaded<ExhibitFile>, all: readonly Loaded<unknown>[]): Problem[] => {
  const named = new Set(all.flatMap(({ yaml }) => sourcesNamed(yaml.data)))
  return (exhibit.value?.sources ?? []).flatMap(({ id }, at) =>
    named.has(id) ? [] : [warning(atKey(exhibit.yaml, ['sources', at], unusedSource(id)))],
  )
}

const warning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' })

/** The values of all fields called `source`. */
const sourcesNamed = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(sourcesNamed)
  if (!isBlock(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : sourcesNamed(inner),
  )
}

const opensNothing = (meant: string) => ({
  code: 'opens-nothing' as const,
  says: { en: 'A touch on this slide opens only the home screen.', zh: '触摸这个循环画面只会打开首页。' },
  cure: {
    en: `Add a line “opens: ${meant}” with the section it belongs to.`,
    zh: `请加一行“opens: ${meant}”，写上对应的栏目。`,
  },
})

const unusedSource = (id: string) => ({
  code: 'unused-source' as const,
  says: { en: `Nothing names the source “${id}”.`, zh: `没有内容用到来源“${id}”。` },
  cure: { en: 'Name it where it is the source, or take it out.', zh: '请在用到的地方写上它，或删去。' },
})
