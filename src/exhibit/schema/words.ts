import * as v from 'valibot'
import type { Said } from '../said'
import { rule, told } from './told'

/** `zh`, `en`, `ar`: the key under which an exhibit writes a language. Lower case, two or three letters, maybe a script. */
export const LanguageKey = v.pipe(
  v.string(),
  v.regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/,
    rule({
      en: 'A language key is two or three small letters, such as zh or en.',
      zh: '语言代码是两三个小写字母，如 zh 或 en。',
    }),
  ),
  v.examples(['zh', 'en']),
  told({
    en: 'The key under which the exhibit writes a language, such as zh or en.',
    zh: '本展览里一种语言的代码，如 zh 或 en。',
  }),
)

/** Names a thing inside the exhibit: small letters, digits and hyphens, at most 40. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    rule({
      en: 'An id is small letters, digits and hyphens, and begins with a letter.',
      zh: 'id 由小写字母、数字和短横线组成，以字母开头。',
    }),
  ),
  v.examples(['history', 'first-year']),
  told({
    en: 'A short name for this thing: small letters, digits and hyphens.',
    zh: '内部使用的短名称：小写字母、数字和短横线。',
  }),
)

const line = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit))

/** One wording in every language of the exhibit, by language key. Plain text, no markup. */
export const Text = v.pipe(
  v.record(LanguageKey, line(400)),
  v.examples([{ zh: '历史', en: 'History' }]),
  told({
    en: 'The wording in each language: a line per language, with its key in front. Plain text.',
    zh: '各语言的文字：每种语言一行，以语言代码开头。纯文本。',
  }),
)

/** A headline, set on the lines given; in each language a list of at most three lines. */
export const Lines = v.pipe(
  v.record(LanguageKey, v.pipe(v.array(line(60)), v.minLength(1), v.maxLength(3))),
  v.examples([{ zh: ['灯塔烧什么油'], en: ['What the lamp', 'burnt'] }]),
  told({
    en: 'A headline: for each language a list of its lines. End a Chinese line with its own mark (，or ：).',
    zh: '标题：每种语言列出各行。中文换行处请保留标点（，或：）。',
  }),
)

/** A longer text in every language, with the few marks of Markdown that `article/read-article.ts` reads. */
export const Prose = v.pipe(
  v.record(
    LanguageKey,
    v.pipe(
      v.string(),
      v.regex(/\S/, rule({ en: 'Write the text on the lines below, indented.', zh: '请把正文写在下面几行，并缩进。' })),
      v.maxLength(6000),
    ),
  ),
  told({
    en: 'A text in each language, after a | on the line of its key. ## begins a heading, ### a smaller one, - an item of a list, > a quotation; *so* is emphasis, **so** is strong; ![what it shows](media/file.jpg "caption") on a line of its own is a picture.',
    zh: '各语言的正文，语言代码那一行以 | 结尾，正文从下一行写起。## 开头是标题，### 是小标题，- 是列表项，> 是引文；*这样* 表示着重，**这样** 表示加粗；![画面内容](media/file.jpg "说明") 单独一行是图片。',
  }),
)

/** `media/…`: a path inside the exhibit's folder; `{theme}` stands for `silver` and for `ore`, one file each. */
export const Picture = v.pipe(
  v.string(),
  v.regex(
    /^media\/[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*?(\.\{theme\})?\.(svg|png|jpg|jpeg|webp|avif)$/,
    rule({
      en: 'A picture is a path such as media/crane.svg or media/crane.{theme}.svg, in small letters.',
      zh: '图片写成路径，全用小写，如 media/crane.svg 或 media/crane.{theme}.svg。',
    }),
  ),
  v.examples(['media/crane.svg', 'media/crane.{theme}.svg']),
  told({
    en: 'A picture in the media folder. Write {theme} where the file has one version for silver and one for ore.',
    zh: 'media 文件夹里的图片。银色（silver）与矿石（ore）主题各有一张时，文件名里写 {theme}。',
  }),
)

const mediaFile = (endings: string, example: string, said: Said) =>
  v.pipe(
    v.string(),
    v.examples([example]),
    v.regex(new RegExp(`^media/[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*?\\.(${endings})$`), rule(said)),
  )

/** A film in the media folder; by custom in `media/films/`. */
export const Film = mediaFile('mp4|webm', 'media/films/harbour.mp4', {
  en: 'A film is a path such as media/films/harbour.mp4, in small letters.',
  zh: '影片写成路径，全用小写，如 media/films/harbour.mp4。',
})

/** A recording in the media folder; by custom in `media/sounds/`. */
export const Sound = mediaFile('mp3|m4a|webm', 'media/sounds/bell.mp3', {
  en: 'A recording is a path such as media/sounds/bell.mp3, in small letters.',
  zh: '录音写成路径，全用小写，如 media/sounds/bell.mp3。',
})

/** The captions of one language; by custom beside the film, with the language before the ending: `harbour.en.vtt`. */
export const CaptionsFile = mediaFile('vtt', 'media/films/harbour.en.vtt', {
  en: 'Captions are a path such as media/films/harbour.en.vtt, in small letters.',
  zh: '字幕写成路径，全用小写，如 media/films/harbour.en.vtt。',
})

/** The captions of a film, a file for each language. */
export const Captions = v.record(LanguageKey, CaptionsFile)

/** The mineral pigments an exhibit may name; the theme gives each its colours. */
export const Mineral = v.pipe(
  v.picklist(['copper', 'azurite', 'malachite', 'ochre', 'slate', 'silver']),
  told({
    en: 'A colour by name: copper, azurite, malachite, ochre, slate or silver.',
    zh: '颜色名称：copper（铜）、azurite（石青）、malachite（石绿）、ochre（赭黄）、slate（石板灰）或 silver（银）。',
  }),
)

export type Text = v.InferOutput<typeof Text>
export type Lines = v.InferOutput<typeof Lines>
export type Prose = v.InferOutput<typeof Prose>
export type Picture = v.InferOutput<typeof Picture>
export type Mineral = v.InferOutput<typeof Mineral>
