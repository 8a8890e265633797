import type { Said } from '../../../exhibit'
import type { StaffFault } from '../../client/operator-client'

/** What the card of the staff on the floor says. */
export const words = {
  title: { en: 'Floor staff', zh: '现场工作人员' },
  restart: { en: 'Restart the show', zh: '重新开始播放' },
  mute: { en: 'Sound off', zh: '关闭声音' },
  unmute: { en: 'Sound on', zh: '打开声音' },
  touchTest: { en: 'Touch test', zh: '触摸测试' },
  report: { en: 'Report a fault', zh: '报告故障' },
  close: { en: 'Back to the show', zh: '返回展览' },
  back: { en: 'Back', zh: '返回' },
  call: { en: 'Please call', zh: '请联系' },
  callNobody: { en: 'The operator has not named anybody yet.', zh: '管理员尚未填写联系人。' },
  draw: {
    en: 'Draw all over the screen. Where no line follows your finger, the glass does not feel it.',
    zh: '请用手指在整个屏幕上划动。没有出现线条的地方，说明触摸失灵。',
  },
  again: { en: 'Wipe', zh: '清除' },
  done: { en: 'Done', zh: '完成' },
  what: { en: 'What is amiss?', zh: '出现了什么问题？' },
  thanks: { en: 'Noted, with the time. Thank you.', zh: '已记录故障和时间，谢谢。' },
  tooMany: { en: 'A lot has been noted already. Please call.', zh: '已记录多次，请直接联系管理员。' },
  away: { en: 'The kiosk does not answer just now. Please call.', zh: '展机暂时没有响应，请直接联系管理员。' },
  isMuted: {
    en: 'The sound is off. It comes back by itself at 4 in the morning.',
    zh: '声音已关闭，凌晨 4 点自动恢复。',
  },
  isUnmuted: { en: 'The sound is on.', zh: '声音已打开。' },
} as const satisfies Readonly<Record<string, Said>>

/** What can be reported, in the order of the buttons. */
export const faults: readonly { readonly what: StaffFault; readonly name: Said }[] = [
  { what: 'picture', name: { en: 'Picture', zh: '画面异常' } },
  { what: 'touch', name: { en: 'Touch', zh: '触摸失灵' } },
  { what: 'sound', name: { en: 'Sound', zh: '声音异常' } },
  { what: 'content', name: { en: 'Wrong content', zh: '内容有误' } },
  { what: 'glass', name: { en: 'Dirt or damage', zh: '脏污或损坏' } },
  { what: 'other', name: { en: 'Something else', zh: '其他' } },
]
