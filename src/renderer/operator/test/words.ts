import type { Said } from '../../../exhibit'
import type { CheckId } from './use-test'

export const words = {
  holdToEnd: { en: 'To end, hold one finger still for 3 seconds.', zh: '按住不动 3 秒即可结束。' },
  touchHint: { en: 'Touch every cell; wipe along the edges too.', zh: '请触到每一格，边缘也要擦到。' },
  fingers: { en: 'fingers at a time: {most}', zh: '最多同时 {most} 指' },
  missing: {
    en: '{missing} cells in red were not touched. Touch once more to go on.',
    zh: '红色的 {missing} 格没有触到。再触一下继续。',
  },
  colourHint: {
    en: 'Look for dots that stay dark or bright. A touch shows the next of six colours.',
    zh: '请查看有无始终偏暗或偏亮的点。触一下换下一种，共六种颜色。',
  },
  sharpHint: {
    en: 'Each line is one pixel wide. They must look even, without grey bands or coloured fringes.',
    zh: '每条线宽一个像素，应均匀清晰，没有灰带或彩边。',
  },
  ratio: { en: 'pixel ratio {ratio}', zh: '像素比 {ratio}' },
  begin: { en: 'Begin', zh: '开始' },
  again: { en: 'Again', zh: '重测' },
  measure: { en: 'Measure', zh: '测量' },
  measuring: { en: 'Measuring …', zh: '正在测量…' },
  passed: { en: 'Passed', zh: '通过' },
  failed: { en: 'Failed', zh: '未通过' },
  leave: { en: 'Leave open', zh: '不判定' },
  how: { en: 'How did it come out?', zh: '结果如何？' },
  touchFound: {
    en: '{touched} of {cells} cells were touched. Fingers at a time: {fingers}.',
    zh: '{cells} 格中触到 {touched} 格，最多同时 {fingers} 指。',
  },
  colourAsk: { en: 'Were all colours even, without a dead pixel?', zh: '各种颜色是否均匀、没有坏点？' },
  sharpAsk: { en: 'Were all lines even and sharp?', zh: '线条是否均匀清晰？' },
  soundAsk: { en: 'Play each side and say where you heard it.', zh: '请分别播放，并说明是否从该侧听到。' },
  left: { en: 'left', zh: '左' },
  right: { en: 'right', zh: '右' },
  play: { en: 'Play {side}', zh: '播放{side}声道' },
  heard: { en: 'Heard on the {side}', zh: '{side}侧听到' },
  clockAsk: { en: 'Is it the same as on your watch?', zh: '与手表一致吗？' },
  clockDoubted: {
    en: 'The kiosk does not believe its clock. Only say it is the same when it is.',
    zh: '展机不信任自己的时钟。确认一致时才选“一致”。',
  },
  clockSame: { en: 'The same', zh: '一致' },
  clockDiffers: { en: 'Differs', zh: '不一致' },
  done: { en: 'Done', zh: '完成' },
  sheet: { en: 'The sheet', zh: '自检单' },
  sheetText: {
    en: 'All results on one page, with room for place, name and signature.',
    zh: '一页列出全部结果，并留有地点、姓名和签名处。',
  },
  showSheet: { en: 'Show and save', zh: '查看并保存' },
  saveTo: { en: 'Save as {kind} to', zh: '保存为 {kind} 到' },
  ownFolder: { en: 'this kiosk (exports)', zh: '本机（exports 文件夹）' },
  saved: { en: 'Saved: {name}', zh: '已保存：{name}' },
  close: { en: 'Close', zh: '关闭' },
  noLinks: { en: 'No connection. The kiosk needs none.', zh: '没有网络连接。展机不需要网络。' },
  deaf: { en: 'The kiosk does not answer just now.', zh: '展机暂时没有响应。' },
} as const satisfies Readonly<Record<string, Said>>

/** What each test is for, in a sentence. */
export const purposes: Readonly<Record<CheckId, Said>> = {
  touch: {
    en: 'Cells of 20 mm over the whole screen, and how many fingers are felt.',
    zh: '全屏 20 毫米方格，并检测多点触摸。',
  },
  colours: { en: 'Six colours over the whole screen.', zh: '全屏显示六种颜色。' },
  sharpness: { en: 'Lines one pixel wide, in the screen’s own pixels.', zh: '以屏幕原生像素显示单像素线条。' },
  sound: { en: 'A tone on the left, a higher one on the right.', zh: '左侧一个音，右侧一个更高的音。' },
  screen: {
    en: 'Size, pixels and frames a second, measured from what is painted.',
    zh: '测量尺寸、像素和实际刷新率。',
  },
  clock: { en: 'To be compared with a watch.', zh: '请与手表核对。' },
  disk: {
    en: 'Writes 32 MB to the data folder, waits for the disk, reads it back.',
    zh: '向数据文件夹写入 32 MB 并落盘，再读回核对。',
  },
  network: { en: 'The connections that are up.', zh: '查看已连通的网络。' },
}
