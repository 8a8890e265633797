import { file, link, type Planned } from './planned'
import { chromiumPolicies } from './chromium-policies'
import { stickRules } from './stick-rules'
import { unitOf, unitPath } from './unit'
import { type SetupWish, stateFolder, unitName } from './wish'

const head = '# Written by kiosk setup; kiosk setup --undo takes it back.\n'

const account = (wish: SetupWish): Planned =>
  file('/etc/sysusers.d/zone-kiosk.conf', `${head}u ${wish.user} - "Zone Kiosk" ${stateFolder} /usr/sbin/nologin\n`, {
    en: 'The account of the kiosk: no password, no login, no rights.',
    zh: '展机专用账户：无密码、不能登录、没有额外权限。',
  })

const folders = file('/etc/tmpfiles.d/zone-kiosk.conf', `${head}d /media/kiosk 0755 root root -\n`, {
  en: 'The folder in which sticks appear.',
  zh: 'U 盘出现的文件夹。',
})

const unit = (wish: SetupWish): readonly Planned[] => [
  file(unitPath, unitOf(wish), {
    en: 'The service: cage with the kiosk on the first terminal, started anew for ever, watched by its painted frames.',
    zh: '系统服务：在第一个终端用 cage 显示展机，永远自动重启，并由画面心跳监视。',
  }),
  link(`/etc/systemd/system/multi-user.target.wants/${unitName}`, `../${unitName}`, {
    en: 'Starts it with the machine.',
    zh: '开机时启动。',
  }),
]

/** Keys and states of the machine that would take the kiosk off the screen. */
const masked = ['ctrl-alt-del', 'sleep', 'suspend', 'hibernate', 'hybrid-sleep']

const masks = masked.map((name) =>
  link(`/etc/systemd/system/${name}.target`, '/dev/null', {
    en: name === 'ctrl-alt-del' ? 'Ctrl+Alt+Del does nothing.' : `The machine never goes to ${name}.`,
    zh: name === 'ctrl-alt-del' ? 'Ctrl+Alt+Del 不起作用。' : `机器不会进入休眠状态（${name}）。`,
  }),
)

const manager = file(
  '/etc/systemd/system.conf.d/50-zone-kiosk.conf',
  `${head}[Manager]\nCtrlAltDelBurstAction=none\n`,
  { en: 'Nor does Ctrl+Alt+Del seven times in two seconds.', zh: '两秒内连按七次 Ctrl+Alt+Del 也不起作用。' },
)

const logind = file(
  '/etc/systemd/logind.conf.d/50-zone-kiosk.conf',
  `${head}[Login]
NAutoVTs=0
ReserveVT=0
HandlePowerKey=ignore
HandlePowerKeyLongPress=ignore
HandleRebootKey=ignore
HandleRebootKeyLongPress=ignore
HandleSuspendKey=ignore
HandleSuspendKeyLongPress=ignore
HandleHibernateKey=ignore
HandleHibernateKeyLongPress=ignore
HandleLidSwitch=ignore
HandleLidSwitchExternalPower=ignore
HandleLidSwitchDocked=ignore
IdleAction=ignore
`,
  {
    en: 'No login on other terminals; power, sleep and lid keys do nothing.',
    zh: '其他终端不出现登录；电源键、睡眠键、合盖都不起作用。',
  },
)

const kernel = file(
  '/etc/sysctl.d/90-zone-kiosk.conf',
  `${head}# No magic SysRq keys.
kernel.sysrq = 0
# A kernel that panicked starts anew after ten seconds.
kernel.panic = 10
# Chromium's sandbox; on by default, and absent on newer kernels.
-kernel.unprivileged_userns_clone = 1
`,
  {
    en: 'No SysRq keys; after a kernel panic the machine starts anew.',
    zh: '禁用 SysRq 键；内核崩溃后机器自动重启。',
  },
)

const journal = file(
  '/etc/systemd/journald.conf.d/50-zone-kiosk.conf',
  `${head}[Journal]\nStorage=persistent\nSystemMaxUse=200M\nSystemKeepFree=500M\nRuntimeMaxUse=50M\n`,
  { en: 'The system’s own log takes at most 200 MB.', zh: '系统日志最多占用 200 MB。' },
)

const polkit = (wish: SetupWish): Planned =>
  file(
    '/etc/polkit-1/rules.d/50-zone-kiosk.rules',
    `// Written by kiosk setup; kiosk setup --undo takes it back.
polkit.addRule(function (action, subject) {
  if (subject.user !== '${wish.user}') return polkit.Result.NOT_HANDLED
  var power = ['reboot', 'reboot-multiple-sessions', 'power-off', 'power-off-multiple-sessions']
  for (var i = 0; i < power.length; i += 1) {
    if (action.id === 'org.freedesktop.login1.' + power[i]) return polkit.Result.YES
  }
  // Quitting the kiosk: a login on the first terminal takes its place.
  if (
    action.id === 'org.freedesktop.systemd1.manage-units' &&
    action.lookup('unit') === 'getty@tty1.service' &&
    action.lookup('verb') === 'start'
  )
    return polkit.Result.YES
  return polkit.Result.NOT_HANDLED
})
`,
    {
      en: 'Lets the operator restart and shut down the machine from the panel, and quit to a login.',
      zh: '允许管理员在管理面板里重启、关机，或退出到登录界面。',
    },
  )

/** Every file of a Linux machine that starts into the kiosk. */
export const linuxFiles = (wish: SetupWish): readonly Planned[] => [
  account(wish),
  folders,
  ...unit(wish),
  ...masks,
  manager,
  logind,
  kernel,
  journal,
  polkit(wish),
  file('/etc/udev/rules.d/90-zone-kiosk-sticks.rules', stickRules(wish), {
    en: `Sticks appear under /media/kiosk, ${wish.sticks === 'write' ? 'writable for exports' : 'read-only'}; nothing on them is ever run.`,
    zh: `U 盘挂载在 /media/kiosk 下，${wish.sticks === 'write' ? '可写入导出文件' : '只读'}；其中任何程序都不会被运行。`,
  }),
  ...(wish.host === 'web' ? [chromiumPolicies] : []),
]
