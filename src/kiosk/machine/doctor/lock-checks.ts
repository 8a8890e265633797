import type { Said } from '../../../exhibit'
import { type Check, fail, type Outcome, type Patient, pass, setUp, unknown } from './check'

const lookYourself: Said = { en: 'Look on the machine itself.', zh: '请在机器上查看。' }

/** A file of the kernel whose one number has to be 0. */
const zero = async ({ machine }: Patient, path: string, well: Said, ill: Said, cure: Said): Promise<Outcome> => {
  const text = (await machine.text(path))?.trim()
  if (text === undefined) return unknown({ en: `${path} can’t be read.`, zh: `无法读取 ${path}。` }, lookYourself)
  return text === '0'
    ? { verdict: 'pass', seen: well }
    : fail({ en: `${ill.en} (${text})`, zh: `${ill.zh}（${text}）` }, cure)
}

const blanking: Check = {
  id: 'blanking',
  title: { en: 'The screen is not blanked', zh: '屏幕不会自动变黑' },
  look: (patient) =>
    zero(
      patient,
      '/sys/module/kernel/parameters/consoleblank',
      {
        en: 'The console never blanks, and cage has no idle time of its own.',
        zh: '控制台不会变黑，cage 本身也没有空闲时间。',
      },
      { en: 'The console blanks after some seconds.', zh: '控制台会在一段时间后变黑。' },
      {
        en: 'Take consoleblank= out of GRUB_CMDLINE_LINUX and run update-grub.',
        zh: '从 GRUB_CMDLINE_LINUX 中删除 consoleblank=，再运行 update-grub。',
      },
    ),
}

const sysrq: Check = {
  id: 'sysrq',
  title: { en: 'SysRq keys do nothing', zh: 'SysRq 键不起作用' },
  look: (patient) =>
    zero(
      patient,
      '/proc/sys/kernel/sysrq',
      { en: 'They are off.', zh: '已关闭。' },
      { en: 'A keyboard can reach the kernel.', zh: '键盘可以直接操作内核。' },
      setUp,
    ),
}

/** A property of logind; undefined where nobody answers. */
const logind = async ({ machine }: Patient, name: string): Promise<string | undefined> => {
  const { code, out } = await machine.run('busctl', [
    'get-property',
    'org.freedesktop.login1',
    '/org/freedesktop/login1',
    'org.freedesktop.login1.Manager',
    name,
  ])
  return code === 0
    ? out
        .trim()
        .replace(/^[a-z] /, '')
        .replaceAll('"', '')
    : undefined
}

const silentLogind = unknown({ en: 'logind does not answer.', zh: 'logind 没有响应。' }, lookYourself)

const terminals: Check = {
  id: 'terminals',
  title: { en: 'No key leads to another terminal', zh: '没有按键能切换终端' },
  look: async (patient) => {
    const { machine } = patient
    const vts = await logind(patient, 'NAutoVTs')
    if (vts === undefined) return silentLogind
    const unit = (await machine.text('/etc/systemd/system/zone-kiosk.service')) ?? ''
    if (/^ExecStart=\S*cage\b[^\n]*? -s\b[^\n]*? -- /m.test(unit))
      return fail(
        { en: 'cage is started with -s, which lets keys switch terminals.', zh: 'cage 带 -s 启动，允许按键切换终端。' },
        setUp,
      )
    if (vts !== '0')
      return fail({ en: `${vts} other terminals would offer a login.`, zh: `另有 ${vts} 个终端会出现登录。` }, setUp)
    return pass(
      'Other terminals offer no login, and cage lets no key switch to them.',
      '其他终端没有登录界面，cage 也不允许按键切换。',
    )
  },
}

const buttons: Check = {
  id: 'buttons',
  title: { en: 'Power, sleep and lid keys do nothing', zh: '电源键、睡眠键、合盖不起作用' },
  look: async (patient) => {
    const names = ['HandlePowerKey', 'HandleSuspendKey', 'HandleLidSwitch', 'IdleAction']
    const values = await Promise.all(names.map((name) => logind(patient, name)))
    if (values.every((value) => value === undefined)) return silentLogind
    const acting = names.filter((_, at) => values[at] !== undefined && values[at] !== 'ignore')
    if (acting.length === 0) return pass('logind ignores them.', 'logind 已忽略。')
    return fail({ en: `Still acted on: ${acting.join(', ')}.`, zh: `仍会响应：${acting.join('、')}。` }, setUp)
  },
}

const maskedTargets: Check = {
  id: 'targets',
  title: { en: 'Ctrl+Alt+Del and sleep are masked', zh: 'Ctrl+Alt+Del 与休眠已屏蔽' },
  look: async ({ machine }) => {
    const targets = ['ctrl-alt-del.target', 'sleep.target', 'suspend.target', 'hibernate.target']
    const states = await Promise.all(targets.map((target) => machine.run('systemctl', ['is-enabled', target])))
    if (states.every(({ code }) => code === null))
      return unknown({ en: 'systemd does not answer.', zh: 'systemd 没有响应。' }, lookYourself)
    const open = targets.filter((_, at) => !states[at]?.out.trim().startsWith('masked'))
    if (open.length === 0) return pass('They are masked.', '已屏蔽。')
    return fail({ en: `Not masked: ${open.join(', ')}.`, zh: `未屏蔽：${open.join('、')}。` }, setUp)
  },
}

const sessions: Check = {
  id: 'sessions',
  title: { en: 'Nobody else is at the screen', zh: '屏幕上没有其他登录' },
  look: async ({ machine }) => {
    const [listed, desktop, dropIns] = await Promise.all([
      machine.run('loginctl', ['list-sessions', '--no-legend']),
      machine.run('systemctl', ['is-active', 'display-manager.service']),
      machine.names('/etc/systemd/system/getty@tty1.service.d'),
    ])
    if (desktop.out.trim() === 'active')
      return fail(
        { en: 'A desktop’s login runs on this machine.', zh: '本机正在运行桌面登录管理器。' },
        {
          en: 'systemctl disable --now display-manager.service',
          zh: 'systemctl disable --now display-manager.service',
        },
      )
    const texts = await Promise.all(
      dropIns.map((name) => machine.text(`/etc/systemd/system/getty@tty1.service.d/${name}`)),
    )
    if (texts.some((text) => text?.includes('--autologin')))
      return fail(
        { en: 'The first terminal signs somebody in by itself.', zh: '第一个终端设置了自动登录。' },
        {
          en: 'Remove the file in /etc/systemd/system/getty@tty1.service.d that says --autologin.',
          zh: '删除 /etc/systemd/system/getty@tty1.service.d 中含 --autologin 的文件。',
        },
      )
    if (listed.code !== 0) return silentLogind
    const here = listed.out.split('\n').filter((line) => /\bseat0\b/.test(line))
    if (here.length === 0) return pass('Nobody is signed in at the screen.', '屏幕上没有其他人登录。')
    return fail(
      { en: `Signed in at the screen: ${here.length}.`, zh: `屏幕上有 ${here.length} 个登录会话。` },
      {
        en: 'loginctl list-sessions, then loginctl terminate-session NUMBER',
        zh: '用 loginctl list-sessions 查看，再用 loginctl terminate-session 编号 结束',
      },
    )
  },
}

export const lockChecks: readonly Check[] = [blanking, terminals, sysrq, maskedTargets, buttons, sessions]
