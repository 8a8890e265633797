import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Planned } from './planned'
import type { SetupWish } from './wish'

/** Where setup notes what it wrote; root's, so that the kiosk's account can't lead an undo astray. */
export const receiptPath = '/etc/zone-kiosk/setup.json'
/** The same among the files for Windows, which lie in one folder until somebody runs them. */
export const windowsReceiptPath = 'zone-kiosk-windows/setup.json'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1000))

const Receipt = v.strictObject({
  format: v.literal(1),
  wish: v.strictObject({
    user: text,
    program: v.tupleWithRest([text], text),
    data: text,
    sticks: v.picklist(['read', 'write']),
    host: v.picklist(['electron', 'web']),
  }),
  files: v.array(v.strictObject({ path: text, mark: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
})

/** What setup wrote, with a mark of each file, by which a person's change shows. */
export type Receipt = {
  readonly format: 1
  readonly wish: SetupWish
  readonly files: readonly { readonly path: string; readonly mark: string }[]
}

/** The receipt in a text; undefined when there is none in it. */
export const readReceipt = (content: string | undefined): Receipt | undefined => {
  if (content === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(content)
    const read = v.safeParse(Receipt, parsed)
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

/** The mark of what lies at a path: a file's text or a link's target. */
export const markOf = (content: Planned['content']): string =>
  createHash('sha256')
    .update('link' in content ? `link ${content.link}` : `text ${content.text}`)
    .digest('hex')

export const writtenBy = (wish: SetupWish, files: readonly Planned[]): Receipt => ({
  format: 1,
  wish,
  files: files.map(({ path, content }) => ({ path, mark: markOf(content) })),
})
