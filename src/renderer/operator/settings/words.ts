import type { Said } from '../../../exhibit'

/** What the page of settings says besides the names and sentences of the settings themselves. */
export const words = {
  loading: { en: 'One moment …', zh: '请稍候……' },
  away: { en: 'The kiosk does not answer just now; nothing was changed.', zh: '展机暂时没有响应，未作更改。' },
  groups: { en: 'Groups of settings', zh: '设置分组' },
  saving: { en: 'Saving …', zh: '正在保存……' },
  saved: { en: 'Saved.', zh: '已保存。' },
  memory: {
    en: 'In force, but only in memory: the disk can’t be written now. Free some room on it, or look at the page Now.',
    zh: '已生效，但只在内存中：磁盘暂时无法写入。请清理磁盘空间，或查看“现状”页。',
  },
  undo: { en: 'Undo', zh: '撤销' },
  usual: { en: 'Back to usual', zh: '恢复通常值' },
  type: { en: 'Type it', zh: '输入数字' },
  change: { en: 'Change', zh: '修改' },
  set: { en: 'Set it', zh: '设定' },
  unset: { en: 'Unset', zh: '不设' },
  empty: { en: 'nothing', zh: '（空）' },
  noChinese: {
    en: 'Chinese needs a keyboard that is plugged in, or a file of settings.',
    zh: '屏幕键盘不能输入汉字：请插入键盘，或使用设置文件。',
  },
  asExhibit: { en: 'As the exhibit says', zh: '按展览内容' },
  add: { en: 'Add', zh: '添加' },
  remove: { en: 'Remove', zh: '删除' },
  up: { en: 'Earlier', zh: '前移' },
  done: { en: 'Done', zh: '完成' },
} as const satisfies Readonly<Record<string, Said>>

/** What the editor of the display says. */
export const displayWords = {
  main: { en: 'The main display', zh: '主显示器' },
  one: { en: 'Display {id}', zh: '显示器 {id}' },
  size: { en: '{width} × {height} pixels', zh: '{width} × {height} 像素' },
  here: { en: 'the kiosk is here', zh: '当前所在' },
  keep: { en: 'Do you see the kiosk here?', zh: '在这里看得见画面吗？' },
  back: {
    en: 'It goes back by itself in {n} s when nobody answers.',
    zh: '如果无人确认，{n} 秒后自动返回原来的显示器。',
  },
  yes: { en: 'Yes, stay here', zh: '看得见，就用这里' },
  no: { en: 'Go back', zh: '返回' },
  late: { en: 'The time was over; the kiosk went back.', zh: '时间已过，画面已返回原处。' },
  turn: {
    en: 'The system turns the picture by {n}°. Turn it there, in the compositor or the system’s own settings; the kiosk follows at once.',
    zh: '系统把画面旋转了 {n}°。请在系统或合成器的设置中旋转，展机随即适应。',
  },
} as const satisfies Readonly<Record<string, Said>>

