import type { Said } from '../../src/exhibit'
import { largestSide, usefulBytes, usefulSides } from '../../src/exhibit/media-facts'

/** What the reference page says beside the sentences of the schema. */
export const words = {
  columns: {
    field: { en: 'Field', zh: '字段' },
    what: { en: 'What it is', zh: '含义' },
    how: { en: 'How it is written', zh: '写法' },
    without: { en: 'If left out', zh: '不填时' },
    example: { en: 'Example', zh: '示例' },
  },
  needed: { en: 'an error', zh: '报错' },
  nothing: { en: '–', zh: '–' },
  wording: { en: 'wording', zh: '文字' },
  headline: { en: 'headline', zh: '标题' },
  prose: { en: 'article', zh: '正文' },
  picture: { en: 'picture', zh: '图片' },
  film: { en: 'film', zh: '影片' },
  sound: { en: 'sound', zh: '声音' },
  captions: { en: 'a file for each language', zh: '每种语言一个文件' },
  choice: { en: 'one of the blocks below', zh: '下列各组字段之一' },
  name: { en: 'short name', zh: '短名称' },
  date: { en: 'date', zh: '日期' },
  figure: { en: 'figure', zh: '数据' },
  scene: { en: 'scene', zh: '画面' },
  statement: { en: 'as every statement', zh: '同各项陈述' },
  block: { en: 'block', zh: '一组字段' },
  number: { en: 'number', zh: '数字' },
  text: { en: 'text', zh: '文本' },
  record: { en: 'a wording for each name', zh: '每个名称一条文字' },
} as const satisfies Readonly<Record<string, Said | Readonly<Record<string, Said>>>>

export const yesOrNo: Said = { en: '`true` or `false`', zh: '`true` 或 `false`' }

export const listOf = (item: Said, from: number | undefined, to: number | undefined): Said => {
  const en = between(from, to, 'at least', 'at most', ' to ').trim()
  const zh = between(from, to, '至少', '最多', '–').trim().replace(' ', '')
  return {
    en: `${en ? `list of ${en}` : 'list'}, each a ${item.en}`,
    zh: `列表${zh ? `，${zh}项` : ''}，每项为${item.zh}`,
  }
}

export const withBounds = (kind: Said, from: number | undefined, to: number | undefined): Said => {
  const en = between(from, to, 'at least', 'at most', ' to ').trim()
  const zh = between(from, to, '不小于', '不大于', '–').trim()
  return en ? { en: `${kind.en}, ${en}`, zh: `${kind.zh}，${zh}` } : kind
}

export const withLength = (kind: Said, to: number | undefined): Said =>
  to === undefined ? kind : { en: `${kind.en}, at most ${to} characters`, zh: `${kind.zh}，最多${to}个字符` }

const between = (
  from: number | undefined,
  to: number | undefined,
  least: string,
  most: string,
  dash: string,
): string => {
  if (from !== undefined && to !== undefined) return from === to ? `${from} ` : `${from}${dash}${to} `
  if (from !== undefined) return `${least} ${from} `
  return to === undefined ? '' : `${most} ${to} `
}

export const intro: Said = {
  en: `# The exhibit format, version 1

This page is made from the schema the kiosk itself reads exhibits by (\`npm run format:docs\`); a test fails when the two differ.

An exhibit is a folder: \`exhibit.yaml\`, one file per section in \`sections/\`, and pictures, films and sounds in \`media/\`. The files are
YAML 1.2 in UTF-8. Each line is a name, a colon, a space and a value; what belongs to a name stands below it, two spaces further in;
the items of a list begin with a hyphen. A text with a colon, a comma or a bracket stands in single quotes.

The first line of each file names its schema, by which VS Code with the YAML extension (redhat.vscode-yaml) completes names, explains
them and underlines mistakes while you type. Files that \`kiosk new\` makes have it already:

    # yaml-language-server: $schema=.schema/exhibit.schema.json

\`kiosk check FOLDER\` tells everything that is amiss, with file, line and cure. Names the kiosk doesn't know are errors.
`,
  zh: `# 展览格式，第1版

本页由展机读取展览所用的格式定义自动生成（\`npm run format:docs\`），两者不一致时测试会报错。

一个展览就是一个文件夹：\`exhibit.yaml\`、\`sections/\` 里每个栏目一个文件、\`media/\` 里的图片、影片和声音。文件是 UTF-8 编码的
YAML 1.2。每行写“名称: 内容”，冒号用英文半角，后面空一格；属于某个名称的内容写在它下面，多缩进两个空格；列表的每一项以短横线开头。
文字里有英文冒号、逗号或括号时，给整段文字加英文单引号。

每个文件的第一行注明格式定义。用装有 YAML 扩展（redhat.vscode-yaml）的 VS Code 打开，输入时会自动补全、显示说明、标出错误。
\`kiosk new\` 建立的文件已经写好这一行：

    # yaml-language-server: $schema=.schema/exhibit.schema.json

\`kiosk check 文件夹\` 会列出所有问题，注明文件、行号和改法。格式里没有的名称一律报错。
`,
}

