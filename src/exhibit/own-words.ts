/**
 * The kiosk's own words, in the two languages it knows by itself. `{n}` is a number. An exhibit may supply any of them, and
 * `check` warns of those it lacks in a third language: a word added here is added to examples/solar-system and to
 * tests/fixtures/exhibits/small as well.
 */
const kioskWords = {
  home: { zh: '首页', en: 'Home' },
  back: { zh: '返回', en: 'Back' },
  previous: { zh: '上一节', en: 'Previous' },
  next: { zh: '下一节', en: 'Next' },
  access: { zh: '辅助', en: 'Access' },
  chooseTopic: { zh: '请选择主题', en: 'Choose a topic' },
  open: { zh: '打开：{name}', en: 'Open: {name}' },
  openHome: { zh: '打开首页', en: 'Open home' },
  topicOf: { zh: '第{n}个主题，共{of}个', en: 'Topic {n} of {of}' },
  accessTitle: { zh: '无障碍设置', en: 'Accessibility' },
  accessReset: { zh: '您离开后，设置自动恢复', en: 'Settings reset when you leave' },
  done: { zh: '完成', en: 'Done' },
  textSize: { zh: '文字大小', en: 'Text size' },
  textStandard: { zh: '标准', en: 'Standard' },
  textLarge: { zh: '大', en: 'Large' },
  textExtraLarge: { zh: '特大', en: 'Extra large' },
  contrast: { zh: '对比度', en: 'Contrast' },
  contrastStandard: { zh: '标准', en: 'Standard' },
  contrastHigh: { zh: '高', en: 'High' },
  motion: { zh: '动画', en: 'Motion' },
  motionStandard: { zh: '标准', en: 'Standard' },
  motionReduced: { zh: '减少', en: 'Reduced' },
  reach: { zh: '按钮位置', en: 'Button position' },
  reachStandard: { zh: '标准', en: 'Standard' },
  reachLower: { zh: '降低', en: 'Lower' },
  stillThere: { zh: '您还在浏览吗？', en: 'Still exploring?' },
  returning: { zh: '{n}秒后返回开始画面', en: 'Returning to the opening screen in {n} seconds' },
  returningOne: { zh: '{n}秒后返回开始画面', en: 'Returning to the opening screen in {n} second' },
  keepExploring: { zh: '继续浏览', en: 'Keep exploring' },
  finish: { zh: '结束', en: 'Finish' },
  source: { zh: '资料来源', en: 'Source' },
  expected: { zh: '预期', en: 'Expected' },
  underConstruction: { zh: '在建', en: 'Under construction' },
  schematic: { zh: '示意图', en: 'Schematic' },
  all: { zh: '全部', en: 'All' },
  pause: { zh: '暂停轮播', en: 'Pause the slides' },
  resume: { zh: '继续轮播', en: 'Play the slides' },
  language: { zh: '语言', en: 'Language' },
  touchToExplore: { zh: '触摸探索', en: 'Touch to explore' },
  notFromZero: { zh: '纵轴不从零开始', en: 'The scale does not begin at zero' },
  pagePrevious: { zh: '上一页', en: 'Previous page' },
  pageNext: { zh: '下一页', en: 'Next page' },
  pageOf: { zh: '第{n}页，共{of}页', en: 'Page {n} of {of}' },
  answerRight: { zh: '答对了', en: 'That is right' },
  answerWrong: { zh: '不是这个', en: 'Not this one' },
  answerHint: { zh: '请触摸一个答案', en: 'Touch an answer' },
  questionNext: { zh: '下一题', en: 'Next question' },
  questionFirst: { zh: '再来一次', en: 'Start again' },
  questionOf: { zh: '第{n}题，共{of}题', en: 'Question {n} of {of}' },
  scanCode: { zh: '用手机扫码', en: 'Scan with a phone' },
  choosePlace: { zh: '请选择一个地点', en: 'Choose a place' },
  previousPicture: { zh: '上一张', en: 'Previous picture' },
  nextPicture: { zh: '下一张', en: 'Next picture' },
  pictureOf: { zh: '第{n}张，共{of}张', en: 'Picture {n} of {of}' },
  zoomIn: { zh: '放大', en: 'Closer' },
  zoomOut: { zh: '缩小', en: 'Further away' },
  lessBefore: { zh: '向后一步', en: 'Show more of the later picture' },
  moreBefore: { zh: '向前一步', en: 'Show more of the earlier picture' },
  problem: { zh: '内容暂时无法显示，请稍候', en: 'Content is unavailable for now. Please wait.' },
} as const

export type WordKey = keyof typeof kioskWords

/** The kiosk's own words by key and language. */
export const ownWords: Readonly<Record<WordKey, Readonly<Record<string, string>>>> = kioskWords

/** The names under which an exhibit may supply the kiosk's own words in its `words`. */
export const wordKeys: readonly string[] = Object.keys(kioskWords)