/** What the editors of the opening hours say. */
export const hoursWords = {
  days: {
    mon: { en: 'Monday', zh: '星期一' },
    tue: { en: 'Tuesday', zh: '星期二' },
    wed: { en: 'Wednesday', zh: '星期三' },
    thu: { en: 'Thursday', zh: '星期四' },
    fri: { en: 'Friday', zh: '星期五' },
    sat: { en: 'Saturday', zh: '星期六' },
    sun: { en: 'Sunday', zh: '星期日' },
  },
  always: { en: 'Always open', zh: '始终开放' },
  byDay: { en: 'By the day of the week', zh: '按星期设定' },
  closed: { en: 'closed', zh: '不开放' },
  dayIs: { en: '{day}: {hours}', zh: '{day}：{hours}' },
  toAll: { en: 'Monday’s hours for every day', zh: '每天都用星期一的时间' },
  range: { en: 'Open from and until', zh: '开放时间段' },
  from: { en: 'From', zh: '从' },
  until: { en: 'Until', zh: '到' },
  nextDay: { en: 'of the next day', zh: '次日' },
  addDay: { en: 'Add a day', zh: '添加日期' },
  day: { en: 'A day with hours of its own', zh: '特殊日期' },
  first: { en: 'First day', zh: '开始日期' },
  length: { en: 'Days', zh: '天数' },
  year: { en: 'Year', zh: '年' },
  month: { en: 'Month', zh: '月' },
  dayOfMonth: { en: 'Day', zh: '日' },
  name: { en: 'Name', zh: '名称' },
  named: { en: 'Name: {name}', zh: '名称：{name}' },
  noName: { en: 'without a name', zh: '未命名' },
  none: { en: 'No such day yet.', zh: '暂无。' },
  never: { en: 'Never', zh: '从不' },
  atNight: { en: 'Each night', zh: '每晚' },
  ofMachine: { en: 'That of the machine', zh: '本机时区' },
  other: { en: 'Another …', zh: '其他……' },
  hour: { en: 'one hour', zh: '一小时' },
  quarter: { en: 'a quarter', zh: '一刻钟' },
} as const

/** What the card of files says. */
export const fileWords = {
  title: { en: 'The same settings on many kiosks', zh: '多台展机使用相同设置' },
  about: {
    en: 'Save the settings as a file that people can read, and take them on the next kiosk from a stick, or with: kiosk settings import FILE.',
    zh: '把设置保存为可读的文件，再在其他展机上从 U 盘装入，或用命令 kiosk settings import 文件名。',
  },
  save: { en: 'Save to: {place}', zh: '保存到：{place}' },
  own: { en: 'the kiosk’s own folder', zh: '本机文件夹' },
  machine: { en: 'With this machine’s name and display', zh: '包括本机名称和显示器' },
  savedAs: { en: 'Saved as {name}.', zh: '已保存为 {name}。' },
  take: { en: 'Take from a file', zh: '从文件装入' },
  look: { en: 'Look for files', zh: '查找文件' },
  noFiles: {
    en: 'No file of settings (.yaml) lies on a stick, in its folder “kiosk”, or in the kiosk’s own folder.',
    zh: 'U 盘、U 盘的 kiosk 文件夹和本机文件夹中都没有设置文件（.yaml）。',
  },
  would: { en: 'What {name} would change', zh: '{name} 将更改的设置' },
  same: { en: 'All of it is set already.', zh: '设置已与文件相同。' },
  takeAll: { en: 'Take all of it', zh: '全部装入' },
  taken: { en: 'Taken. Settings changed: {n}.', zh: '已装入：更改了 {n} 项设置。' },
} as const satisfies Readonly<Record<string, Said>>

/** What the card of the physical sizes says. */
export const physicalWords = {
  title: { en: 'In millimetres', zh: '实际尺寸' },
  measure: {
    en: 'Set the diagonal, and the height of the lower edge, to have sizes and reach computed.',
    zh: '设定屏幕对角线和画面下沿高度后，即可计算实际尺寸和可及范围。',
  },
  picture: { en: 'Picture: {w} × {h} mm; {mm} mm a pixel', zh: '画面：{w} × {h} 毫米；每像素 {mm} 毫米' },
  rows: {
    en: 'Everybody reaches rows {from} to {to} of {all}',
    zh: '人人够得着的范围：第 {from} 至 {to} 行，共 {all} 行',
  },
  cure: { en: 'Do that', zh: '照此设置' },
  drawing: {
    en: 'The screen over the floor, drawn to scale: its lower edge at {bottom} mm, its upper edge at {top} mm, the band everybody reaches from 380 to 1220 mm.',
    zh: '按比例绘制的屏幕与地面：下沿离地 {bottom} 毫米，上沿 {top} 毫米，可及范围 380 至 1220 毫米。',
  },
  floor: { en: 'floor', zh: '地面' },
} as const satisfies Readonly<Record<string, Said>>
