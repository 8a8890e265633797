import type { Said } from '../../../exhibit'

/** What the card of guided tours says. */
export const words = {
  title: { en: 'Guided tour', zh: '导览' },
  how: {
    en: 'A clicker starts the first tour from the loop by itself. Or start one here:',
    zh: '在轮播画面上按翻页笔即开始第一条路线，也可以在这里开始：',
  },
  running: { en: 'A tour is under way: stop {n} of {of}.', zh: '导览进行中：第{n}站，共{of}站。' },
  end: { en: 'End the tour', zh: '结束导览' },
  remote: { en: 'Telephone as remote', zh: '手机遥控' },
  remoteHow: {
    en: 'While this is on, a telephone on the same network can be paired. The port is open for nothing else.',
    zh: '开启后，同一网络里的手机可以配对。这个端口不提供其他任何内容。',
  },
  pair: { en: 'Show a code to pair', zh: '显示配对二维码' },
  again: { en: 'Show a new code', zh: '换一个二维码' },
  scan: {
    en: 'Scan with the guide’s telephone. Good once, for {n} more seconds. A new telephone takes over from the one before.',
    zh: '请用讲解员的手机扫描。只能用一次，还有{n}秒有效。新手机会取代之前的手机。',
  },
  expired: { en: 'The code is no longer good. Show a new one.', zh: '二维码已失效，请换一个。' },
  paired: { en: 'A telephone is paired.', zh: '已有手机配对。' },
  failed: { en: 'That did not work. Try again.', zh: '没有成功，请再试一次。' },
  noNetwork: {
    en: 'This machine is on no network. Plug in a cable or join the hall’s Wi-Fi.',
    zh: '本机没有连接网络。请插上网线或连接展厅的无线网络。',
  },
} as const satisfies Readonly<Record<string, Said>>
