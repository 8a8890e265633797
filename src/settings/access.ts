import * as v from 'valibot'
import type { ChoiceField } from './fields'

const text: ChoiceField<100 | 125 | 150> = {
  kind: 'choice',
  path: 'access.text',
  usual: 100,
  choices: [
    { value: 100, name: { en: '100 %', zh: '100%' } },
    { value: 125, name: { en: '125 %', zh: '125%' } },
    { value: 150, name: { en: '150 %', zh: '150%' } },
  ],
  name: { en: 'Text size to begin with', zh: '默认文字大小' },
  says: {
    en: 'The size of text each visit begins with, in percent (100, 125 or 150); visitors change it for themselves.',
    zh: '每次浏览开始时的文字大小，百分比（100、125 或 150）；观众可自行调整。',
  },
}
const reach: ChoiceField<'standard' | 'lower'> = {
  kind: 'choice',
  path: 'access.reach',
  usual: 'standard',
  choices: [
    { value: 'standard', name: { en: 'Usual', zh: '标准' } },
    { value: 'lower', name: { en: 'Lower', zh: '降低' } },
  ],
  name: { en: 'Reach to begin with', zh: '默认操作位置' },
  says: {
    en: 'Where the buttons stand as a visit begins: standard, or lower for a screen that hangs high.',
    zh: '每次浏览开始时按钮的位置：标准，或在屏幕较高时降低。',
  },
}

/** What each visit begins with; the figures of `screen` say whether it has to differ from the usual. */
export const Access = v.strictObject({
  text: v.optional(v.pipe(v.picklist([100, 125, 150], '100, 125 or 150'), v.description(text.says.en)), 100),
  reach: v.optional(
    v.pipe(v.picklist(['standard', 'lower'], 'standard or lower'), v.description(reach.says.en)),
    'standard',
  ),
})

export const accessFields = [text, reach] as const
