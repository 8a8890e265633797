import * as v from 'valibot'
import { Day, Source } from './figures'
import { list } from './list'
import { Scene } from './scenes'
import { ThemeChoice } from './theme'
import { rule, told } from './told'
import { Tour } from './tour'
import { Id, LanguageKey, Lines, Text } from './words'

/** A language the exhibit speaks; the first one listed is the one the loop begins in. */
export const Language = v.strictObject({
  key: LanguageKey,
  tag: v.pipe(
    v.string(),
    v.regex(
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
      rule({ en: 'A language tag is written like zh-CN or en-GB.', zh: '语言标签写作 zh-CN 或 en-GB 这样的形式。' }),
    ),
    v.examples(['zh-CN', 'en-GB']),
    told({
      en: 'The BCP 47 tag a screen reader needs, such as zh-CN or en-GB.',
      zh: '读屏软件需要的语言标签（BCP 47），如 zh-CN 或 en-GB。',
    }),
  ),
  name: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(20),
    v.examples(['中文', 'English']),
    told({ en: 'The language in its own name, such as 中文.', zh: '这种语言自己的名称，如“中文”。' }),
  ),
  short: v.pipe(
    v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(4))),
    v.examples(['EN']),
    told({ en: 'Two letters where room is short.', zh: '位置不够时用的简称，一两个字。' }),
  ),
  direction: v.pipe(
    v.optional(v.picklist(['ltr', 'rtl']), 'ltr'),
    told({
      en: 'Which way the language is written: ltr from the left, rtl from the right.',
      zh: '书写方向：ltr 从左到右，rtl 从右到左。',
    }),
  ),
})

/** What a slide shows: a scene of its own, or the scene of the section it opens, perhaps only some of its figures. */
export const SlideScene = v.union([
  v.strictObject({
    from: v.pipe(
      Id,
      told({ en: 'The id of the section whose picture this slide shows.', zh: '借用哪个栏目的画面，填它的 id。' }),
    ),
    only: v.optional(
      v.pipe(
        v.array(Id),
        v.minLength(1),
        told({
          en: 'The ids of the figures to show; without it, all.',
          zh: '只显示哪些数据，填它们的 id；不填则全部显示。',
        }),
      ),
    ),
    key: v.optional(
      v.pipe(
        Text,
        told({
          en: "A line under the picture, in place of the section's own.",
          zh: '画面下方的一行字，代替栏目原有的那行。',
        }),
      ),
    ),
  }),
  Scene,
])

/** One slide of the attract loop. */
export const Slide = v.strictObject({
  id: Id,
  opens: v.pipe(
    v.optional(Id),
    told({
      en: 'The section a touch opens. Without it, a touch opens home.',
      zh: '触摸后打开哪个栏目；不填则打开首页。',
    }),
  ),
  title: v.pipe(Lines, told({ en: 'The headline, at most two lines.', zh: '标题，最多两行。' })),
  caption: v.pipe(
    v.optional(Text),
    told({
      en: 'The words above the dwell bars; without it, the name of the section it opens.',
      zh: '进度条上方的文字；不填则显示要打开的栏目名称。',
    }),
  ),
  scene: v.pipe(
    SlideScene,
    told({
      en: 'The picture: a scene of its own, or that of a section.',
      zh: '画面：自己的画面，或借用某个栏目的画面。',
    }),
  ),
})

/** One section: a tile on the home screen and a screen of its own. A file in `sections/`. */
export const Section = v.strictObject({
  id: Id,
  name: v.pipe(Text, told({ en: 'The name on the tile and in the dock.', zh: '首页卡片和底部导航栏上的名称。' })),
  hook: v.pipe(Text, told({ en: 'The line under the name on the tile.', zh: '首页卡片上名称下面的一行字。' })),
  spoken: v.pipe(
    v.optional(Text),
    told({ en: 'What a screen reader says for the whole tile.', zh: '读屏软件怎样念整张卡片。' }),
  ),
  title: v.pipe(Lines, told({ en: "The headline of the section's own screen.", zh: '栏目页面的标题。' })),
  tile: v.pipe(
    v.strictObject({
      plate: v.pipe(
        v.picklist(['dark', 'light', 'copper', 'azurite', 'malachite']),
        told({
          en: 'The ground of the tile: dark, light, copper, azurite or malachite.',
          zh: '卡片底色：dark（深）、light（浅）、copper（铜）、azurite（石青）或 malachite（石绿）。',
        }),
      ),
      place: v.pipe(
        v.picklist(['large', 'medium', 'small']),
        told({ en: 'How wide the tile is in its row.', zh: '卡片在一行里的宽度。' }),
      ),
    }),
    told({ en: 'How the section looks on home.', zh: '栏目在首页上的样子。' }),
  ),
  scene: v.pipe(
    Scene,
    told({ en: 'The picture of the section, and of its tile.', zh: '栏目的画面，也用在首页卡片上。' }),
  ),
})

