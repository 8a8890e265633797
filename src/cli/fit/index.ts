import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../../kiosk/packs'
import { asWebp, fitPicture, type Fitting, formatOf } from './fit-picture'
import { renamable, renameInYaml } from './rename-in-yaml'

export { longestSide, type Fitting } from './fit-picture'

/** One picture that was changed: sizes in bytes. `to` is its new path where it got one. */
export type FittedPicture = {
  readonly path: string
  readonly to?: string
  readonly before: number
  readonly after: number
  readonly done: readonly Fitting[]
}

export type FitReport = { readonly pictures: number; readonly changed: readonly FittedPicture[] }

/** How many pictures are worked on at once. Each may take some 60 MB while it is 8,000 pixels wide. */
const lanes = 2

export const picturesIn = (sources: readonly Source[]): readonly Source[] =>
  sources.filter(({ path }) => formatOf(path))

/**
 * Fits the pictures among the sources to the display. What changes is written into `folder`, which is there and empty; the
 * sources given are left alone. `onPicture` hears of each picture that is done.
 */
export const fitSources = async (
  sources: readonly Source[],
  folder: string,
  onPicture: () => void,
): Promise<{ readonly sources: readonly Source[]; readonly report: FitReport }> => {
  const pictures = picturesIn(sources)
  const drafts: Draft[] = []
  const waiting = pictures.entries()
  const work = async () => {
    for (const [at, source] of waiting) {
      const draft = await draftOf(source, join(folder, String(at)))
      if (draft) drafts.push(draft)
      onPicture()
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
  const renamed = await renameWebps(sources, drafts, folder)
  const changed = drafts.flatMap((draft) => settle(draft, renamed.paths.get(draft.source.path)))
  const bySource = new Map(changed.map((one) => [one.source.path, one]))
  const fitted = sources.map((source) => bySource.get(source.path)?.fitted ?? renamed.texts.get(source.path) ?? source)
  const told = changed.map(({ told }) => told).toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return { sources: fitted, report: { pictures: pictures.length, changed: told } }
}

type Written = { readonly from: string; readonly size: number; readonly done: readonly Fitting[] }
/** What a picture could be packed as: in its own format, and as a WebP if its name may change. */
type Draft = { readonly source: Source; readonly same?: Written; readonly webp?: Written }

const draftOf = async (source: Source, place: string): Promise<Draft | undefined> => {
  const format = formatOf(source.path)
  const fitted = format && (await fitPicture(source.from, format))
  const same = fitted && (await written(place, fitted.bytes, fitted.done))
  const lossless = format === 'png' ? await asWebp(same?.from ?? source.from, same?.size ?? source.size) : undefined
  const webp = lossless && (await written(`${place}.webp`, lossless, [...(fitted?.done ?? []), 'to-webp']))
  return same || webp ? { source, ...(same && { same }), ...(webp && { webp }) } : undefined
}

const written = async (from: string, bytes: Buffer, done: readonly Fitting[]): Promise<Written> => {
  await writeFile(from, bytes, { flag: 'wx' })
  return { from, size: bytes.length, done }
}

type RenamedSources = { readonly paths: ReadonlyMap<string, string>; readonly texts: ReadonlyMap<string, Source> }

/** Decides which WebPs are taken, and writes the YAML files that name them anew. */
const renameWebps = async (
  sources: readonly Source[],
  drafts: readonly Draft[],
  folder: string,
): Promise<RenamedSources> => {
  const taken = new Set(sources.map(({ path }) => path))
  const wanted = drafts.flatMap(({ source: { path }, webp }) => {
    const put = path.replace(/\.png$/, '.webp')
    return webp && !taken.has(put) ? [[path, put] as const] : []
  })
  const yamls = sources.filter(({ path }) => path.endsWith('.yaml'))
  const read = await Promise.all(yamls.map(async (source) => ({ source, text: await readFile(source.from, 'utf8') })))
  const all = read.map(({ text }) => text)
  const { paths, written: names } = renamable(new Map(wanted), all)
  const texts = new Map<string, Source>()
  for (const [at, { source, text }] of read.entries()) {
    const changed = renameInYaml(text, names)
    if (changed === text) continue
    const { from, size } = await written(join(folder, `${at}.yaml`), Buffer.from(changed), [])
    texts.set(source.path, { path: source.path, from, size })
  }
  return { paths, texts }
}

const settle = ({ source, same, webp }: Draft, put: string | undefined) => {
  const chosen = put === undefined ? same : webp
  if (!chosen) return []
  const { from, size, done } = chosen
  const told: FittedPicture = {
    path: source.path,
    ...(put === undefined ? {} : { to: put }),
    before: source.size,
    after: size,
    done,
  }
  return [{ source, fitted: { path: put ?? source.path, from, size }, told }]
}
