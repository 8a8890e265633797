import { articleBlocks } from './read-article'

/** The pictures of one text, in the order they come. */
export const picturesInText = (text: string): readonly string[] =>
  articleBlocks(text).flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))
