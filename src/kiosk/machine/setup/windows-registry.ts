import type { Said } from '../../../exhibit'

/** One value of the registry. `HKU\\KIOSK` stands for the kiosk account's own hive, loaded by the script. */
export type RegistryLine = {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly value: number | string
  readonly says: Said
}

const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows'
const accessibility = 'HKU\\KIOSK\\Control Panel\\Accessibility'

const line = (id: string, key: string, name: string, value: number | string, en: string, zh: string): RegistryLine => ({
  id,
  key,
  name,
  value,
  says: { en, zh },
})

const everybody: readonly RegistryLine[] = [
  line(
    'edge-swipe',
    `${policies}\\EdgeUI`,
    'AllowEdgeSwipe',
    0,
    'A swipe from the edge opens nothing.',
    '从屏幕边缘滑入不会打开任何界面。',
  ),
  line(
    'error-dialogs',
    `${policies}\\Windows Error Reporting`,
    'DontShowUI',
    1,
    'A program that fails shows no dialog.',
    '程序出错时不弹出对话框。',
  ),
  line(
    'error-reports',
    `${policies}\\Windows Error Reporting`,
    'Disabled',
    1,
    'No error is reported.',
    '不发送错误报告。',
  ),
  line(
    'lock-screen',
    `${policies}\\Personalization`,
    'NoLockScreen',
    1,
    'There is no lock screen.',
    '不显示锁屏界面。',
  ),
  line(
    'update-hours',
    `${policies}\\WindowsUpdate`,
    'SetActiveHours',
    1,
    'Updates keep away from the active hours.',
    '更新避开使用时段。',
  ),
  line(
    'update-from',
    `${policies}\\WindowsUpdate`,
    'ActiveHoursStart',
    7,
    'Active hours begin at 7.',
    '使用时段从 7 点开始。',
  ),
  line(
    'update-until',
    `${policies}\\WindowsUpdate`,
    'ActiveHoursEnd',
    1,
    'Active hours end at 1 in the night: 18 hours are the most.',
    '使用时段到凌晨 1 点结束（最长 18 小时）。',
  ),
  line(
    'update-power',
    `${policies}\\WindowsUpdate\\AU`,
    'NoAUShutdownOption',
    1,
    'Shutting down installs nothing.',
    '关机时不安装更新。',
  ),
  line('tips', `${policies}\\CloudContent`, 'DisableSoftLanding', 1, 'Windows gives no tips.', 'Windows 不显示提示。'),
  line(
    'auto-play',
    'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer',
    'NoDriveTypeAutoRun',
    255,
    'A stick opens nothing.',
    '插入 U 盘不会自动打开任何内容。',
  ),
]

const kioskAccount: readonly RegistryLine[] = [
  // Without it the application would start itself anew beside the one that Shell Launcher starts, which would be refused for ever.
  line(
    'supervised',
    'HKU\\KIOSK\\Environment',
    'ZONE_KIOSK_SUPERVISED',
    '1',
    'The kiosk knows that Shell Launcher starts it again.',
    '展机知道 Shell Launcher 会重新启动它。',
  ),
  line(
    'toasts',
    'HKU\\KIOSK\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\PushNotifications',
    'NoToastApplicationNotification',
    1,
    'No toast comes up.',
    '不弹出通知。',
  ),
  line(
    'notification-centre',
    'HKU\\KIOSK\\SOFTWARE\\Policies\\Microsoft\\Windows\\Explorer',
    'DisableNotificationCenter',
    1,
    'There is no notification centre.',
    '不显示通知中心。',
  ),
  line(
    'sticky-keys',
    `${accessibility}\\StickyKeys`,
    'Flags',
    '506',
    'Shift five times asks nothing.',
    '连按五次 Shift 不弹出询问。',
  ),
  line(
    'filter-keys',
    `${accessibility}\\Keyboard Response`,
    'Flags',
    '122',
    'Shift held asks nothing.',
    '长按 Shift 不弹出询问。',
  ),
  line(
    'toggle-keys',
    `${accessibility}\\ToggleKeys`,
    'Flags',
    '58',
    'NumLock held asks nothing.',
    '长按 NumLock 不弹出询问。',
  ),
  line(
    'screen-saver',
    'HKU\\KIOSK\\Control Panel\\Desktop',
    'ScreenSaveActive',
    '0',
    'There is no screen saver.',
    '不启用屏幕保护。',
  ),
]

/** Every value, in the order in which it is written and checked. */
export const registryLines: readonly RegistryLine[] = [...everybody, ...kioskAccount]

/** Values of the whole machine: what a `.reg` file can hold, and what the doctor can ask for without another account's hive. */
export const machineLines: readonly RegistryLine[] = everybody
export const accountLines: readonly RegistryLine[] = kioskAccount

const full = (key: string): string => key.replace(/^HKLM/, 'HKEY_LOCAL_MACHINE').replace(/^HKU/, 'HKEY_USERS')

const written = ({ name, value }: RegistryLine): string => {
  return typeof value === 'number' ? `"${name}"=dword:${value.toString(16).padStart(8, '0')}` : `"${name}"="${value}"`
}

/** A `.reg` file, as regedit imports it: UTF-16 is not needed for ASCII, lines end as on Windows. */
export const registryFile = (lines: readonly RegistryLine[]): string =>
  [
    'Windows Registry Editor Version 5.00',
    '',
    ...lines.flatMap((one) => [`[${full(one.key)}]`, written(one), '']),
  ].join('\r\n')
