import { readArticle } from './article/read-article'
import type { Finding } from './finding'
import type { SceneOf } from './schema'

/** More than this of one text nobody mends at once. */
const most = 20

/** Whatever an article has that is more than the few marks it may have, in each language. */
export const ofArticle = ({ text }: SceneOf<'article'>): readonly Finding[] =>
  Object.entries(text).flatMap(([language, written]) =>
    readArticle(written)
      .problems.slice(0, most)
      .map(({ line, column, says, cure }) => ({ at: ['text', language], inText: { line, column }, says, cure })),
  )