export const headings = {
  exhibit: { en: 'exhibit.yaml', zh: 'exhibit.yaml' },
  section: { en: 'sections/NAME.yaml', zh: 'sections/名称.yaml' },
  wordings: { en: 'Wordings', zh: '文字' },
  headlines: { en: 'Headlines', zh: '标题' },
  articles: { en: 'Articles', zh: '正文' },
  media: { en: 'Media files', zh: '媒体文件' },
  figures: { en: 'Figures', zh: '数据' },
  statements: { en: 'Statements', zh: '陈述的依据' },
  scenes: { en: 'Scenes', zh: '画面' },
} as const satisfies Readonly<Record<string, Said>>

export const abouts: Readonly<Record<keyof typeof headings, Said>> = {
  exhibit: { en: 'Everything but the sections.', zh: '栏目以外的全部内容。' },
  section: {
    en: 'One section: a tile on home and a screen of its own. `NAME` is its `id`.',
    zh: '一个栏目：首页上的一张卡片和一个单独的页面。文件名就是它的 `id`。',
  },
  wordings: {
    en: `A wording has a line for each language of the exhibit. Missing in the first language it is an error; missing in another
\`kiosk check\` warns, and the screen shows the first language that has it, with that language's short name behind: Water supply [EN].`,
    zh: `每条文字按展览的语言各写一行。缺少第一种语言的文字是错误；缺少其他语言时 \`kiosk check\` 会提醒，屏幕上先用已有的语言
代替，并在后面注明语言简称：供水 [中文]。`,
  },
  headlines: {
    en: `A headline has its lines in square brackets, with a comma between them: one or two, at most three, of at most 60 characters.
A line that has a comma of its own stands in single quotes, or the comma would begin a new line:

    en: [ 'Rain, and what', we pumped ]`,
    zh: `标题的各行写在英文方括号里，用英文逗号隔开：一两行，最多三行，每行不超过60个字符。某一行自身带有英文逗号时，
给这一行加英文单引号，否则逗号处会另起一行：

    zh: [ 雨水，, 井水 ]
    en: [ 'Rain, and what', we pumped ]`,
  },
  articles: {
    en: `A longer text begins with \`|\` behind the key of its language and stands on the lines below, indented. A few marks of Markdown
are read, and no others:

    text:
      en: |
        A paragraph. *So* is emphasis, **so** is strong.

        ## A heading
        ### A smaller one

        - An item of a list.

        > A quotation.

        ![What the picture shows](media/well.jpg "A caption")`,
    zh: `较长的文字：语言代码和冒号后面写 \`|\`，正文从下一行写起并缩进。只认这几种 Markdown 记号：

    text:
      zh: |
        一段文字。*这样* 表示着重，**这样** 表示加粗。

        ## 标题
        ### 小标题

        - 列表的一项。

        > 引文。

        ![画面内容](media/well.jpg "说明")`,
  },
  media: {
    en: `Files lie in \`media/\` or in folders inside it. Their names have small letters, digits, \`-\`, \`_\` and no blanks.

- Pictures are SVG, PNG, JPEG, WebP or AVIF, called what they are. More than ${usefulSides.long} by ${usefulSides.short} pixels or ${usefulBytes.picture / 1_000_000} MB
  is warned of, more than ${largestSide} pixels on one side is an error. \`kiosk pack\` turns photographs upright and makes large ones smaller.
- Drawings (SVG) carry no text, no scripts, and nothing from outside themselves.
- Films are MP4 (H.264 and AAC) or WebM (VP9 or AV1), with captions as WebVTT (\`.vtt\`, in UTF-8). Sounds are MP3, M4A or WebM.

HEIC, GIF, TIFF, PDF, MOV, WAV and the like are not shown; the check says what to save them as.`,
    zh: `文件放在 \`media/\` 或其中的子文件夹里。文件名用小写字母、数字、\`-\` 和 \`_\`，不含空格。

- 图片用 SVG、PNG、JPEG、WebP 或 AVIF，扩展名要与内容一致。超过 ${usefulSides.long}×${usefulSides.short} 像素或 ${usefulBytes.picture / 1_000_000} MB 会提醒，
  某一边超过 ${largestSide} 像素是错误。\`kiosk pack\` 会把照片转正，并缩小过大的图片。
- 矢量图形（SVG）里不能有文字、脚本，也不能引用外部内容。
- 影片用 MP4（H.264 和 AAC）或 WebM（VP9 或 AV1），字幕用 WebVTT（\`.vtt\`，UTF-8 编码）。声音用 MP3、M4A 或 WebM。

HEIC、GIF、TIFF、PDF、MOV、WAV 等不能显示；检查会说明应另存为什么格式。`,
  },
  figures: {
    en: 'A number visitors read. It carries its unit, its label and where it comes from.',
    zh: '观众读到的数字，带有单位、说明和依据。',
  },
  statements: {
    en: 'Whatever an exhibit states says how sure it is, for which date it holds and where it comes from.',
    zh: '展览陈述的内容都要注明性质、截至日期和来源。',
  },
  scenes: {
    en: 'A scene is one picture. `draw` says which kind; the other fields depend on it.',
    zh: '画面就是一幅图。`draw` 指明种类，其余字段随种类而不同。',
  },
}
