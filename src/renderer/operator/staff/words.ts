import type { Said } from '../../../exhibit'

/** What the card of the staff on the floor says. */
export const words = {
  title: { en: 'Floor staff', zh: '现场工作人员' },
  restart: { en: 'Restart the show', zh: '重新开始播放' },
  close: { en: 'Back to the show', zh: '返回展览' },
} as const satisfies Readonly<Record<string, Said>>
