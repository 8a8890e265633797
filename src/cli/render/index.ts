import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Exhibit, Problem, Said } from '../../exhibit'
import type { Kit } from '../kit'
import { openChromium } from './chromium'
import { lookAtScreens } from './look'
import { reportPage } from './report-page'
import { screenProblems, type Seen } from './screen-problems'
import { stopsOf } from './stops'

export type RenderOptions = {
  readonly folder: string
  readonly exhibit: Exhibit
  /** The browser to use; one that is installed where none is named. */
  readonly chromium?: string | undefined
  /** Where the report goes; a new temporary folder where none is named. */
  readonly report?: string | undefined
}

export type Rendered =
  | {
      readonly ok: true
      readonly problems: readonly Problem[]
      readonly screens: number
      /** The page to look at. */
      readonly report: string
    }
  | { readonly ok: false; readonly says: Said }

type RenderKit = Pick<Kit, 'output' | 'say' | 'language' | 'program'>

/** Opens every screen of a good exhibit in a browser and tells what is amiss on it, with pictures and a page to look at them. */
export const renderScreens = async (options: RenderOptions, kit: RenderKit): Promise<Rendered> => {
  const opened = await openChromium(options.chromium)
  if (!opened.ok) return opened
  const data = await mkdtemp(join(tmpdir(), 'kiosk-render-'))
  try {
    return await withHost({ ...options, data }, kit, opened.browser)
  } finally {
    await opened.browser.close()
    await rm(data, { recursive: true, force: true })
  }
}

type Browser = Parameters<typeof lookAtScreens>[0]['browser']

const withHost = async (
  { folder, exhibit, data, report }: RenderOptions & { readonly data: string },
  kit: RenderKit,
  browser: Browser,
): Promise<Rendered> => {
  const { output, say, program } = kit
  const [{ startHost }, { placesFrom }] = await Promise.all([import('../../web/host'), import('../../web/places')])
  const wish = { port: 0, clockRate: 1, exhibit: folder, data, preview: { poll: false } }
  const host = await startHost(wish, placesFrom(program))
  if (!host.ok) return { ok: false, says: { en: host.says, zh: host.says } }
  const stops = stopsOf(exhibit)
  const bar = output.progress(say({ en: 'Screens', zh: '画面' }), stops.length)
  try {
    const pictures = await folderFor(report)
    const looked = () => bar.advance(1)
    const seen = await lookAtScreens({ browser, address: host.address, exhibit, pictures, looked }, stops)
    return await reported(seen, { folder, exhibit, pictures, kit })
  } finally {
    bar.done()
    await host.close()
  }
}

const folderFor = async (report: string | undefined): Promise<string> => {
  if (report === undefined) return mkdtemp(join(tmpdir(), 'kiosk-report-'))
  await mkdir(report, { recursive: true })
  return resolve(report)
}

type ReportParts = {
  readonly folder: string
  readonly exhibit: Exhibit
  readonly pictures: string
  readonly kit: RenderKit
}

const reported = async (seen: readonly Seen[], parts: ReportParts): Promise<Rendered> => {
  const { folder, exhibit, pictures, kit } = parts
  const files = [...new Set(seen.map(({ stop }) => stop.file))]
  const read = async (file: string) => [file, await readFile(join(folder, file), 'utf8').catch(() => '')] as const
  const texts = new Map(await Promise.all(files.map(read)))
  const problems = screenProblems(seen, (file) => texts.get(file) ?? '')
  const report = join(pictures, 'report.html')
  await writeFile(report, await reportPage({ exhibit, seen, problems, language: kit.language }))
  return { ok: true, problems, screens: seen.length, report }
}
