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

const restartRows = ({ restarts, at }: Now): readonly Row[] => {
  const { kiosk, page, last } = restarts
  const [latest] = last
  const none = kiosk + page === 0
  const counted = { en: `app ${kiosk}, page ${page}`, zh: `程序 ${kiosk} 次，画面 ${page} 次` }
  const rows = [row(names.restarts, none ? { en: 'none', zh: '无' } : counted)]
  if (!latest) return rows
  const time = moment(latest.at, at)
  const why = reasonFor(latest.why)
  return [...rows, row(names.last, { en: `${time}: ${why.en}`, zh: `${time}：${why.zh}` }, latest.why === 'untold')]
}

const runningRows = (now: Now): readonly Row[] => [
  row(names.up, span(now.uptimeSeconds)),
  ...restartRows(now),
  row(names.program, `Zone Kiosk ${now.version} (${now.host})`),
]

const visitRows = ({
  visits: { today, medianSeconds, lastAt },
  journal: { waiting, lost },
  at,
}: Now): readonly Row[] => [
  row(names.today, same(String(today))),
  ...(medianSeconds === null ? [] : [row(names.median, span(medianSeconds))]),
  row(names.lastVisit, lastAt === null ? { en: 'none yet', zh: '还没有' } : moment(lastAt, at)),
  row(
    names.journal,
    waiting + lost === 0
      ? { en: 'all on the disk', zh: '全部已存盘' }
      : { en: `${waiting} wait, ${lost} lost`, zh: `${waiting} 条等待，${lost} 条丢失` },
    waiting + lost > 0,
  ),
]

const screenRows = ({ graphics, displays = [], at }: Now): readonly Row[] => [
  ...(graphics
    ? [
        row(
          names.graphics,
          together(
            graphics.mode === 'hardware'
              ? { en: 'the graphics processor', zh: '显卡' }
              : { en: 'the main processor (software)', zh: '处理器（软件绘制）' },
            graphics.softwareSince === undefined
              ? undefined
              : {
                  en: `since ${moment(graphics.softwareSince, at)}, for the graphics kept failing`,
                  zh: `，自 ${moment(graphics.softwareSince, at)} 起，因显卡多次出错`,
                },
          ),
          graphics.softwareSince !== undefined,
        ),
      ]
    : []),
  ...displays.map((display, index) => displayRow(display, index, displays.length)),
]

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

const machineRows = ({ memory, disk, network, clock, pin }: Now): readonly Row[] => [
  row(names.memory, {
    en: `${inBytes(memory.usedBytes)} used here, ${inBytes(memory.freeBytes)} of ${inBytes(memory.totalBytes)} free`,
    zh: `本程序 ${inBytes(memory.usedBytes)}，空闲 ${inBytes(memory.freeBytes)} / ${inBytes(memory.totalBytes)}`,
  }),
  ...(disk
    ? [
        row(
          names.disk,
          {
            en: `${inBytes(disk.freeBytes)} of ${inBytes(disk.totalBytes)} free; the kiosk’s data ${inBytes(disk.dataBytes)}`,
            zh: `空闲 ${inBytes(disk.freeBytes)} / ${inBytes(disk.totalBytes)}，展机数据 ${inBytes(disk.dataBytes)}`,
          },
          disk.freeBytes < tight,
        ),
      ]
    : [row(names.disk, { en: 'can not be asked', zh: '无法查看' }, true)]),
  row(names.network, network === 'on' ? { en: 'connected', zh: '已连接' } : { en: 'not connected', zh: '未连接' }),
  ...(clock
    ? [
        row(
          names.clock,
          clock.trusted ? { en: 'believed', zh: '可信' } : { en: 'not believed', zh: '不可信' },
          !clock.trusted,
        ),
      ]
    : []),
  row(names.pin, pin === 'set' ? { en: 'set', zh: '已设置' } : { en: 'not set', zh: '未设置' }, pin === 'unset'),
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

/** Which cards stand under each other; `phone` is the code for a telephone. Both fit without scrolling while all is well. */
export const columnsFor = (isPortrait: boolean): readonly (readonly (CardId | 'phone')[])[] =>
  isPortrait
    ? [
        ['phone', 'exhibit'],
        ['visits', 'running', 'screen', 'machine'],
      ]
    : [
        ['exhibit', 'running'],
        ['screen', 'machine'],
        ['phone', 'visits'],
      ]
