import type { ChoiceField, OwnField } from './fields'

const timeZone: OwnField = {
  kind: 'own',
  path: 'hours.timeZone',
  usual: null,
  name: { en: 'Time zone', zh: '时区' },
  says: {
    en: 'The time zone of the place by its IANA name, such as Asia/Shanghai; unset, that of the machine.',
    zh: '所在地的时区，例如 Asia/Shanghai；不设则用本机的时区。',
  },
}
const week: OwnField = {
  kind: 'own',
  path: 'hours.week',
  usual: null,
  name: { en: 'Opening hours', zh: '开放时间' },
  says: {
    en: 'When it opens and closes on each day of the week, at most six times a day; unset, always.',
    zh: '一周中每天的开放时间，每天最多六段；不设则始终开放。',
  },
}
const exceptions: OwnField = {
  kind: 'own',
  path: 'hours.exceptions',
  usual: [],
  name: { en: 'Holidays and other days', zh: '节假日和特殊日期' },
  says: {
    en: 'Days with hours of their own, such as holidays; at most 200.',
    zh: '开放时间与平日不同的日子，例如节假日；最多 200 条。',
  },
}
const outside: ChoiceField<'tells' | 'wakes'> = {
  kind: 'choice',
  path: 'hours.outside',
  usual: 'tells',
  choices: [
    { value: 'tells', name: { en: 'Tells when it opens', zh: '显示开放时间' } },
    { value: 'wakes', name: { en: 'Lets the visitor in', zh: '允许浏览' } },
  ],
  name: { en: 'A touch outside the hours', zh: '闭馆时触摸' },
  says: {
    en: 'What a touch does outside the hours: tells shows when it opens, wakes lets a visitor in (usually tells).',
    zh: '闭馆时触摸屏幕的结果：显示何时开放，或允许浏览（通常显示何时开放）。',
  },
}
const nightlyRestart: OwnField = {
  kind: 'own',
  path: 'hours.nightlyRestart',
  usual: '04:00',
  name: { en: 'Restart in the night', zh: '夜间重启页面' },
  says: {
    en: 'When the page is loaded anew each night, once nobody is at it (usually 04:00); unset, never.',
    zh: '每晚无人使用时重新载入页面的时间（通常 04:00）；不设则从不。',
  },
}

/** The settings of `hours` as the panel shows them; their schema is a shape of its own. */
export const hoursFields = [timeZone, week, exceptions, outside, nightlyRestart] as const
