import { inBytes, same, together, type Said } from '../../../exhibit'
import type { Now } from '../../../kiosk'
import { moment, reasonFor, span } from './spoken'
import { names, words } from './words'

/** One fact in words. `warns` where it is not as it should be. */
export type Row = { readonly name: Said; readonly value: Said; readonly warns?: boolean }

const row = (name: Said, value: Said | string, warns = false): Row => ({
  name,
  value: typeof value === 'string' ? same(value) : value,
  warns,
})

const edition = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`

const exhibitRows = ({ exhibit, install }: Now, title: Said | undefined): readonly Row[] => [
  ...(title && exhibit ? [row(names.shown, title)] : []),
  row(names.id, exhibit ? edition(exhibit) : { en: 'none', zh: '无' }, !exhibit),
  ...(install.onProbation
    ? [row(names.probation, { en: 'it still has to prove itself', zh: '正在试用，尚未确认' })]
    : []),
  ...(install.pack ? [row(names.installed, edition(install.pack))] : []),
  ...(install.previous ? [row(names.before, edition(install.previous))] : []),
]

const restartRows = (now: Now): readonly Row[] => {
  const { kiosk, page, last } = now.restarts
  const [latest] = last
  const none = kiosk + page === 0
  const counted = { en: `app ${kiosk}, page ${page}`, zh: `程序 ${kiosk} 次，画面 ${page} 次` }
  const rows = [row(names.restarts, none ? { en: 'none', zh: '无' } : counted)]
  if (!latest) return rows
  const time = moment(latest.at, now)
  const why = reasonFor(latest.why)
  return [...rows, row(names.last, { en: `${time}: ${why.en}`, zh: `${time}：${why.zh}` }, latest.why === 'untold')]
}

const openingRow = ({ hours: { isOpen, until }, ...clock }: Now): Row => {
  const state: Said = isOpen ? { en: 'open', zh: '开放' } : { en: 'closed', zh: '关闭' }
  if (until === null) return row(names.opening, state)
  const time = moment(until, clock)
  return row(names.opening, { en: `${state.en} until ${time}`, zh: `${state.zh}，至 ${time}` })
}

const runningRows = (now: Now): readonly Row[] => [
  row(names.up, span(now.uptimeSeconds)),
  ...restartRows(now),
  openingRow(now),
  row(names.program, `Zone Kiosk ${now.version} (${now.host})`),
]

const journalRow = ({ journal: { waiting, lost } }: Now): Row => {
  const isWhole = waiting + lost === 0
  const amiss = { en: `${waiting} wait, ${lost} lost`, zh: `${waiting} 条等待，${lost} 条丢失` }
  return row(names.journal, isWhole ? { en: 'all on the disk', zh: '全部已存盘' } : amiss, !isWhole)
}

const visitRows = (now: Now): readonly Row[] => {
  const { today, medianSeconds, lastAt } = now.visits
  return [
    row(names.today, String(today)),
    ...(medianSeconds === null ? [] : [row(names.median, span(medianSeconds))]),
    row(names.lastVisit, lastAt === null ? { en: 'none yet', zh: '还没有' } : moment(lastAt, now)),
    journalRow(now),
  ]
}

const graphicsRow = ({ mode, softwareSince }: NonNullable<Now['graphics']>, now: Now): Row => {
  if (mode === 'hardware') return row(names.graphics, { en: 'the graphics processor', zh: '显卡' })
  const software: Said = { en: 'the main processor (software)', zh: '处理器（软件绘制）' }
  if (softwareSince === undefined) return row(names.graphics, software)
  const time = moment(softwareSince, now)
  const since: Said = { en: `since ${time}, for the graphics kept failing`, zh: `自 ${time} 起，因显卡多次出错` }
  return row(names.graphics, together(software, since), true)
}

const screenRows = (now: Now): readonly Row[] => {
  const { graphics, displays = [] } = now
  const lit = displays.map((display, index) => displayRow(display, index, displays.length))
  return [...(graphics ? [graphicsRow(graphics, now)] : []), ...lit]
}

type Display = NonNullable<Now['displays']>[number]

const displayRow = ({ name, x, y, width, height, scale, turn, isKiosk }: Display, index: number, of: number): Row => {
  const label = name || String(index + 1)
  const at = of > 1 ? ` @ ${x}, ${y}` : ''
  const zoom = scale === 1 ? '' : ` × ${scale}`
  const turned: Said = turn === 0 ? same('') : { en: `, turned by ${turn}°`, zh: `，旋转 ${turn}°` }
  const here: Said = isKiosk && of > 1 ? { en: ', the kiosk’s', zh: '，展机所在' } : same('')
  const size = `${width} × ${height}${zoom}${at}`
  return row(
    { en: `${names.display.en} ${label}`, zh: `${names.display.zh} ${label}` },
    { en: size + turned.en + here.en, zh: size + turned.zh + here.zh },
  )
}

/** With less than this the next large exhibit has no room. */
const tight = 2_000_000_000

/** A number is not parted from its unit. */
const amount = (bytes: number): string => inBytes(bytes).replace(' ', '\u00a0')

const memoryRow = ({ memory: { usedBytes, freeBytes, totalBytes } }: Now): Row => {
  const [used, free, total] = [usedBytes, freeBytes, totalBytes].map(amount)
  return row(names.memory, {
    en: `${used} used here, ${free} of ${total} free`,
    zh: `本程序 ${used}，空闲 ${free} / ${total}`,
  })
}

const diskRow = ({ disk }: Now): Row => {
  if (!disk) return row(names.disk, { en: 'can not be asked', zh: '无法查看' }, true)
  const [free, total, data] = [disk.freeBytes, disk.totalBytes, disk.dataBytes].map(amount)
  const said: Said = {
    en: `${free} of ${total} free; the kiosk’s data ${data}`,
    zh: `空闲 ${free} / ${total}，展机数据 ${data}`,
  }
  return row(names.disk, said, disk.freeBytes < tight)
}

const clockRow = ({ clock: { isTrusted, shows }, ...now }: Now): Row => {
  const time = moment(shows, now)
  const believed = { en: `${time}, believed`, zh: `${time}，可信` }
  return row(names.clock, isTrusted ? believed : { en: `${time}, not believed`, zh: `${time}，不可信` }, !isTrusted)
}

const machineRows = (now: Now): readonly Row[] => [
  memoryRow(now),
  diskRow(now),
  row(names.network, now.network === 'on' ? { en: 'connected', zh: '已连接' } : { en: 'not connected', zh: '未连接' }),
  clockRow(now),
  row(names.pin, now.pin === 'set' ? { en: 'set', zh: '已设置' } : { en: 'not set', zh: '未设置' }, now.pin !== 'set'),
]

/** The facts in cards. `title` is the exhibit's, where the page knows it. */
export const cardsOf = (now: Now, title: Said | undefined) => ({
  exhibit: { title: words.exhibit, rows: exhibitRows(now, title) },
  running: { title: words.running, rows: runningRows(now) },
  visits: { title: words.visits, rows: visitRows(now) },
  screen: { title: words.screen, rows: screenRows(now) },
  machine: { title: words.machine, rows: machineRows(now) },
})

export type CardId = keyof ReturnType<typeof cardsOf>

/** Which cards stand under each other; `phone` is the code for a telephone. */
export const columnsFor = (isPortrait: boolean): readonly (readonly (CardId | 'phone')[])[] =>
  isPortrait
    ? [
        ['phone', 'exhibit', 'screen'],
        ['visits', 'running', 'machine'],
      ]
    : [
        ['exhibit', 'running'],
        ['screen', 'machine'],
        ['phone', 'visits'],
      ]
