import type { Said } from '../../../exhibit'
import type { Action, Exhibits, Found, Wish } from './use-exhibits'

export const words = {
  running: { en: 'On screen', zh: '正在展示' },
  exhibit: { en: 'Exhibit', zh: '展览' },
  version: { en: 'Version', zh: '版本' },
  from: { en: 'From', zh: '来源' },
  signedBy: { en: 'Signed by', zh: '签名密钥' },
  since: { en: 'Installed', zh: '安装时间' },
  probation: { en: 'Probation', zh: '试用期' },
  probationLeft: { en: '{left} of {minutes} min left', zh: '共 {minutes} 分钟，还剩 {left}' },
  proved: { en: 'proved itself', zh: '已通过' },
  watched: {
    en: 'Watched until then: that each scene can be drawn, that the page shows it and keeps painting, that it does not crash, and that the kiosk does not end twice. One failure, and the exhibit before comes back by itself. Time on this panel does not count.',
    zh: '试用期内监视：每个画面能否绘出、页面是否显示并持续刷新、有无崩溃、程序有无两次异常结束。一旦失败，自动恢复之前的展览。停留在本面板的时间不计入。',
  },
  nothing: { en: 'There is no exhibit to show.', zh: '没有可展示的展览。' },
  undo: { en: 'Put the one before back', zh: '恢复上一个展览' },
  shelf: { en: 'Installed on this kiosk', zh: '本机已安装' },
  bundled: { en: 'The exhibit that came with the kiosk', zh: '程序自带的展览' },
  active: { en: 'on screen', zh: '正在展示' },
  previous: { en: 'the one before', zh: '上一个' },
  takenBack: { en: 'put away or taken back before', zh: '曾被撤下' },
  show: { en: 'Show this one', zh: '改为展示' },
  showAsk: { en: 'Show {name} now?', zh: '现在改为展示 {name}？' },
  showText: {
    en: 'The exhibit on screen now stays on this kiosk, and can be put back.',
    zh: '当前展览仍保留在本机，可以恢复。',
  },
  undoAsk: { en: 'Put the exhibit before back?', zh: '恢复上一个展览？' },
  shelfNote: {
    en: 'Each new installation keeps the exhibit on screen and the one before; older ones go.',
    zh: '每次安装后保留当前和上一个展览，更早的会删除。',
  },
  brought: { en: 'On sticks and in the inbox', zh: 'U 盘与收件文件夹' },
  nonePlugged: {
    en: 'No pack found. Plug in a stick with a .kiosk file in its root or in a folder named kiosk.',
    zh: '没有找到展览包。请插入 U 盘，.kiosk 文件放在根目录或 kiosk 文件夹中。',
  },
  waits: {
    en: 'While this panel is open nothing is installed by itself. After it is closed, a newer pack of a trusted key is; pull the stick if you don’t want that.',
    zh: '本面板打开时不会自动安装。关闭后，受信任密钥签名的新版本会自动装入；不需要时请拔出 U 盘。',
  },
  folderShown: {
    en: 'This kiosk was started with --exhibit and shows the folder {folder}. Packs wait until it is started without.',
    zh: '本机启动时用 --exhibit 指定了文件夹 {folder}。去掉该参数重新启动后才能安装展览包。',
  },
  file: { en: 'File', zh: '文件' },
  size: { en: 'Size', zh: '大小' },
  trusted: { en: '(trusted)', zh: '（已信任）' },
  untrusted: { en: '(not trusted)', zh: '（未信任）' },
  changeCounts: {
    en: 'Would change: {added} files new, {changed} changed, {removed} gone',
    zh: '改动：新增 {added} 个文件，更改 {changed} 个，删除 {removed} 个',
  },
  counting: { en: 'What it would change is being counted.', zh: '正在统计改动。' },
  install: { en: 'Install', zh: '安装' },
  installAsk: { en: 'Install {name}?', zh: '安装 {name}？' },
  installText: {
    en: 'It goes on screen at once, on probation for {minutes} minutes. The exhibit on screen now is kept.',
    zh: '立即切换，试用期 {minutes} 分钟。当前展览会保留。',
  },
  goOn: { en: 'Go on', zh: '继续' },
  trustAsk: { en: 'Trust this key?', zh: '信任这个密钥？' },
  trustText: {
    en: 'Compare it, group by group, with what the makers of the exhibit told you by telephone or on paper. From then on every newer pack of this key is taken from any stick by itself.',
    zh: '请与展览制作方电话或书面告知的指纹逐组核对。信任后，由此密钥签名的新版本将从任何 U 盘自动装入。',
  },
  trustYes: { en: 'It is the same: trust it', zh: '完全一致，信任' },
  allTheSame: { en: 'Install all the same', zh: '仍要安装' },
  keys: { en: 'Trusted keys', zh: '受信任的密钥' },
  noKeys: {
    en: 'None yet. The first pack shows the fingerprint of its key and waits for your word.',
    zh: '还没有。第一个展览包会显示其密钥指纹，等待确认。',
  },
  remove: { en: 'Remove', zh: '移除' },
  removeAsk: { en: 'Trust {name} no more?', zh: '不再信任 {name}？' },
  removeText: {
    en: 'Packs of this key are refused from then on. What is installed stays. To trust it again, a pack of it must be confirmed here, or its .pub file put into the folder keys.',
    zh: '此后拒绝该密钥签名的展览包；已装入的展览不受影响。如需再次信任，请在此确认它的展览包，或把 .pub 文件放入 keys 文件夹。',
  },
  lastKey: {
    en: 'It is the last one: then each pack waits for your word.',
    zh: '这是最后一个：之后每个展览包都要等待确认。',
  },
  cancel: { en: 'Stop', zh: '中止' },
  deaf: { en: 'The kiosk does not answer just now.', zh: '展机暂时没有响应。' },
  progress: { en: '{done} of {total}', zh: '{done} / {total}' },
} as const satisfies Readonly<Record<string, Said>>

