import type { Said } from '../../../exhibit'

/** A span of time in its two largest units. */
export const span = (seconds: number): Said => {
  const minutes = Math.floor(seconds / 60)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return { en: `${days} d ${hours} h`, zh: `${days}天${hours}小时` }
  if (hours > 0) return { en: `${hours} h ${rest} min`, zh: `${hours}小时${rest}分钟` }
  return minutes > 0
    ? { en: `${minutes} min`, zh: `${minutes}分钟` }
    : { en: `${Math.round(seconds)} s`, zh: `${Math.round(seconds)}秒` }
}

/** The moment from which a time is told, and what the hall's clock is ahead of UTC, in minutes. */
export type HallClock = { readonly at: string; readonly aheadMinutes: number }

/** When something was, by the hall's clock: the time alone on the day of `clock.at`, else with its date. */
export const moment = (iso: string, { at, aheadMinutes }: HallClock): string => {
  const wall = (each: string): string => new Date(Date.parse(each) + aheadMinutes * 60_000).toISOString()
  const [told, today] = [wall(iso), wall(at)]
  const time = told.slice(11, 16)
  return told.slice(0, 10) === today.slice(0, 10) ? time : `${told.slice(0, 10)} ${time}`
}

const endings: Readonly<Record<string, Said>> = {
  untold: { en: 'it ended without being told: a power cut or a crash', zh: '意外结束：断电或崩溃' },
  stopped: { en: 'it was stopped from outside', zh: '被外部停止' },
  quit: { en: 'the operator had quit', zh: '管理员曾退出' },
  'restart-app': { en: 'the operator restarted it', zh: '管理员重启' },
  'restart-machine': { en: 'the operator restarted the machine', zh: '管理员重启机器' },
  'shut-down-machine': { en: 'the operator had shut down', zh: '管理员曾关机' },
  panel: { en: 'page loaded anew by the operator', zh: '管理员重启画面' },
  staff: { en: 'page loaded anew by the staff', zh: '工作人员重启画面' },
  night: { en: 'page loaded anew in the night', zh: '夜间自动重启画面' },
  crash: { en: 'the page had crashed', zh: '页面崩溃' },
  hang: { en: 'the page hung', zh: '页面停滞' },
  mute: { en: 'the page painted nothing', zh: '页面没有画面' },
}

/** Why something began anew, from its id. */
export const reasonFor = (why: string): Said => endings[why] ?? { en: 'for an unknown reason', zh: '原因不明' }
