import type { Said } from '../../../exhibit'

/** What is said on the way in. */
export const words = {
  enterTitle: { en: 'Enter the PIN', zh: '请输入密码' },
  setTitle: { en: 'Choose a PIN', zh: '请设置密码' },
  setText: {
    en: 'This kiosk has no PIN yet. Choose 6 to 12 digits that nobody guesses; only who knows them gets to the settings.',
    zh: '本机尚未设置管理密码。请设置 6 至 12 位不易猜到的数字，只有知道密码的人才能进入设置。',
  },
  newTitle: { en: 'Choose a new PIN', zh: '请设置新密码' },
  newText: { en: '6 to 12 digits that nobody guesses.', zh: '6 至 12 位不易猜到的数字。' },
  repeatTitle: { en: 'Enter it once more', zh: '请再次输入' },
  repeatText: { en: 'So that no slip of the finger shuts you out.', zh: '避免误触导致无法进入。' },
  differ: { en: 'The two were not the same. Choose again.', zh: '两次输入不一致，请重新设置。' },
  oldTitle: { en: 'Enter the current PIN', zh: '请输入当前密码' },
  change: { en: 'Change the PIN', zh: '修改密码' },
  changeText: {
    en: 'Another PIN, and with it another recovery code; the old ones no longer work.',
    zh: '设置新密码，同时生成新的恢复码；原密码和原恢复码即失效。',
  },
  changed: { en: 'The PIN has been changed.', zh: '密码已修改。' },
  cancel: { en: 'Cancel', zh: '取消' },
  codeTitle: { en: 'Enter the recovery code', zh: '请输入恢复码' },
  codeText: {
    en: 'The 20 signs that were shown when the PIN was set.',
    zh: '设置密码时显示的 20 位恢复码。',
  },
  toldTitle: { en: 'Write this code down', zh: '请记下恢复码' },
  toldText: {
    en: 'It lets you choose a new PIN when nobody knows the PIN any more. It is shown this once and cannot be shown again. Keep it away from the kiosk.',
    zh: '忘记密码时，可用恢复码设置新密码。恢复码只显示这一次，之后无法再查看。请妥善保存，不要放在展机旁。',
  },
  toldDone: { en: 'I have written it down', zh: '我已记下' },
  forgotten: { en: 'PIN forgotten?', zh: '忘记密码？' },
  leave: { en: 'Back to the show', zh: '返回展览' },
  back: { en: 'Back', zh: '返回' },
  ok: { en: 'OK', zh: '确定' },
  remove: { en: 'Delete', zh: '删除' },
  entered: { en: 'Digits entered: {n}', zh: '已输入 {n} 位' },
  busy: { en: 'One moment…', zh: '请稍候……' },
  asking: { en: 'One moment…', zh: '请稍候……' },
} as const satisfies Readonly<Record<string, Said>>

/** Why somebody was not let in. */
export const refusals = {
  wrong: { en: 'That is not right.', zh: '输入有误。' },
  locked: { en: 'Too many wrong tries.', zh: '错误次数过多。' },
  unset: { en: 'No PIN has been set.', zh: '尚未设置密码。' },
  'already-set': { en: 'A PIN has been set meanwhile.', zh: '密码已被设置。' },
  unreadable: {
    en: 'The stored PIN can’t be read just now. Restart the kiosk; if that does not help, see “PIN forgotten” in the manual.',
    zh: '暂时无法读取已保存的密码。请重新启动展机；如仍无效，请参阅手册“忘记密码”一节。',
  },
  unkept: {
    en: 'The disk can’t be written, so the PIN could not be kept. Make room on the disk and try again.',
    zh: '磁盘无法写入，密码未能保存。请清理磁盘空间后重试。',
  },
  digits: { en: 'Digits only.', zh: '只能使用数字。' },
  short: { en: 'At least 6 digits.', zh: '至少 6 位数字。' },
  long: { en: 'At most 12 digits.', zh: '最多 12 位数字。' },
  'all-same': { en: 'The same digit all through is guessed at once.', zh: '相同的数字很容易被猜到。' },
  'in-order': { en: 'Digits in order are guessed at once.', zh: '连续的数字很容易被猜到。' },
  repeats: { en: 'A pattern that repeats is guessed at once.', zh: '重复的数字组合很容易被猜到。' },
  'well-known': { en: 'Too many people choose this one.', zh: '使用这组数字的人太多，很容易被猜到。' },
} as const satisfies Readonly<Record<string, Said>>

export const waits: Said = { en: 'Try again in {time}.', zh: '请在 {time} 后重试。' }
export const triesLeft: Said = { en: 'Tries left before a wait: {n}.', zh: '还可尝试 {n} 次，之后需等待。' }
