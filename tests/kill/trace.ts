import { dirname } from 'node:path'

/** What a program asked of the disk, in the order in which it was done; `says` is what it wrote on its standard output. */
export type Done =
  | { readonly kind: 'made' | 'wrote' | 'synced'; readonly path: string }
  | { readonly kind: 'named'; readonly from: string; readonly path: string }
  | { readonly kind: 'says'; readonly text: string }

/** Made as new (`wx`): a name that was not there. SQLite opens what is there by the same call without it. */
const folder = /^mkdir(?:at)?\((?:AT_FDCWD[^,]*, )?"([^"]+)".*= 0/
const asNew = /^openat\(.*?, "([^"]+)", [A-Z_|]*O_EXCL[A-Z_|]*.*\) = \d/
const wrote = /^(?:write|pwrite64)\(\d+<(\/[^>]*)>/
const says = /^write\(1<[^>]*>, "(.*)\\n"/
const synced = /^(?:fsync|fdatasync)\(\d+<([^>]+)>\)\s+= 0/
const named = /^(?:rename|link)(?:at2?)?\((?:AT_FDCWD[^,]*, )?"([^"]+)", (?:AT_FDCWD[^,]*, )?"([^"]+)".*= 0/

const doneBy = (call: string): readonly Done[] => {
  const forms = [asNew, folder, says, wrote, synced, named]
  const [file, made = file, told, written, kept, name] = forms.map((form) => form.exec(call) ?? undefined)
  if (told?.[1] !== undefined) return [{ kind: 'says', text: told[1] }]
  if (made?.[1] !== undefined) return [{ kind: 'made', path: made[1] }]
  if (written?.[1] !== undefined) return [{ kind: 'wrote', path: written[1] }]
  if (kept?.[1] !== undefined) return [{ kind: 'synced', path: kept[1] }]
  return name?.[1] !== undefined && name[2] !== undefined ? [{ kind: 'named', from: name[1], path: name[2] }] : []
}

/** The calls of `strace -f -y`, one a line, each where it ended: a call that another thread came between is put together again. */
export const readTrace = (trace: string): readonly Done[] => {
  const begun = new Map<string, string>()
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const half = /^(.*) <unfinished \.\.\.>$/.exec(call)?.[1]
    if (half !== undefined) {
      begun.set(thread, half)
      return []
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)?.[1]
    return doneBy(rest === undefined ? call : `${begun.get(thread) ?? ''}${rest}`)
  })
}

/**
 * What a power cut could still take at a moment: files whose content was written and not synced since, and files and folders whose name
 * was given and whose folder was not. `look` is called with each call before it counts.
 */
export const followDisk = (calls: readonly Done[], look: (done: Done, unsynced: readonly string[]) => void): void => {
  const contents = new Set<string>()
  const names = new Set<string>()
  const synced = (path: string): void => {
    contents.delete(path)
    for (const name of names) if (dirname(name) === path) names.delete(name)
  }
  for (const done of calls) {
    look(done, [...new Set([...contents, ...names])])
    if (done.kind === 'wrote') contents.add(done.path)
    if (done.kind === 'synced') synced(done.path)
    if (done.kind === 'made' || done.kind === 'named') names.add(done.path)
    if (done.kind !== 'named') continue
    names.delete(done.from)
    if (contents.delete(done.from)) contents.add(done.path)
  }
}
