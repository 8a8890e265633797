import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  markOf,
  type Planned,
  readReceipt,
  type Receipt,
  receiptPath,
  type SetupWish,
  writtenBy,
} from '../../kiosk/machine/setup'
import { asideOf, markAt, moveAside, removeEmpty, takeBack, textAt, under, writeFileAt } from './disk'

/** `foreign`: something is there that setup did not write, or that was changed since. */
export type FileState = 'new' | 'same' | 'ours' | 'foreign'

export type Done = { readonly path: string; readonly done: 'written' | 'unchanged' | 'removed' | 'restored' | 'left' }

export type Written =
  | { readonly kind: 'done'; readonly files: readonly Done[] }
  | { readonly kind: 'in-the-way'; readonly paths: readonly string[] }
  | { readonly kind: 'nothing-written' }
  | { readonly kind: 'unwritable'; readonly path: string }

const receiptIn = (note: string): Receipt | undefined => readReceipt(textAt(note))

const stateOf = ({ path, content }: Planned, root: string, receipt: Receipt | undefined): FileState => {
  const there = markAt(under(root, path))
  if (there === undefined) return 'new'
  if (there === markOf(content)) return 'same'
  return receipt?.files.some((one) => one.path === path && one.mark === there) ? 'ours' : 'foreign'
}

/** What a person wrote is kept aside, the first time only: the second time what stands there is an older kiosk's. */
const put = (path: string, content: Planned['content'], state: FileState): void => {
  if (state === 'foreign' && markAt(asideOf(path)) === undefined) moveAside(path)
  writeFileAt(path, content)
}

const orUnwritable = (path: string, work: () => Written): Written => {
  try {
    return work()
  } catch {
    return { kind: 'unwritable', path }
  }
}

/** Files of an earlier setup that this one no longer has go, unless a person changed them. */
const clearOld = (root: string, before: Receipt | undefined, files: readonly Planned[]): readonly Done[] =>
  (before?.files ?? [])
    .filter(({ path }) => files.every((file) => file.path !== path))
    .filter(({ path, mark }) => markAt(under(root, path)) === mark)
    .map(({ path }) => ({ path, done: takeBack(under(root, path)) }))

/**
 * Writes the planned files below `root`, all or none: first it is looked whether anything stands in the way that setup did
 * not write. The receipt is written before the files, so that an undo finds also what a power cut left half done.
 */
export const writePlan = (
  root: string,
  wish: SetupWish,
  files: readonly Planned[],
  force: boolean,
  receipt = receiptPath,
): Written =>
  orUnwritable(root, () => {
    const note = under(root, receipt)
    const before = receiptIn(note)
    const states = files.map((file) => ({ file, state: stateOf(file, root, before) }))
    const inTheWay = states.filter(({ state }) => state === 'foreign').map(({ file }) => file.path)
    if (inTheWay.length > 0 && !force) return { kind: 'in-the-way', paths: inTheWay }
    const cleared = clearOld(root, before, files)
    writeFileAt(note, { text: `${JSON.stringify(writtenBy(wish, files), undefined, 2)}\n` })
    const done = states.map(({ file: { path, content }, state }): Done => {
      if (state === 'same') return { path, done: 'unchanged' }
      put(under(root, path), content, state)
      return { path, done: 'written' }
    })
    return { kind: 'done', files: [...cleared, ...done] }
  })

/** Takes back what the receipt names. What a person changed since is left, unless forced. */
export const undoPlan = (root: string, force: boolean, receipt = receiptPath): Written =>
  orUnwritable(root, () => {
    const note = under(root, receipt)
    const before = receiptIn(note)
    if (!before) return { kind: 'nothing-written' }
    const files = before.files.map(({ path, mark }): Done => {
      const there = markAt(under(root, path))
      if (there === undefined && markAt(asideOf(under(root, path))) === undefined) return { path, done: 'unchanged' }
      if (there !== undefined && there !== mark && !force) return { path, done: 'left' }
      return { path, done: takeBack(under(root, path)) }
    })
    if (files.every(({ done }) => done !== 'left')) {
      rmSync(note, { force: true })
      removeEmpty(dirname(note))
    }
    return { kind: 'done', files }
  })
