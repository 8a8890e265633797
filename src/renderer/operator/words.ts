import type { Said } from '../../exhibit'

/** What the panel itself says; each page has words of its own. */
export const words = {
  panel: { en: 'Operator', zh: '管理面板' },
  pages: { en: 'Pages', zh: '页面' },
  close: { en: 'Close', zh: '关闭' },
  leaving: { en: 'Closes in {n} s', zh: '{n} 秒后关闭' },
  away: { en: 'The kiosk does not answer just now.', zh: '展机暂时没有响应。' },
} as const satisfies Readonly<Record<string, Said>>
