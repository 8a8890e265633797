import type { Step } from './planned'
import { type SetupWish, unitName } from './wish'

/** What the unit and its helpers come from, by Debian's names (12 and 13). */
const systemPackages = [
  'cage',
  'xwayland',
  'seatd',
  'kbd',
  'polkitd',
  'dbus',
  'udev',
  'systemd-timesyncd',
  'libgl1-mesa-dri',
]
/** What Electron's binary is linked against; Debian 13 resolves the old names. */
const electronPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libxkbcommon0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
]

export const packagesFor = ({ host }: Pick<SetupWish, 'host'>): readonly string[] => [
  ...systemPackages,
  ...(host === 'web' ? ['chromium'] : electronPackages),
]

export const linuxBefore = (wish: SetupWish): readonly Step[] => [
  {
    says: {
      en: 'Debian 13, or 12, without a desktop. These packages are needed:',
      zh: '使用不带桌面环境的 Debian 13 或 12。需要以下软件包：',
    },
    commands: [`apt-get install --no-install-recommends ${packagesFor(wish).join(' ')}`],
  },
  {
    says: {
      en: 'On Debian 13, this one puts the display to sleep outside the opening hours; the cage of Debian 12 can’t, so leave it out there.',
      zh: '在 Debian 13 上，再安装下面这个软件包，即可在闭馆时段让显示器休眠；Debian 12 的 cage 不支持，请勿安装。',
    },
    commands: ['apt-get install wlr-randr'],
  },
  {
    says: {
      en: `The kiosk is expected at ${wish.program.join(' ')}; name another place with --program.`,
      zh: `展机程序应位于 ${wish.program.join(' ')}；如在别处，请用 --program 指定。`,
    },
  },
]

/** What makes the files count, and what no file can do. */
export const linuxAfter = (wish: SetupWish): readonly Step[] => [
  {
    says: { en: 'Then make it count, and restart the machine:', zh: '然后使其生效，并重启机器：' },
    commands: [
      'systemd-sysusers',
      'systemctl daemon-reload',
      `systemd-analyze verify ${unitName}`,
      'systemctl enable seatd.service',
      'systemctl reboot',
    ],
  },
  {
    says: { en: 'Set the time zone, which the opening hours follow:', zh: '设置时区，开放时间以此为准：' },
    commands: ['timedatectl set-timezone Asia/Shanghai'],
  },
  {
    says: {
      en: 'The clock: with a network, systemd-timesyncd keeps it. Without one, the machine needs a clock with a good battery (CR2032); the kiosk tells the operator when the clock can’t be true.',
      zh: '时钟：有网络时由 systemd-timesyncd 校准；无网络时，主板电池（CR2032）必须有电。时钟明显不对时，展机会提示管理员。',
    },
  },
  {
    says: {
      en: 'Updates: if unattended-upgrades is installed, let it work before opening, and never restart by itself.',
      zh: '系统更新：如安装了 unattended-upgrades，请设在开馆前进行，且不要自动重启。',
    },
    commands: [
      'systemctl edit apt-daily-upgrade.timer   # [Timer] OnCalendar= then OnCalendar=05:00, RandomizedDelaySec=20m',
      'echo \'Unattended-Upgrade::Automatic-Reboot "false";\' > /etc/apt/apt.conf.d/52zone-kiosk',
    ],
  },
  {
    says: {
      en: 'Boot: set a firmware password, boot from the inner disk only, start again after a power cut; in /etc/default/grub GRUB_TIMEOUT=0 and, in GRUB_CMDLINE_LINUX_DEFAULT, “quiet loglevel=3 vt.global_cursor_default=0”, then update-grub.',
      zh: '启动：设置固件密码，只从内置硬盘启动，断电恢复后自动开机；在 /etc/default/grub 中设 GRUB_TIMEOUT=0，并在 GRUB_CMDLINE_LINUX_DEFAULT 中加入“quiet loglevel=3 vt.global_cursor_default=0”，然后运行 update-grub。',
    },
  },
  {
    says: {
      en: 'No fonts are needed: the kiosk brings its own. Commands on the data of the kiosk run as its account:',
      zh: '无需安装字体，展机自带。操作展机数据的命令要用展机账户运行：',
    },
    commands: [`runuser -u ${wish.user} -- ${wish.program[0]} install PACK.kiosk --data ${wish.data}`],
  },
]
