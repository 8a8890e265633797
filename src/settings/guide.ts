import * as v from 'valibot'
import { numberOf, type NumberField, toggleOf, type ToggleField } from './fields'
import { minutes } from './units'

const clicker: ToggleField = {
  kind: 'toggle',
  path: 'guide.clicker',
  usual: true,
  name: { en: 'Clicker', zh: '翻页笔' },
  says: {
    en: 'Whether a clicker may start a tour from the loop and lead it (usually yes).',
    zh: '翻页笔能否从轮播开始并带领导览（通常可以）。',
  },
}
const remote: ToggleField = {
  kind: 'toggle',
  path: 'guide.remote',
  usual: false,
  name: { en: 'Telephone as remote', zh: '手机遥控' },
  says: {
    en: 'Whether a telephone on the same network may lead, once it was paired at the screen (usually not).',
    zh: '同一网络里的手机，在屏幕上扫码配对之后，能否带领导览（通常不能）。',
  },
}
const port: NumberField = {
  kind: 'number',
  path: 'guide.port',
  least: 1024,
  most: 65_535,
  step: 1,
  unit: { en: '', zh: '' },
  whole: true,
  usual: 8480,
  name: { en: 'Port of the remote', zh: '遥控端口' },
  says: {
    en: 'The port on which the remote is found while it is on (1024 to 65535, usually 8480).',
    zh: '手机遥控开启时使用的端口（1024 至 65535，通常为 8480）。',
  },
}
const leaseMinutes: NumberField = {
  kind: 'number',
  path: 'guide.leaseMinutes',
  least: 1,
  most: 60,
  step: 1,
  unit: minutes,
  usual: 5,
  name: { en: 'How long a tour waits', zh: '导览等待时间' },
  says: {
    en: 'How long a tour waits for its guide before the kiosk asks and goes back to the loop, in minutes (1 to 60, usually 5).',
    zh: '讲解员没有操作时，等待多久才询问并回到轮播，以分钟计（1 至 60，通常为 5）。',
  },
}

/** How a guide may lead this kiosk. The port of the remote is open only while `remote` is on. */
export const Guide = v.strictObject({
  clicker: toggleOf(clicker),
  remote: toggleOf(remote),
  port: numberOf(port),
  leaseMinutes: numberOf(leaseMinutes),
})

export const guideFields = [clicker, remote, port, leaseMinutes] as const
