import type { Said } from '../../../exhibit'
import type { ActionName } from '../../../kiosk'

/** One action in words: what it is called, what will happen, and what is said once it was asked for. */
export type ActionWords = { readonly name: Said; readonly does: Said; readonly begun: Said }

const said = (en: string, zh: string): Said => ({ en, zh })

export const actionWords: Readonly<Record<ActionName, ActionWords>> = {
  'restart-show': {
    name: said('Restart the show', '重启画面'),
    does: said(
      'Loads the screen anew, in a second or two. The app goes on; this panel closes.',
      '重新载入画面，一两秒即可。程序继续运行，本面板会关闭。',
    ),
    begun: said('The screen is being loaded anew.', '正在重新载入画面。'),
  },
  'restart-app': {
    name: said('Restart the app', '重启程序'),
    does: said(
      'Ends the kiosk in order and starts it again. The screen is black for some seconds.',
      '正常结束展机程序再重新启动，屏幕会黑几秒钟。',
    ),
    begun: said('The app ends and starts again.', '程序正在重启。'),
  },
  quit: {
    name: said('Quit to the system', '退出到系统'),
    does: said(
      'Ends the kiosk and shows the system. Nothing starts it again until somebody does, or the machine is restarted.',
      '结束展机程序，回到系统。除非有人启动或重启机器，否则不会再运行。',
    ),
    begun: said('The app ends.', '程序正在退出。'),
  },
  'restart-machine': {
    name: said('Restart the machine', '重启机器'),
    does: said(
      'Restarts the whole computer. The kiosk comes back by itself within minutes, if the machine was set up for it.',
      '重启整台电脑。如果已按要求设置，展机会在几分钟内自动恢复。',
    ),
    begun: said('The machine restarts.', '机器正在重启。'),
  },
  'shut-down-machine': {
    name: said('Shut down the machine', '关机'),
    does: said(
      'Shuts the whole computer down. Somebody has to switch it on again.',
      '关闭整台电脑，需要有人重新开机。',
    ),
    begun: said('The machine shuts down.', '机器正在关机。'),
  },
}

export const words = {
  ask: said('{name}?', '{name}？'),
  failed: said('That could not be asked for; try again.', '没有成功，请再试一次。'),
} as const
