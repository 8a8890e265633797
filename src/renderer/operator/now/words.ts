import type { Said } from '../../../exhibit'

const said = (en: string, zh: string): Said => ({ en, zh })

/** What page Now says besides the facts. */
export const words = {
  well: said('All is well', '一切正常'),
  look: said('Needs a look', '需要处理'),
  wellBut: said('The show is well; something else needs a look', '展览运行正常，另有事项需要处理'),
  checks: said('Checks of the machine that failed: {n}. See below.', '机器检查有 {n} 项未通过，见下方。'),
  reported: said('Faults reported by the staff: {n}. See below.', '现场人员报告了 {n} 项故障，见下方。'),
  faults: said('Reported by the staff', '现场人员的报告'),
  seenTo: said('Seen to', '已处理'),
  sound: said('Sound', '声音'),
  soundOn: said('Sound on', '打开声音'),
  soundOff: said('Switched off by the staff', '现场人员已关闭声音'),
  until: said('until {time}', '至 {time}'),
  up: said('up for {span}', '已运行{span}'),
  loading: said('Looking …', '正在查看……'),
  away: said('The kiosk does not answer just now; these facts are older.', '展机暂时没有回答，以下是稍早的情况。'),
  doubted: said('The clock is not believed', '时钟不可信'),
  doubtedHow: said(
    'It shows {time}. Until it is believed, the kiosk stays open. If that is the time, say so; if not, set the machine’s clock.',
    '它显示 {time}。在确认之前，展机一直开放。如果时间正确，请确认；如果不对，请调整机器的时钟。',
  ),
  confirm: said('That is the time', '时间正确'),
  phone: said('For a telephone', '用手机查看'),
  phoneHow: said(
    'Hold a telephone’s camera to it: the same facts as text. No network is needed, and nothing is sent.',
    '用手机摄像头对准它，即可得到同样内容的文字。不需要网络，也不会发送任何东西。',
  ),
  exhibit: said('Exhibit', '展览'),
  running: said('Running', '运行'),
  visits: said('Visits', '参观'),
  machine: said('Machine', '机器'),
  screen: said('Screen', '屏幕'),
} as const

/** The names of the facts. */
export const names = {
  shown: said('On screen', '正在显示'),
  id: said('Id', '编号'),
  probation: said('Probation', '试用'),
  installed: said('Installed', '已安装'),
  before: said('Put back by undo', '撤销后恢复'),
  program: said('Program', '程序'),
  up: said('Up for', '已运行'),
  restarts: said('Restarts today', '今天重启'),
  last: said('The last one', '最近一次'),
  opening: said('Opening hours', '开放时间'),
  today: said('Today', '今天'),
  median: said('Median stay', '停留时间中位数'),
  lastVisit: said('Last visit', '最近一次参观'),
  journal: said('Journal', '记录'),
  memory: said('Memory', '内存'),
  disk: said('Disk', '磁盘'),
  network: said('Network', '网络'),
  clock: said('Clock', '时钟'),
  pin: said('PIN', '密码'),
  graphics: said('Drawn by', '绘制方式'),
  display: said('Display', '显示屏'),
} as const