export const origins: Readonly<Record<NonNullable<Exhibits['shown']>['from'], Said>> = {
  bundled: { en: 'came with the kiosk', zh: '程序自带' },
  pack: { en: 'installed pack', zh: '已安装的展览包' },
  given: { en: 'folder named at the start', zh: '启动时指定的文件夹' },
  'last-good': { en: 'last good copy of the folder', zh: '文件夹的最后一份完好副本' },
}

export const steps: Readonly<Record<NonNullable<Found['step']>, Said>> = {
  first: { en: 'the first', zh: '首次安装' },
  'other-exhibit': { en: 'another exhibit', zh: '另一个展览' },
  newer: { en: 'newer', zh: '较新' },
  same: { en: 'the same', zh: '相同' },
  'same-version-other-content': { en: 'other content under the same version', zh: '版本相同但内容不同' },
  older: { en: 'older', zh: '较旧' },
}

/** What each wish means, as the headline of the sheet that asks for it. */
export const wishes: Readonly<Record<Wish, Said>> = {
  trust: words.trustAsk,
  allowDowngrade: { en: 'Go back to an older version?', zh: '退回较旧的版本？' },
  replace: { en: 'Replace the content of this version?', zh: '替换此版本的内容？' },
  again: { en: 'Install it again?', zh: '再次安装？' },
}

/** Why an exhibit was taken back, as the end of a sentence. */
export const failings: Readonly<Record<NonNullable<Exhibits['takenBack']>['because'], Said>> = {
  scene: { en: 'a scene of it could not be drawn', zh: '有画面无法绘出' },
  problem: { en: 'the page could not show it', zh: '页面无法显示' },
  silent: { en: 'the page fell silent with it', zh: '页面失去响应' },
  crash: { en: 'the page was lost with it', zh: '页面崩溃' },
  ended: { en: 'the kiosk ended twice while it was new', zh: '试用期内程序两次异常结束' },
}

export const wasTakenBack: Said = {
  en: '{name} was taken back because {why}.',
  zh: '{name} 已被撤回：{why}。',
}

/** The steps of the work, in their order. */
export const stages: readonly { readonly stage: Action['stage']; readonly says: Said }[] = [
  { stage: 'queued', says: { en: 'Waiting for its turn', zh: '排队' } },
  { stage: 'looking', says: { en: 'Looking at it', zh: '查看' } },
  { stage: 'unpacking', says: { en: 'Unpacking', zh: '解包' } },
  { stage: 'checking', says: { en: 'Checking', zh: '检查' } },
  { stage: 'waiting', says: { en: 'Waiting for a visit to end', zh: '等观众离开' } },
  { stage: 'done', says: { en: 'Done', zh: '完成' } },
]

export const works: Readonly<Record<Action['kind'], Said>> = {
  install: { en: 'Installing {about}', zh: '安装 {about}' },
  switch: { en: 'Switching to {about}', zh: '切换到 {about}' },
  undo: { en: 'Putting the exhibit before back', zh: '恢复上一个展览' },
}
