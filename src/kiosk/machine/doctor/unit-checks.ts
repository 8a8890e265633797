import type { Planned } from '../setup'
import { markOf, planFor, unitName } from '../setup'
import { type Check, fail, notApplicable, type Patient, pass, properties, setUp, unknown } from './check'

const lyingThere = async ({ machine }: Patient, path: string): Promise<string | undefined> => {
  const link = await machine.link(path)
  if (link !== undefined) return markOf({ link })
  const text = await machine.text(path)
  return text === undefined ? undefined : markOf({ text })
}

/** Files of setup that are gone, and those that a person or another version changed. */
const differences = async (patient: Patient, files: readonly Planned[]) => {
  const found = await Promise.all(
    files.map(async ({ path, content }) => ({ path, mark: await lyingThere(patient, path), ours: markOf(content) })),
  )
  return {
    missing: found.filter(({ mark }) => mark === undefined).map(({ path }) => path),
    changed: found.filter(({ mark, ours }) => mark !== undefined && mark !== ours).map(({ path }) => path),
  }
}

const files: Check = {
  id: 'setup-files',
  title: { en: 'What setup writes is there and unchanged', zh: '安装文件齐全且未被改动' },
  look: async (patient) => {
    if (!patient.receipt)
      return fail({ en: 'kiosk setup was not run on this machine.', zh: '本机没有运行过 kiosk setup。' }, setUp)
    const planned = planFor('linux', patient.receipt.wish).files
    const { missing, changed } = await differences(patient, planned)
    if (missing.length === 0 && changed.length === 0)
      return pass(
        `All ${planned.length} files are as setup writes them.`,
        `全部 ${planned.length} 个文件与安装时一致。`,
      )
    return fail(
      {
        en: [
          missing.length > 0 ? `Missing: ${missing.join(', ')}.` : '',
          changed.length > 0 ? `Changed: ${changed.join(', ')}.` : '',
        ]
          .join(' ')
          .trim(),
        zh: [
          missing.length > 0 ? `缺少：${missing.join('、')}。` : '',
          changed.length > 0 ? `有改动：${changed.join('、')}。` : '',
        ].join(''),
      },
      {
        en: 'If nobody meant it, run kiosk setup --write --force as root.',
        zh: '如非有意改动，请以 root 运行 kiosk setup --write --force。',
      },
    )
  },
}

/** What systemd knows of the unit; undefined where there is no systemd to ask. */
const unitState = async ({ machine }: Patient) => {
  const names = 'LoadState,UnitFileState,ActiveState,SubState,NRestarts,WatchdogUSec,User,ExecStart'
  const { code, out } = await machine.run('systemctl', ['show', unitName, `--property=${names}`])
  return code === 0 ? properties(out) : undefined
}

const noSystemd = unknown(
  { en: 'systemd does not answer.', zh: 'systemd 没有响应。' },
  { en: 'Look on the machine itself: systemctl status zone-kiosk', zh: '请在机器上查看：systemctl status zone-kiosk' },
)

const enabled: Check = {
  id: 'unit-enabled',
  title: { en: 'The kiosk starts with the machine', zh: '展机随机器启动' },
  look: async (patient) => {
    const state = await unitState(patient)
    if (!state) return noSystemd
    const [load, unitFile] = [state.get('LoadState') ?? '', state.get('UnitFileState') ?? '']
    if (load === 'loaded' && unitFile === 'enabled') return pass(`${unitName} is enabled.`, `${unitName} 已启用。`)
    return fail(
      load === 'loaded'
        ? { en: `${unitName} is there but ${unitFile || 'not enabled'}.`, zh: `${unitName} 存在但未启用。` }
        : { en: `There is no ${unitName}.`, zh: `没有 ${unitName}。` },
      load === 'loaded' ? { en: `systemctl enable ${unitName}`, zh: `systemctl enable ${unitName}` } : setUp,
    )
  },
}

const active: Check = {
  id: 'unit-active',
  title: { en: 'systemd runs the kiosk', zh: '展机由 systemd 运行' },
  look: async (patient) => {
    const state = await unitState(patient)
    if (!state) return noSystemd
    const [activity, restarts] = [state.get('ActiveState') ?? '', Number(state.get('NRestarts') ?? 0)]
    if (activity === 'active')
      return pass(
        `It is on the screen; started anew ${restarts} times since the machine started.`,
        `正在显示；本次开机以来重启过 ${restarts} 次。`,
      )
    return fail(
      { en: `${unitName} is ${activity || 'unknown'}.`, zh: `${unitName} 的状态为 ${activity || '未知'}。` },
      { en: `Read why: journalctl -u ${unitName} -b`, zh: `查看原因：journalctl -u ${unitName} -b` },
    )
  },
}

const watchdog: Check = {
  id: 'watchdog',
  title: { en: 'A screen that paints nothing is noticed', zh: '画面停止时会被发现' },
  look: async (patient) => {
    const state = await unitState(patient)
    if (!state) return noSystemd
    const wait = state.get('WatchdogUSec') ?? ''
    if (/^[1-9]/.test(wait))
      return pass(`Without a painted frame for ${wait} all is started anew.`, `${wait} 内没有画面就全部重启。`)
    return fail({ en: 'systemd watches no frames of the kiosk.', zh: 'systemd 没有监视展机画面。' }, setUp)
  },
}

const compositor: Check = {
  id: 'cage',
  title: { en: 'The compositor is installed', zh: '已安装合成器' },
  look: async (patient) => {
    const { machine } = patient
    const { code, out } = await machine.run('cage', ['-v'])
    if (code === 0) return pass(`cage: ${out.trim() || 'present'}.`, `cage：${out.trim() || '已安装'}。`)
    return fail(
      { en: 'cage does not run here.', zh: 'cage 无法运行。' },
      { en: 'apt-get install cage', zh: 'apt-get install cage' },
    )
  },
}

const seat: Check = {
  id: 'seatd',
  title: { en: 'The seat is given out', zh: '席位服务可用' },
  look: async ({ machine }) => {
    const { out } = await machine.run('systemctl', ['is-active', 'seatd.service'])
    if (out.trim() === 'active') return pass('seatd runs.', 'seatd 正在运行。')
    return fail(
      { en: `seatd is ${out.trim() || 'not there'}.`, zh: 'seatd 未运行。' },
      {
        en: 'apt-get install seatd, then systemctl enable --now seatd',
        zh: 'apt-get install seatd，然后 systemctl enable --now seatd',
      },
    )
  },
}

const account: Check = {
  id: 'not-root',
  title: { en: 'The kiosk does not run as root', zh: '展机不以 root 运行' },
  look: async (patient) => {
    const user = (await unitState(patient))?.get('User') ?? ''
    if (user !== '' && user !== 'root') return pass(`It runs as ${user}.`, `运行账户为 ${user}。`)
    if (user === '' && !patient.receipt)
      return notApplicable('There is no unit whose account could be read.', '没有可读取账户的系统服务。')
    return fail({ en: 'The unit names no account of its own.', zh: '系统服务没有指定专用账户。' }, setUp)
  },
}

export const unitChecks: readonly Check[] = [files, enabled, active, watchdog, compositor, seat, account]
