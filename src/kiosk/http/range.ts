/** Which bytes of a file a `Range` header asks for. `first` and `last` are both included. */
export type Wanted =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' }

const whole: Wanted = { kind: 'whole' }
const unsatisfiable: Wanted = { kind: 'unsatisfiable' }

/**
 * Reads a `Range` header for a file of `size` bytes as RFC 9110, section 14, has it: one range is answered, several
 * ranges and anything that is not a byte range are ignored, so the whole file is sent.
 */
export const readRange = (header: string | null | undefined, size: number): Wanted => {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '')
  if (!match) return whole
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return whole
  if (from === '') return suffix(Number(to), size)
  const first = Number(from)
  if (to !== '' && Number(to) < first) return whole
  if (first >= size) return unsatisfiable
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return { kind: 'part', first, last }
}

const suffix = (count: number, size: number): Wanted =>
  count === 0 || size === 0 ? unsatisfiable : { kind: 'part', first: Math.max(0, size - count), last: size - 1 }
