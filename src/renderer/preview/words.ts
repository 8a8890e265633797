import type { SaidLanguage } from '../../exhibit'

/** What the preview page says, in the languages of its editors. */
const pageWords = {
  title: { en: 'Preview', zh: '展览预览' },
  places: { en: 'Screens', zh: '画面' },
  loop: { en: 'Loop', zh: '循环画面' },
  home: { en: 'Home', zh: '首页' },
  sections: { en: 'Sections', zh: '栏目' },
  access: { en: 'Access panel', zh: '辅助面板' },
  language: { en: 'Language', zh: '语言' },
  orientation: { en: 'Orientation', zh: '方向' },
  landscape: { en: 'Landscape', zh: '横屏' },
  portrait: { en: 'Portrait', zh: '竖屏' },
  shape: { en: 'Shape', zh: '比例' },
  text: { en: 'Text size', zh: '文字大小' },
  theme: { en: 'Theme', zh: '配色' },
  own: { en: 'Own', zh: '默认' },
  silver: { en: 'Silver', zh: '银（明亮展厅）' },
  ore: { en: 'Ore', zh: '矿石（较暗展厅）' },
  contrast: { en: 'Contrast', zh: '对比度' },
  standard: { en: 'Standard', zh: '标准' },
  high: { en: 'High', zh: '高' },
  idle: { en: 'Idle question', zh: '无人操作时询问' },
  off: { en: 'Off', zh: '关' },
  on: { en: 'On', zh: '开' },
  size: { en: 'Size', zh: '显示大小' },
  fit: { en: 'Fit', zh: '适合窗口' },
  whole: { en: '100 %', zh: '100 %' },
  trueSize: { en: 'True size', zh: '实际大小' },
  exhibitInches: { en: 'Screen in the hall', zh: '展厅屏幕' },
  ownInches: { en: 'Your screen', zh: '您的屏幕' },
  inches: { en: 'inches', zh: '英寸' },
  byCard: { en: 'Measure with a bank card', zh: '用银行卡校准' },
  byDiagonal: { en: 'Type the diagonal', zh: '输入对角线' },
  holdCard: {
    en: 'Hold a bank card against the glass and drag until the drawing is just as wide.',
    zh: '把银行卡贴在屏幕上，拖动滑块，直到图形与卡片一样宽。',
  },
  trueNote: {
    en: 'Now a millimetre here is a millimetre in the hall. The ruler counts millimetres.',
    zh: '此时屏幕上的 1 毫米就是展厅里的 1 毫米；标尺单位为毫米。',
  },
  rulerNote: { en: 'The ruler counts millimetres on the screen in the hall.', zh: '标尺为展厅屏幕上的毫米数。' },
  problems: { en: 'Problems', zh: '问题' },
  none: { en: 'Nothing is amiss.', zh: '没有发现问题。' },
  looking: { en: 'The exhibit is being read…', zh: '正在读取展览……' },
  broken: {
    en: 'This edit has errors. The screen shows the exhibit as it was before, until they are mended.',
    zh: '本次修改有错误。改好之前，画面仍显示修改前的展览。',
  },
  nothing: {
    en: 'There is nothing to show yet. Mend the errors listed here and the exhibit appears by itself.',
    zh: '暂时没有可显示的内容。改好列出的错误后，展览会自动出现。',
  },
  blind: {
    en: 'Changes can no longer be seen. End the preview and start it again, on a network drive with --poll.',
    zh: '已无法察觉文件改动。请结束预览并重新启动；网络盘请加 --poll。',
  },
  away: { en: 'The preview has ended. Start it again to go on.', zh: '预览已结束。请重新启动后继续。' },
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '提醒' },
  fresh: { en: 'As saved at {time}', zh: '{time} 保存的内容' },
  frame: { en: 'The exhibit', zh: '展览画面' },
} as const

export type PageWord = keyof typeof pageWords

/** One of the page's words in a language. */
export const pageWord = (language: SaidLanguage, key: PageWord): string => pageWords[key][language]
