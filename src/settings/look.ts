import * as v from 'valibot'
import { type ChoiceField, textOf, type OwnField, type TextField } from './fields'

const displayId: OwnField = {
  kind: 'own',
  path: 'display.id',
  usual: null,
  name: { en: 'Display', zh: '显示器' },
  says: {
    en: 'Which display the kiosk fills, by its id of at most 100 characters; unset, the main one.',
    zh: '本机画面所在显示器的编号，最多 100 个字符；不设则为主显示器。',
  },
}

/** Which screen of the machine the kiosk fills. */
export const Display = v.strictObject({
  id: v.optional(
    v.pipe(
      v.nullable(
        v.pipe(v.string(), v.minLength(1, 'at least one character'), v.maxLength(100, 'at most 100 characters')),
      ),
      v.description(displayId.says.en),
    ),
    null,
  ),
})

const themeField: ChoiceField<'silver' | 'ore'> = {
  kind: 'choice',
  path: 'theme',
  usual: null,
  without: { en: 'as the exhibit says', zh: '按展览内容' },
  choices: [
    { value: 'silver', name: { en: 'Silver, for bright halls', zh: '银色，用于明亮展厅' } },
    { value: 'ore', name: { en: 'Ore, for dim halls', zh: '矿石色，用于昏暗展厅' } },
  ],
  name: { en: 'Theme', zh: '主题' },
  says: {
    en: 'Silver for bright halls, ore for dim ones; unset, as the exhibit says.',
    zh: '明亮的展厅用银色，昏暗的用矿石色；不设则按展览内容。',
  },
}

export const Theme = v.optional(
  v.pipe(v.nullable(v.picklist(['silver', 'ore'], 'silver or ore')), v.description(themeField.says.en)),
  null,
)

const kioskNameField: TextField = {
  kind: 'text',
  path: 'kioskName',
  most: 60,
  usual: 'Kiosk',
  name: { en: 'Name of this kiosk', zh: '本机名称' },
  says: {
    en: 'What the staff calls this kiosk, at most 60 characters; visitors never see it.',
    zh: '工作人员对本机的称呼，最多 60 个字符；观众看不到。',
  },
}

export const KioskName = textOf(kioskNameField)

export const displayFields = [displayId] as const
export const lookFields = [themeField] as const
export const nameFields = [kioskNameField] as const
