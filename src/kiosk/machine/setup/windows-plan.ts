import { file, type Plan } from './planned'
import { accountLines, machineLines, registryFile } from './windows-registry'
import { accountScript, keyboardScript, machineScript, shellLauncherScript, shellLauncherXml } from './windows-scripts'
import type { SetupWish } from './wish'

const folder = 'zone-kiosk-windows'

const before: Plan['before'] = [
  {
    says: {
      en: 'NOT SEEN ON WINDOWS: written after Microsoft’s documentation, tried by nobody here. Try it on a machine you can set up anew.',
      zh: '未在 Windows 上实测：依据微软文档编写，尚无人试过。请先在可重装的机器上试用。',
    },
  },
  {
    says: {
      en: 'Windows 10 or 11 Enterprise, Education or IoT Enterprise: Home and Pro have neither Shell Launcher nor Keyboard Filter. Assigned Access for one app takes only apps of the Store, so Shell Launcher it is.',
      zh: '需要 Windows 10 或 11 的企业版、教育版或 IoT 企业版：家庭版和专业版没有 Shell Launcher 和键盘筛选器。单应用“分配的访问权限”只支持商店应用，因此使用 Shell Launcher。',
    },
  },
]

const after: Plan['after'] = [
  {
    says: {
      en: 'On the machine, in PowerShell as an administrator, run the scripts in the order of their numbers, then restart.',
      zh: '在目标机器上以管理员身份打开 PowerShell，按编号顺序运行脚本，然后重启。',
    },
    commands: ['Set-ExecutionPolicy -Scope Process Bypass', `cd ${folder}`, '.\\1-account.ps1'],
  },
  {
    says: {
      en: 'There is no watchdog of painted frames on Windows: Shell Launcher starts a kiosk that ended, and the kiosk ends a page that hangs.',
      zh: 'Windows 上没有画面心跳监视：Shell Launcher 会重启已退出的展机，页面卡死则由展机自行处理。',
    },
  },
  {
    says: {
      en: 'When the operator quits, the screen stays black until the machine is restarted. Five presses of the left Windows key lead to the sign-in, for an administrator.',
      zh: '操作员退出后，屏幕保持黑色，直到机器重启。连按五次左侧 Windows 键可到登录界面，以管理员身份登录。',
    },
  },
]

const files = (wish: Pick<SetupWish, 'program' | 'user'>): Plan['files'] => [
  file(`${folder}/1-account.ps1`, accountScript(wish.user), { en: 'The account of the kiosk.', zh: '展机专用账户。' }),
  file(`${folder}/2-machine.ps1`, machineScript(wish.user), {
    en: 'Imports the two registry files and sets a power plan that never sleeps.',
    zh: '导入两个注册表文件，并设置永不休眠的电源计划。',
  }),
  file(`${folder}/machine.reg`, registryFile(machineLines), {
    en: 'Edge swipes, error dialogs, update hours of the whole machine.',
    zh: '整机设置：边缘滑动、错误对话框、更新时段。',
  }),
  file(`${folder}/account.reg`, registryFile(accountLines), {
    en: 'Toasts, accessibility keys, screen saver and surroundings of the kiosk account.',
    zh: '展机账户设置：通知、辅助功能快捷键、屏幕保护、环境变量。',
  }),
  file(`${folder}/3-keyboard.ps1`, keyboardScript(), {
    en: 'Keyboard Filter: keys that would leave the kiosk.',
    zh: '键盘筛选器：屏蔽会离开展机的按键。',
  }),
  file(`${folder}/shell-launcher.xml`, shellLauncherXml(wish), {
    en: 'Shell Launcher: the kiosk in place of Explorer, started anew for ever.',
    zh: 'Shell Launcher：以展机代替资源管理器，永远自动重启。',
  }),
  file(`${folder}/4-shell-launcher.ps1`, shellLauncherScript(), {
    en: 'Hands that file to Windows.',
    zh: '把该文件交给 Windows。',
  }),
]

/** Files for an integrator to run on Windows, in the order of their numbers. Nobody has seen them run there. */
export const windowsPlan = (wish: Pick<SetupWish, 'program' | 'user'>): Plan => ({ before, files: files(wish), after })
