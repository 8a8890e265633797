import type { Said } from '../../exhibit'

export type Column = { readonly name: string; readonly says: Said }
/** A table that is written as a file: what it is, and what each column says. */
export type ExportTable = { readonly name: string; readonly says: Said; readonly columns: readonly Column[] }

const column = (name: string, en: string, zh: string): Column => ({ name, says: { en, zh } })

const day = column('day', 'Day by the clock of the hall, year-month-day', '日期（展厅当地时间，年-月-日）')
const visits = column('visits', 'Number of visits', '参观次数')
const times = column('count', 'How often', '次数')

const counted = (name: string, says: Said, what: Column): ExportTable => ({ name, says, columns: [day, what, times] })

/** The sums, table by table. */
export const sumTables: readonly ExportTable[] = [
  {
    name: 'visits-by-hour',
    says: { en: 'Visits that began, by day and hour', zh: '按日期和小时统计的参观次数（以开始时间计）' },
    columns: [day, column('hour', 'Hour that began the visit, 0 to 23', '开始的小时（0–23）'), visits],
  },
  counted(
    'slides',
    { en: 'Slides of the loop that drew visitors in', zh: '吸引观众的轮播画面' },
    column('slide', 'Id of the slide in the exhibit', '展览文件中的画面编号'),
  ),
  counted(
    'ways-in',
    { en: 'How visits began', zh: '参观的开始方式' },
    column('how', 'slide, invitation (language button) or keyboard', 'slide 画面、invitation 语言按钮、keyboard 键盘'),
  ),
  {
    name: 'screens',
    says: { en: 'Screens that were looked at', zh: '各页面的浏览情况' },
    columns: [
      day,
      column('screen', 'home, or section: and the id of the section', 'home 首页，或 section: 加栏目编号'),
      column('views', 'How often it was opened', '打开次数'),
      column(
        'dwell_ms',
        'Milliseconds spent on it in all, without the waiting after the last touch of visits that nobody ended',
        '停留总毫秒数（不含无人操作后的等待）',
      ),
    ],
  },
  counted(
    'left-at',
    { en: 'Screens at which visitors left', zh: '观众离开时所在的页面' },
    column('screen', 'home, or section: and the id of the section', 'home 首页，或 section: 加栏目编号'),
  ),
  counted(
    'ended-by',
    { en: 'How visits ended', zh: '参观的结束方式' },
    column(
      'reason',
      'finish (by hand), count or idle (nobody was there), reload (the page was restarted), operator (the panel was opened), guide (a guide took over)',
      'finish 主动结束、count 或 idle 无人操作、reload 页面重启、operator 打开管理面板、guide 讲解员接管',
    ),
  ),
  {
    name: 'stays',
    says: { en: 'How long visits took', zh: '参观时长分布' },
    columns: [
      day,
      column(
        'waited',
        '1 where nobody ended the visit: the waiting after the last touch is left out; 0 where the visitor ended it',
        '1 表示无人主动结束（已去除最后一次触摸后的等待），0 表示主动结束',
      ),
      column('stay_ms', 'Length of the visit in milliseconds, in steps of 4 %', '参观时长（毫秒，按 4 % 分级）'),
      visits,
    ],
  },
  counted(
    'languages',
    { en: 'Languages visits began in', zh: '参观开始时的语言' },
    column('language', 'Key of the language', '语言代码'),
  ),
  counted(
    'languages-chosen',
    { en: 'Languages that were changed to during a visit', zh: '参观中切换到的语言' },
    column('language', 'Key of the language', '语言代码'),
  ),
  counted(
    'access',
    { en: 'Changes made in Access', zh: '辅助功能的使用' },
    column('what', 'text (size), contrast, motion or reach', 'text 字号、contrast 对比度、motion 动效、reach 触控高度'),
  ),
  {
    name: 'touches',
    says: { en: 'Touches, by square of the screen', zh: '触摸位置（按屏幕方格统计）' },
    columns: [
      column(
        'screen',
        'loop: and the slide, home, section: and the id, access, languages or question',
        'loop: 加画面编号、home 首页、section: 加栏目编号、access 辅助、languages 语言、question 询问',
      ),
      column(
        'turn',
        'How the screen stood: landscape (32 by 18 squares) or portrait (18 by 32)',
        '屏幕方向：landscape 横屏（32×18 格）、portrait 竖屏（18×32 格）',
      ),
      day,
      column(
        'cell',
        'Number of the square, row by row from the top left, beginning with 0',
        '方格编号（自左上角逐行，从 0 起）',
      ),
      column('landed', 'Touches that landed on a control', '落在按钮上的触摸'),
      column('missed', 'Touches that did not', '未落在按钮上的触摸'),
    ],
  },
]

/** The journal itself, event by event. */
export const eventTables: readonly ExportTable[] = [
  {
    name: 'events',
    says: { en: 'Every event of every visit that is kept', zh: '现存的全部参观事件' },
    columns: [
      column('sequence', 'Number of the event, in order', '事件序号'),
      column('visit', 'Random number of the visit', '参观的随机编号'),
      column(
        'type',
        'started, screen, touches, language, access or ended',
        '类型：started 开始、screen 页面、touches 触摸、language 语言、access 辅助、ended 结束',
      ),
      column('at_ms', 'Milliseconds since the visit began', '距参观开始的毫秒数'),
      column('detail', 'The rest, as JSON: ids, enums and numbers', '其余内容（JSON：编号、枚举、数字）'),
      column('stamped', 'When it was written, UTC', '写入时间（UTC）'),
    ],
  },
  {
    name: 'notes',
    says: { en: 'What the machine and its staff did', zh: '机器与工作人员的操作记录' },
    columns: [
      column('sequence', 'Number of the note, in order', '记录序号'),
      column('kind', 'What it is about', '类别'),
      column('detail', 'The rest, as JSON: ids, enums and numbers', '其余内容（JSON：编号、枚举、数字）'),
      column('boot', 'Random number of the run of the kiosk', '本次运行的随机编号'),
      column('monotonic', 'Milliseconds of a clock that never jumps', '单调时钟毫秒数'),
      column('stamped', 'When it was written, UTC', '写入时间（UTC）'),
    ],
  },
]

/** The tables of an export, with or without every single event. */
export const tablesOf = (events: boolean): readonly ExportTable[] => [...sumTables, ...(events ? eventTables : [])]

const heads = {
  en: 'What the files and their columns say',
  zh: '文件与各列说明',
} as const

const notices = {
  en: 'No names, pictures or other personal data are in these files: the kiosk does not know who its visitors are.',
  zh: '文件中没有姓名、影像等任何个人信息：展机不知道观众是谁。',
} as const

/** The guide that lies beside the files, in one language. */
export const columnGuide = (tables: readonly ExportTable[], language: 'en' | 'zh'): string => {
  const blocks = tables.map(({ name, says, columns }) => {
    const lines = columns.map((each) => `  ${each.name}: ${each.says[language]}`)
    return [`${name}.csv: ${says[language]}`, ...lines].join('\r\n')
  })
  return [heads[language], notices[language], ...blocks].join('\r\n\r\n') + '\r\n'
}
