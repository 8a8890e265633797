/** A sentence of the remote in its two languages. */
type Said = Readonly<Record<Language, string>>
export type Language = 'zh' | 'en'

export const words = {
  title: { zh: '导览遥控', en: 'Guide' },
  pairing: { zh: '正在连接……', en: 'Connecting …' },
  scan: {
    zh: '请扫描展机屏幕上的二维码，用这部手机带领导览。',
    en: 'Scan the code on the kiosk’s screen to lead a tour with this telephone.',
  },
  refused: {
    zh: '这个二维码已经失效。请在展机上重新生成一个再扫描。',
    en: 'This code is not good any more. Ask for a new one at the kiosk and scan it.',
  },
  over: {
    zh: '导览已结束，或已由另一部手机接管。要再次带领，请重新扫码。',
    en: 'The tour is over, or another telephone has taken it. To lead again, scan a new code.',
  },
  lost: { zh: '与展机失去联系，正在重试……', en: 'The kiosk does not answer. Trying again …' },
  choose: { zh: '选择导览路线', en: 'Choose a tour' },
  stops: { zh: '{n}站', en: '{n} stops' },
  now: { zh: '当前', en: 'Now' },
  then: { zh: '下一站', en: 'Next' },
  last: { zh: '这是最后一站', en: 'This is the last stop' },
  stopOf: { zh: '第{n}站，共{of}站', en: 'Stop {n} of {of}' },
  noNotes: { zh: '这一站没有讲解词。', en: 'There are no notes for this stop.' },
  back: { zh: '上一站', en: 'Back' },
  next: { zh: '下一站', en: 'Next' },
  hold: { zh: '暂停计时', en: 'Hold' },
  letGo: { zh: '恢复计时', en: 'Let go' },
  black: { zh: '黑屏', en: 'Black' },
  bright: { zh: '恢复画面', en: 'Show' },
  all: { zh: '全部站点', en: 'All stops' },
  close: { zh: '关闭', en: 'Close' },
  end: { zh: '结束导览', en: 'End' },
  endSure: { zh: '再按一次结束', en: 'Press again to end' },
  stay: { zh: '我还在', en: 'I am still here' },
  running: { zh: '导览快要自动结束了', en: 'The tour is about to end by itself' },
  held: { zh: '计时已暂停', en: 'Held' },
  dark: { zh: '屏幕是黑的', en: 'The screen is black' },
  other: { zh: 'English', en: '中文' },
} as const satisfies Readonly<Record<string, Said>>

export type Word = keyof typeof words

/** Fills `{n}` and `{of}` in a word of a language. */
export const say = (language: Language, word: Word, values: Readonly<Record<string, number>> = {}): string =>
  Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    words[word][language],
  )

/** The wording of the exhibit in the language of the remote; where it has none, the first it has. */
export const wordingIn = (language: Language, wordings: Readonly<Record<string, string>> | null): string => {
  if (!wordings) return ''
  return wordings[language] ?? Object.values(wordings)[0] ?? ''
}

/** `12:05`: minutes and seconds since the tour began. */
export const clockTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
