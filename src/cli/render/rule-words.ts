import type { Finding, Rule } from '../../audit/report'
import type { Problem, Said } from '../../exhibit'

type Words = {
  readonly severity: Problem['severity']
  readonly says: (finding: Quoted) => Said
  readonly cure: Said
}
/** The words of a finding, short and in quotation marks of either language. */
type Quoted = { readonly words: Said; readonly other: Said; readonly bare: string }

const shorten: Said = {
  en: 'Shorten the wording in this language, or break it differently.',
  zh: '请缩短该语言的文字，或调整断行。',
}
const fewer: Said = {
  en: 'Show fewer of them on this screen, or shorten their names.',
  zh: '请减少该画面上的项目，或缩短名称。',
}

/** What each rule of the audit means to an editor. `reach` and the like come from too much on one screen. */
const byRule: Readonly<Record<Rule, Words>> = {
  'never-came': {
    severity: 'error',
    says: () => ({ en: 'This screen did not come up within ten seconds.', zh: '该画面在十秒内没有出现。' }),
    cure: {
      en: 'Look at it with kiosk preview; a picture or film in it may be too large.',
      zh: '请用 kiosk preview 查看；其中的图片或影片可能过大。',
    },
  },
  'off-screen': {
    severity: 'error',
    says: ({ words }) => ({ en: `${words.en} runs off the screen.`, zh: `${words.zh}超出屏幕。` }),
    cure: shorten,
  },
  clipped: {
    severity: 'error',
    says: ({ words }) => ({ en: `${words.en} is cut off.`, zh: `${words.zh}被截断。` }),
    cure: shorten,
  },
  overlap: {
    severity: 'error',
    says: ({ words, other }) => ({ en: `${words.en} lies upon ${other.en}.`, zh: `${words.zh}与${other.zh}重叠。` }),
    cure: { en: 'Shorten one of the two in this language.', zh: '请缩短其中一处在该语言中的文字。' },
  },
  scroll: {
    severity: 'error',
    says: () => ({ en: 'Something is larger than the screen.', zh: '画面内容超出屏幕。' }),
    cure: { en: 'Shorten the longest wordings of this screen.', zh: '请缩短该画面上最长的文字。' },
  },
  glyph: {
    severity: 'error',
    says: ({ words, bare }) => ({
      en: `No font of the kiosk can draw ${bare} in ${words.en}.`,
      zh: `展机自带的字体无法显示${words.zh}中的 ${bare}。`,
    }),
    cure: { en: 'Write it with other characters.', zh: '请换用其他字符。' },
  },
  'target-size': {
    severity: 'error',
    says: ({ words }) => ({
      en: `The button ${words.en} is too small for a finger.`,
      zh: `按钮${words.zh}太小，手指不易点中。`,
    }),
    cure: fewer,
  },
  'target-gap': {
    severity: 'warning',
    says: ({ words, other }) => ({
      en: `The buttons ${words.en} and ${other.en} are so close that a finger may meet both.`,
      zh: `按钮${words.zh}与${other.zh}相距太近，容易误触。`,
    }),
    cure: fewer,
  },
  reach: {
    severity: 'warning',
    says: ({ words }) => ({
      en: `The button ${words.en} is higher than somebody in a wheelchair reaches.`,
      zh: `按钮${words.zh}过高，乘轮椅者够不到。`,
    }),
    cure: {
      en: 'Show fewer things on this screen, so that the button comes down.',
      zh: '请减少该画面上的内容，使按钮下移。',
    },
  },
  'text-size': {
    severity: 'warning',
    says: ({ words }) => ({
      en: `${words.en} is too small to be read from where visitors stand.`,
      zh: `${words.zh}字太小，观众站立处看不清。`,
    }),
    cure: shorten,
  },
  expected: {
    severity: 'warning',
    says: ({ words }) => ({
      en: `${words.en} is expected and not yet achieved, but the screen does not say so beside it.`,
      zh: `${words.zh}是预期值，但旁边没有注明。`,
    }),
    cure: {
      en: 'Shorten the wordings around it, so that there is room for the word.',
      zh: '请缩短周围的文字，为“预期”字样留出位置。',
    },
  },
}

const most = 30
const short = (words: string): string => (words.length > most ? `${words.slice(0, most)}…` : words)
const quoted = (words: string): Said =>
  words === ''
    ? { en: 'A control without a name', zh: '未命名的控件' }
    : { en: `“${short(words)}”`, zh: `“${short(words)}”` }

/** A finding of the audit in an editor's words. */
export const wordsOfFinding = ({ rule, words, other = '' }: Finding): Pick<Problem, 'severity' | 'says' | 'cure'> => {
  const { severity, says, cure } = byRule[rule]
  return { severity, says: says({ words: quoted(words), other: quoted(other), bare: other }), cure }
}
