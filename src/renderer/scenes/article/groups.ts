import type { Block } from '../../../exhibit/article/blocks'
import type { Piece } from './columns'

type Item = Extract<Block, { kind: 'item' }>
type Listed = { readonly piece: Piece; readonly block: Item }

/** Pieces as they are put into the document: items that follow each other in a list of their own, the rest by itself. */
export type Group =
  | { readonly list: 'ul' | 'ol'; readonly items: readonly Listed[] }
  | { readonly list: null; readonly piece: Piece; readonly block: Exclude<Block, Item> }

export const groupsOf = (blocks: readonly Block[], pieces: readonly Piece[]): readonly Group[] =>
  pieces.reduce<readonly Group[]>((groups, piece) => {
    const block = blocks[piece.block]
    if (!block) return groups
    if (block.kind !== 'item') return [...groups, { list: null, piece, block }]
    const list = block.number === undefined ? 'ul' : 'ol'
    const last = groups.at(-1)
    if (last?.list !== list) return [...groups, { list, items: [{ piece, block }] }]
    return [...groups.slice(0, -1), { list, items: [...last.items, { piece, block }] }]
  }, [])
