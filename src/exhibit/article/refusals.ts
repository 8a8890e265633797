import type { Said } from '../said'

/** Why something has no place in an article, and what to write instead. */
export type Refusal = { readonly says: Said; readonly cure: Said }

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export const refusals = {
  heading: {
    says: { en: 'This is a heading of a size the text does not have.', zh: '正文里没有这一级标题。' },
    cure: {
      en: 'Begin the line with ## for a heading, or with ### for a smaller one.',
      zh: '标题请以 ## 开头，小标题以 ### 开头。',
    },
  },
  html: {
    says: { en: 'There is HTML in the text.', zh: '正文里有 HTML 代码。' },
    cure: {
      en: 'Take what stands in angle brackets out; for emphasis write *so* or **so**.',
      zh: '请删去尖括号里的内容；强调请写 *这样* 或 **这样**。',
    },
  },
  link: {
    says: { en: 'There is a link in the text.', zh: '正文里有链接。' },
    cure: {
      en: 'Write the words without the link, since a kiosk leads nowhere; an address to take along is a scene of its own (draw: qr).',
      zh: '请只写文字，不写链接，展厅屏幕不能打开网页；要让观众带走网址，请另做二维码画面（draw: qr）。',
    },
  },
  code: {
    says: { en: 'There is program code in the text.', zh: '正文里有程序代码格式。' },
    cure: {
      en: 'Take the backticks away, and the spaces at the start of the line.',
      zh: '请删去反引号，以及行首的空格。',
    },
  },
  table: {
    says: { en: 'There is a table in the text.', zh: '正文里有表格。' },
    cure: {
      en: 'Make it a section of its own (draw: table), or write it as a list.',
      zh: '请把表格做成单独的栏目（draw: table），或改写成列表。',
    },
  },
  rule: {
    says: { en: 'There is a line of hyphens or stars in the text.', zh: '正文里有一行分隔线。' },
    cure: { en: 'Take it out; a heading (##) parts the text.', zh: '请删去；分段请用标题（##）。' },
  },
  pictureInLine: {
    says: { en: 'A picture stands in the middle of a line.', zh: '图片夹在文字行中间。' },
    cure: {
      en: 'Put it on a line of its own, with an empty line before and after it.',
      zh: '请让图片单独占一行，前后各空一行。',
    },
  },
  pictureWords: {
    says: { en: 'A picture has no words for those who cannot see it.', zh: '图片没有文字说明，看不见的观众无法了解。' },
    cure: {
      en: 'Write what it shows in the square brackets: ![The first furnace](media/furnace.jpg).',
      zh: '请在方括号里写明画面内容，例如 ![第一座高炉](media/furnace.jpg)。',
    },
  },
  pictureFile: (address: string) => ({
    says: {
      en: `“${short(address)}” is not a picture in the media folder.`,
      zh: `“${short(address)}”不是 media 文件夹里的图片。`,
    },
    cure: {
      en: 'Put the picture into the media folder and write its path in small letters, such as media/furnace.jpg.',
      zh: '请把图片放进 media 文件夹，并用小写字母写出路径，例如 media/furnace.jpg。',
    },
  }),
  listInList: {
    says: { en: 'There is a list inside a list.', zh: '列表里又有列表。' },
    cure: {
      en: 'Make it one list, or write the inner one as a sentence.',
      zh: '请合成一个列表，或把里面的列表写成一句话。',
    },
  },
  inList: {
    says: { en: 'A list holds something other than words.', zh: '列表里有文字以外的内容。' },
    cure: {
      en: 'Keep each item to words, and put this after the list.',
      zh: '列表每项只写文字，其他内容请放在列表之后。',
    },
  },
  longItem: {
    says: { en: 'An item of a list has more than one paragraph.', zh: '列表的一项里有不止一段文字。' },
    cure: {
      en: 'Keep each item to one paragraph, and begin what follows at the start of the line.',
      zh: '列表每项只写一段；后面的文字请从行首写起。',
    },
  },
  inQuote: {
    says: { en: 'There is something other than a paragraph in the quotation.', zh: '引文里有段落以外的内容。' },
    cure: { en: 'Write plain paragraphs after the >.', zh: '请在 > 后面只写普通段落。' },
  },
} as const

/** Marks that Markdown did not take for emphasis, because a mark of punctuation stands inside them. */
export const starsLeft: Refusal = {
  says: { en: 'The stars here would be shown as stars.', zh: '这里的星号会原样显示出来。' },
  cure: {
    en: 'Put punctuation and spaces outside the stars: **so**, and not **so,**.',
    zh: '请把标点和空格移到星号外面：写 **这样**，不写 **这样，**。',
  },
}

const byType: Readonly<Record<string, Refusal>> = {
  html: refusals.html,
  link: refusals.link,
  linkReference: refusals.link,
  definition: refusals.link,
  code: refusals.code,
  inlineCode: refusals.code,
  thematicBreak: refusals.rule,
  image: refusals.pictureInLine,
  imageReference: refusals.pictureInLine,
  heading: refusals.inList,
  blockquote: refusals.inList,
  list: refusals.listInList,
}

/** Why a piece of Markdown, by the name its parser gives it, has no place in an article. */
export const refusalOf = (type: string): Refusal => byType[type] ?? refusals.html
