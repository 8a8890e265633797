import * as v from 'valibot'
import { numberOf, type NumberField, type OwnField } from './fields'
import { minutes } from './units'

/** Where sticks appear on Linux when they are plugged in; Windows has its drive letters besides. */
const usualSticks = ['/media/*/*', '/run/media/*/*', '/mnt/*']

const probationMinutes: NumberField = {
  kind: 'number',
  path: 'install.probationMinutes',
  least: 1,
  most: 120,
  step: 1,
  unit: minutes,
  usual: 10,
  name: { en: 'Probation', zh: '试用时长' },
  says: {
    en: 'How long a new exhibit has to be seen without a failure before it counts as good, in minutes (1 to 120, usually 10).',
    zh: '新展览须无故障展示多少分钟才算通过（1 至 120，通常 10）。',
  },
}
const sticks: OwnField = {
  kind: 'own',
  path: 'install.sticks',
  usual: usualSticks,
  name: { en: 'Where sticks appear', zh: 'U 盘位置' },
  says: {
    en: 'Where USB sticks appear, such as /media/*/*; an empty list takes nothing from sticks but drive letters.',
    zh: 'U 盘出现的文件夹，例如 /media/*/*；留空则只认盘符。',
  },
}

/** How another exhibit comes onto this machine. */
export const Install = v.strictObject({
  probationMinutes: numberOf(probationMinutes),
  sticks: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.regex(/^(\/|[A-Za-z]:)/, 'a full path'),
          v.maxLength(200, 'at most 200 characters'),
          v.description('A folder, with a star for any name.'),
        ),
      ),
      v.maxLength(20, 'at most 20 folders'),
      v.description(sticks.says.en),
    ),
    usualSticks,
  ),
})

export const installFields = [probationMinutes, sticks] as const
