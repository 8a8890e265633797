import { type Said, same } from '../../exhibit'
import type { Check, TestLine, TestResult } from './checks'

/** What the sheet says of the kiosk besides the tests. */
export type SheetFacts = {
  readonly kioskName: string
  readonly version: string
  readonly host: 'electron' | 'web'
  readonly exhibit: { readonly id: string; readonly version: string } | null
  /** The display the kiosk is on, as the host knows it; absent where it knows none. */
  readonly display?: string | undefined
  /** When the sheet was made, by the kiosk's clock, as `2026-11-25 21:40`. */
  readonly made: string
}

export type SheetLine = {
  readonly check: Check
  readonly label: Said
  readonly result: TestResult
  readonly says: Said
  readonly detail: Said
  /** As `2026-11-25 21:40`, or nothing. */
  readonly at: string
}

/** The sheet an integrator signs: what it is, the facts of the kiosk, one line a test, and what is filled in by hand. */
export type Sheet = {
  readonly title: Said
  readonly facts: readonly { readonly label: Said; readonly value: Said }[]
  readonly lines: readonly SheetLine[]
  readonly heads: readonly Said[]
  readonly blanks: readonly Said[]
  readonly foot: Said
}

export const checkWords: Readonly<Record<Check, Said>> = {
  touch: { en: 'Touch and dead zones', zh: '触摸与盲区' },
  colours: { en: 'Colours and dead pixels', zh: '颜色与坏点' },
  sharpness: { en: 'Sharpness', zh: '清晰度' },
  sound: { en: 'Sound left and right', zh: '左右声道' },
  screen: { en: 'Screen', zh: '屏幕' },
  clock: { en: 'Clock', zh: '时钟' },
  disk: { en: 'Disk', zh: '磁盘' },
  network: { en: 'Network', zh: '网络' },
}

export const resultWords: Readonly<Record<TestResult, Said>> = {
  passed: { en: 'Passed', zh: '通过' },
  failed: { en: 'Failed', zh: '未通过' },
  'not-done': { en: 'Not done', zh: '未测' },
}

const none: Said = same('')

type Detail = (counts: TestLine['counts']) => Said

const count = (number: number | undefined): number => number ?? 0

const heard = (side: number | undefined): Said =>
  side === 1 ? { en: 'heard', zh: '听到' } : { en: 'not heard', zh: '没听到' }

const details: Readonly<Record<Check, Detail>> = {
  touch: ({ cells, untouched, fingers }) => ({
    en: `${count(cells) - count(untouched)} of ${count(cells)} cells touched; fingers at a time: ${count(fingers)}`,
    zh: `${count(cells)} 格中触到 ${count(cells) - count(untouched)} 格，最多同时 ${count(fingers)} 指`,
  }),
  colours: ({ colours }) => ({ en: `${count(colours)} colours looked at`, zh: `查看了 ${count(colours)} 种颜色` }),
  sharpness: ({ ratioHundredths }) => ({
    en: `pixel ratio ${count(ratioHundredths) / 100}`,
    zh: `像素比 ${count(ratioHundredths) / 100}`,
  }),
  sound: ({ left, right }) => ({
    en: `left ${heard(left).en}, right ${heard(right).en}`,
    zh: `左${heard(left).zh}，右${heard(right).zh}`,
  }),
  screen: ({ width, height, ratioHundredths, framesTenths }) => ({
    en: `${count(width)} × ${count(height)}, pixel ratio ${count(ratioHundredths) / 100}, ${count(framesTenths) / 10} frames a second`,
    zh: `${count(width)} × ${count(height)}，像素比 ${count(ratioHundredths) / 100}，每秒 ${count(framesTenths) / 10} 帧`,
  }),
  clock: () => none,
  disk: ({ writeMegabytesPerSecond, freeMegabytes }) => ({
    en: `writes ${count(writeMegabytesPerSecond)} MB/s, ${count(freeMegabytes)} MB free`,
    zh: `写入 ${count(writeMegabytesPerSecond)} MB/s，剩余 ${count(freeMegabytes)} MB`,
  }),
  network: ({ links }) =>
    count(links) === 0
      ? { en: 'no connection; the kiosk needs none', zh: '没有连接；展机不需要网络' }
      : { en: `${count(links)} ${count(links) === 1 ? 'connection' : 'connections'}`, zh: `${count(links)} 个连接` },
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Local date and time to the minute: a person compares it with the clock on the wall. */
export const minuteOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`

const lineOf = ({ check, result, counts, at }: TestLine): SheetLine => ({
  check,
  label: checkWords[check],
  result,
  says: resultWords[result],
  detail: result === 'not-done' ? none : details[check](counts),
  at: at === null ? '' : minuteOf(new Date(at)),
})

const hosts: Readonly<Record<SheetFacts['host'], Said>> = {
  electron: { en: 'application', zh: '应用程序' },
  web: { en: 'web host', zh: '网页方式' },
}

const noExhibit: Said = { en: 'none', zh: '无' }

export const sheetOf = (facts: SheetFacts, lines: readonly TestLine[]): Sheet => {
  const { kioskName, version, host, exhibit, display, made } = facts
  return {
    title: { en: 'Self-test of the kiosk', zh: '展机自检单' },
    facts: [
      { label: { en: 'Kiosk', zh: '展机' }, value: same(kioskName) },
      {
        label: { en: 'Program', zh: '程序' },
        value: { en: `Zone Kiosk ${version}, ${hosts[host].en}`, zh: `Zone Kiosk ${version}，${hosts[host].zh}` },
      },
      { label: { en: 'Exhibit', zh: '展览' }, value: exhibit ? same(`${exhibit.id} ${exhibit.version}`) : noExhibit },
      ...(display === undefined ? [] : [{ label: { en: 'Display', zh: '显示器' }, value: same(display) }]),
      { label: { en: 'Made', zh: '生成时间' }, value: same(made) },
    ],
    lines: lines.map(lineOf),
    heads: [
      { en: 'Test', zh: '项目' },
      { en: 'Result', zh: '结果' },
      { en: 'Details', zh: '详情' },
      { en: 'When', zh: '时间' },
    ],
    blanks: [
      { en: 'Place', zh: '地点' },
      { en: 'Name', zh: '姓名' },
      { en: 'Date', zh: '日期' },
      { en: 'Signature', zh: '签名' },
    ],
    foot: {
      en: 'Results are as the person at the kiosk gave them or as the kiosk measured them.',
      zh: '结果由现场人员判定，或由展机自行测量。',
    },
  }
}
