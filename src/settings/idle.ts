import * as v from 'valibot'
import { numberOf, type NumberField } from './fields'
import { seconds } from './units'

const floorSeconds: NumberField = {
  kind: 'number',
  path: 'idle.floorSeconds',
  least: 10,
  most: 600,
  step: 5,
  unit: seconds,
  usual: 45,
  name: { en: 'Patience in a section', zh: '栏目页等待' },
  says: {
    en: 'The least a section waits before it shows the line that empties, in seconds (10 to 600, usually 45).',
    zh: '无人触摸时，栏目页至少等待多少秒才出现倒计时细线（10 至 600，通常 45）。',
  },
}
const homeSeconds: NumberField = {
  kind: 'number',
  path: 'idle.homeSeconds',
  least: 10,
  most: 600,
  step: 5,
  unit: seconds,
  usual: 30,
  name: { en: 'Patience on home', zh: '首页等待' },
  says: {
    en: 'The least the home screen waits before it shows the line, in seconds (10 to 600, usually 30).',
    zh: '无人触摸时，首页至少等待多少秒才出现细线（10 至 600，通常 30）。',
  },
}
const lineSeconds: NumberField = {
  kind: 'number',
  path: 'idle.lineSeconds',
  least: 5,
  most: 120,
  step: 5,
  unit: seconds,
  usual: 15,
  name: { en: 'The line', zh: '细线时长' },
  says: {
    en: 'How long the line takes to empty, in seconds (5 to 120, usually 15).',
    zh: '细线走完所需的秒数（5 至 120，通常 15）。',
  },
}
const countSeconds: NumberField = {
  kind: 'number',
  path: 'idle.countSeconds',
  least: 5,
  most: 120,
  step: 5,
  unit: seconds,
  usual: 20,
  name: { en: 'The countdown', zh: '询问倒数' },
  says: {
    en: 'How long the question "Still exploring?" counts down, in seconds (5 to 120, usually 20).',
    zh: '“还在浏览吗？”倒数的秒数（5 至 120，通常 20）。',
  },
}

/** How long a kiosk waits for a visitor who stopped touching it, in seconds; the figures are those of the design. */
export const Idle = v.strictObject({
  floorSeconds: numberOf(floorSeconds),
  homeSeconds: numberOf(homeSeconds),
  lineSeconds: numberOf(lineSeconds),
  countSeconds: numberOf(countSeconds),
})

export const idleFields = [floorSeconds, homeSeconds, lineSeconds, countSeconds] as const
