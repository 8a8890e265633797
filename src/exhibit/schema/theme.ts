import * as v from 'valibot'
import type { Said } from '../said'
import { rule, told } from './told'

/** A colour of the exhibit's own. Six hexadecimal digits and nothing else: it is written into a style sheet as it stands. */
const colour = ({ en, zh }: Said) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^#[0-9A-Fa-f]{6}$/,
        rule({
          en: "A colour is written '#0d181b', in quotes: a hash and six of 0 to 9 and a to f.",
          zh: "颜色写作 '#0d181b'，要加引号：井号和六个 0–9、a–f 的字符。",
        }),
      ),
      v.examples(['#0d181b']),
      told({ en: `${en} A colour in quotes, such as '#0d181b'.`, zh: `${zh}颜色要加引号，如 '#0d181b'。` }),
    ),
  )

/** The exhibit's own colours for one base. What is left out stays as the kiosk has it. */
export const OwnPalette = v.strictObject({
  page: colour({ en: 'The ground of the screen.', zh: '屏幕底色。' }),
  pageHigh: colour({ en: 'The ground at the top edge; as “page” if left out.', zh: '屏幕上缘的底色；不填则同 page。' }),
  pageLow: colour({
    en: 'The ground at the bottom edge; as “page” if left out.',
    zh: '屏幕下缘的底色；不填则同 page。',
  }),
  surface: colour({ en: 'The ground of cards and of buttons.', zh: '卡片和按钮的底色。' }),
  raised: colour({ en: 'The ground of what lies upon a card.', zh: '卡片上面一层的底色。' }),
  ink: colour({ en: 'Text.', zh: '正文颜色。' }),
  inkSoft: colour({ en: 'Text of less weight: notes, sources.', zh: '次要文字的颜色：注释、来源。' }),
  line: colour({ en: 'The edges of buttons and the axes of pictures.', zh: '按钮边框和图中轴线的颜色。' }),
  hair: colour({ en: 'Fine lines that carry no meaning.', zh: '没有含义的细线。' }),
  copper: colour({ en: 'The mineral copper: industry, money, the chosen date.', zh: '铜：产业、资金、选中的日期。' }),
  azurite: colour({ en: 'The mineral azurite.', zh: '石青。' }),
  malachite: colour({ en: 'The mineral malachite.', zh: '石绿。' }),
  ochre: colour({ en: 'The mineral ochre.', zh: '赭黄。' }),
  slate: colour({ en: 'The mineral slate.', zh: '石板灰。' }),
  silver: colour({ en: 'The mineral silver.', zh: '银。' }),
  ingotHigh: colour({ en: 'The lit side of an ingot.', zh: '锭的受光面。' }),
  ingotLow: colour({ en: 'The shaded side of an ingot.', zh: '锭的背光面。' }),
  chosen: colour({ en: 'The ground of what is chosen; as “ink” if left out.', zh: '选中项的底色；不填则同 ink。' }),
  onChosen: colour({ en: 'Text on what is chosen; as “page” if left out.', zh: '选中项上的文字；不填则同 page。' }),
  onChosenCopper: colour({ en: 'Copper on what is chosen.', zh: '选中项上的铜色。' }),
})

/** The grounds of tiles and panels, the same in both bases, and the text on them. */
export const OwnPlates = v.strictObject({
  copper: colour({ en: 'The ground of a copper tile.', zh: '铜色卡片的底色。' }),
  azurite: colour({ en: 'The ground of an azurite tile.', zh: '石青卡片的底色。' }),
  malachite: colour({ en: 'The ground of a malachite tile.', zh: '石绿卡片的底色。' }),
  ochre: colour({ en: 'The ground of an ochre panel.', zh: '赭黄面板的底色。' }),
  slate: colour({ en: 'The ground of a slate panel.', zh: '石板灰面板的底色。' }),
  silver: colour({ en: 'The ground of a silver panel.', zh: '银色面板的底色。' }),
  ink: colour({ en: 'Text on all of these.', zh: '以上底色上的文字。' }),
})

/** The dock at the lower edge, the same in both bases. */
export const OwnDock = v.strictObject({
  ground: colour({ en: 'The ground of the dock.', zh: '底部导航栏的底色。' }),
  ink: colour({ en: 'Text in the dock.', zh: '导航栏的文字。' }),
  inkSoft: colour({ en: 'Text of less weight in the dock.', zh: '导航栏的次要文字。' }),
  mark: colour({ en: 'The mark of the section on screen, and the date.', zh: '当前栏目的标记和日期。' }),
})

/** How the exhibit looks: a base for its content, and colours of its own for either base. */
export const ThemeChoice = v.strictObject({
  content: v.pipe(
    v.picklist(['silver', 'ore']),
    told({
      en: 'silver for bright halls, ore for dim ones. The loop is always ore.',
      zh: 'silver（银色）适合明亮的展厅，ore（矿石色）适合较暗的展厅。循环画面始终用 ore。',
    }),
  ),
  silver: v.pipe(
    v.optional(OwnPalette),
    told({ en: 'Own colours for silver, the bright base.', zh: '自定银色（明亮）主题的颜色。' }),
  ),
  ore: v.pipe(
    v.optional(OwnPalette),
    told({
      en: 'Own colours for ore, the dark base, which the loop is drawn in.',
      zh: '自定矿石色（暗）主题的颜色，循环画面用它。',
    }),
  ),
  plates: v.pipe(
    v.optional(OwnPlates),
    told({ en: 'Own colours for tiles and panels.', zh: '自定卡片和面板的颜色。' }),
  ),
  dock: v.pipe(v.optional(OwnDock), told({ en: 'Own colours for the dock.', zh: '自定底部导航栏的颜色。' })),
})

export type ThemeBase = 'silver' | 'ore'
export type OwnPalette = v.InferOutput<typeof OwnPalette>
export type OwnPlates = v.InferOutput<typeof OwnPlates>
export type OwnDock = v.InferOutput<typeof OwnDock>
export type ThemeChoice = v.InferOutput<typeof ThemeChoice>
