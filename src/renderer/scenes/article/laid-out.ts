import { onMounted, ref, watch, type Ref } from 'vue'
import { useBoxSize } from '../../composables/box-size'
import { useFontsLoaded } from '../../composables/fonts-loaded'
import { columnsOf, type Piece } from './columns'

export type LaidOut = {
  /** The hidden text, set in columns of the size of a page's; its blocks carry `data-block`. */
  readonly flow: Readonly<Ref<HTMLElement | undefined>>
  readonly columnsAPage: () => number
  /** The lengths of the blocks, in signs. */
  readonly lengths: () => readonly number[]
  /** Changes with whatever sets the text anew: the words, the text size. */
  readonly setting: () => unknown
}

/** Which part of a text stands in which column, asked of the browser whenever the text is set anew. */
export const useColumns = ({ flow, columnsAPage, lengths, setting }: LaidOut): Ref<readonly (readonly Piece[])[]> => {
  const columns = ref<readonly (readonly Piece[])[]>([])
  const size = useBoxSize(flow, { width: 0, height: 0 })
  const ask = (): void => {
    columns.value = columnsOf(lengths(), flow.value ? askFrom(flow.value, columnsAPage()) : () => 0)
  }
  onMounted(ask)
  watch([size, columnsAPage, lengths, setting], ask, { flush: 'post' })
  useFontsLoaded(ask)
  return columns
}

const askFrom = (flow: HTMLElement, columns: number) => {
  const blocks = [...flow.querySelectorAll<HTMLElement>('[data-block]')]
  const box = flow.getBoundingClientRect()
  const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0
  const step = (box.width + gap) / columns
  const rightToLeft = getComputedStyle(flow).direction === 'rtl'
  return (block: number, sign: number): number => {
    const rect = rectOf(blocks[block], sign)
    if (!rect || step <= 0) return 0
    const middle = rect.left + rect.width / 2
    return Math.max(0, Math.floor((rightToLeft ? box.right - middle : middle - box.left) / step))
  }
}

/** Where a sign of a block stands; the block's own box where it has no text. */
const rectOf = (block: HTMLElement | undefined, sign: number): DOMRect | undefined => {
  if (!block) return undefined
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = sign
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length) return rectOfSign(node, left)
    left -= length
  }
  return block.getClientRects()[0]
}

/** A space at the end of a line has no box of its own: then the sign before it speaks for it. */
const rectOfSign = (node: Node, sign: number): DOMRect | undefined => {
  for (let at = sign; at >= 0; at--) {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const rect = range.getClientRects()[0]
    if (rect && rect.height > 0) return rect
  }
  return undefined
}