/** `exhibit.yaml`: everything but the sections, which have a file each. */
export const ExhibitFile = v.strictObject({
  format: v.pipe(v.literal(1), told({ en: 'The version of this format: 1.', zh: '格式的版本：1。' })),
  id: Id,
  version: v.pipe(
    v.string(),
    v.regex(
      /^\d+\.\d+\.\d+$/,
      rule({ en: 'A version has three numbers, such as 1.0.0.', zh: '版本号由三个数字组成，如 1.0.0。' }),
    ),
    v.examples(['1.0.0']),
    told({ en: 'The version of the exhibit.', zh: '展览的版本号。' }),
  ),
  title: v.pipe(Text, told({ en: 'The name of the whole exhibit.', zh: '整个展览的名称。' })),
  titleLines: v.pipe(
    Lines,
    told({
      en: 'The same, on the lines it is set on where the screen is narrow.',
      zh: '同一名称，屏幕较窄时按这里的分行显示。',
    }),
  ),
  languages: v.pipe(
    v.pipe(v.array(Language), v.minLength(1), v.maxLength(8)),
    told({
      en: 'The languages, the first of which the loop begins in and the others fall back to.',
      zh: '展览的语言；循环画面从第一种开始，缺少文字时也用第一种代替。',
    }),
  ),
  theme: v.pipe(
    ThemeChoice,
    told({ en: 'Which base of colours, and colours of the exhibit’s own.', zh: '配色，以及自定的颜色。' }),
  ),
  asOf: v.pipe(
    v.strictObject({
      date: Day,
      text: v.pipe(Text, told({ en: 'The date stamp of every data screen.', zh: '数据页面上注明的截至日期。' })),
    }),
    told({ en: 'The date for which the exhibit holds.', zh: '整个展览的数据截至日期。' }),
  ),
  sources: v.pipe(
    v.pipe(v.array(Source), v.minLength(1), v.maxLength(20)),
    told({ en: 'The sources the figures name.', zh: '数据引用的来源。' }),
  ),
  sections: v.pipe(
    v.array(Id),
    v.minLength(1),
    v.maxLength(12),
    told({
      en: 'The order of the sections; each has a file sections/ID.yaml.',
      zh: '栏目的顺序；每个栏目有一个文件 sections/ID.yaml。',
    }),
  ),
  home: v.pipe(
    v.optional(v.array(Id)),
    told({
      en: 'The order of the tiles on home, where it differs from that of the sections.',
      zh: '首页卡片的顺序，与栏目顺序不同时填写。',
    }),
  ),
  loop: v.pipe(
    v.strictObject({
      dwell: v.pipe(
        v.number(),
        v.minValue(3),
        v.maxValue(120),
        told({ en: 'How long a slide stays, in seconds.', zh: '每个循环画面停留多久，以秒计。' }),
      ),
      fade: v.pipe(
        v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3)), 0.7),
        told({ en: 'How long a crossfade takes, in seconds.', zh: '画面淡入淡出要多久，以秒计。' }),
      ),
      slides: v.pipe(
        v.pipe(v.array(Slide), v.minLength(1), v.maxLength(2000)),
        told({ en: 'The slides, in order.', zh: '各个画面，按顺序。' }),
      ),
    }),
    told({ en: 'What plays while nobody touches the screen.', zh: '无人触摸时循环播放的内容。' }),
  ),
  tours: v.optional(
    v.pipe(
      list(Tour, 1, 12),
      told({
        en: 'Guided tours; a clicker starts the first. Without any, a guide goes through all slides, then all sections.',
        zh: '导览路线；翻页笔启动第一条。不填时，依次走完全部循环画面和全部栏目。',
      }),
    ),
  ),
  words: v.pipe(
    v.optional(v.record(v.string(), Text), {}),
    told({
      en: "Other wordings for the kiosk's own words, by their name, such as touchToExplore.",
      zh: '替换展机自带的文字，按名称填写，如 touchToExplore。',
    }),
  ),
})

/** A whole exhibit as the kiosk uses it: `exhibit.yaml` with its sections in order. */
export const Exhibit = v.strictObject({ ...ExhibitFile.entries, sections: v.pipe(v.array(Section), v.minLength(1)) })

export type Language = v.InferOutput<typeof Language>
export type Slide = v.InferOutput<typeof Slide>
export type SlideScene = v.InferOutput<typeof SlideScene>
export type Section = v.InferOutput<typeof Section>
export type ExhibitFile = v.InferOutput<typeof ExhibitFile>
export type Exhibit = v.InferOutput<typeof Exhibit>
