import { machinePower } from '../power'
import { planFor } from '../setup'
import { policyPath } from '../setup/chromium-policies'
import { type Check, fail, notApplicable, pass, setUp, unknown } from './check'
import { openPortsIn } from './open-ports'

/** A technician's way in, and one that asks for a key or a password. */
const ssh = 22

const network: Check = {
  id: 'network',
  title: { en: 'Nothing on this machine answers the network', zh: '本机没有对外开放的服务' },
  look: async ({ machine }) => {
    const [four, six, cards] = await Promise.all([
      machine.text('/proc/net/tcp'),
      machine.text('/proc/net/tcp6'),
      machine.names('/sys/class/net'),
    ])
    if (four === undefined)
      return unknown({ en: 'The ports can’t be read.', zh: '无法读取端口。' }, { en: 'ss -ltn', zh: 'ss -ltn' })
    const states = await Promise.all(cards.map((card) => machine.text(`/sys/class/net/${card}/operstate`)))
    const up = cards.filter((card, at) => card !== 'lo' && states[at]?.trim() === 'up')
    const link =
      up.length > 0
        ? { en: `Connected by ${up.join(', ')}.`, zh: `已联网：${up.join('、')}。` }
        : { en: 'Not connected to a network.', zh: '未联网。' }
    const open = openPortsIn(`${four}\n${six ?? ''}`).filter((port) => port !== ssh)
    if (open.length === 0)
      return pass(`${link.en} No port is open but, at most, that of ssh.`, `${link.zh}除 ssh 外没有开放端口。`)
    return fail(
      {
        en: `${link.en} Open to the network: ${open.join(', ')}.`,
        zh: `${link.zh}对外开放的端口：${open.join('、')}。`,
      },
      {
        en: 'See whose they are: ss -ltnp. The guide’s remote has one while it is switched on; stop what is not needed.',
        zh: '用 ss -ltnp 查看所属程序。讲解遥控开启时会占用一个端口；其余不需要的请停用。',
      },
    )
  },
}

const policies: Check = {
  id: 'chromium-policies',
  title: { en: 'Chromium is held to its policies', zh: 'Chromium 策略已生效' },
  look: async ({ machine, receipt }) => {
    if (receipt?.wish.host !== 'web')
      return notApplicable(
        'Electron shows the kiosk; Chromium’s policies are for the web host.',
        '由 Electron 显示展机；该策略只用于网页主机。',
      )
    const ours = planFor('linux', receipt.wish).files.find(({ path }) => path === policyPath)
    const there = await machine.text(policyPath)
    if (there !== undefined && ours && 'text' in ours.content && ours.content.text === there)
      return pass('They are as setup writes them.', '与安装时一致。')
    return fail({ en: `${policyPath} is missing or changed.`, zh: `${policyPath} 缺失或有改动。` }, setUp)
  },
}

const power: Check = {
  id: 'power',
  title: { en: 'The operator may restart and shut down', zh: '管理员可以重启和关机' },
  look: async ({ machine }) => {
    if (machine.uid === 0)
      return unknown(
        {
          en: 'Root may; what the kiosk may is seen from its own account.',
          zh: 'root 可以；展机的权限需用其账户查看。',
        },
        {
          en: 'Look in the operator’s panel, or: runuser -u kiosk -- zone-kiosk doctor',
          zh: '在管理面板中查看，或运行：runuser -u kiosk -- zone-kiosk doctor',
        },
      )
    const { restartMachine, shutDownMachine } = await machinePower(machine)
    if (restartMachine && shutDownMachine) return pass('The system allows both.', '系统允许重启和关机。')
    return fail(
      { en: 'The system allows this account neither or only one of them.', zh: '系统不允许该账户重启或关机。' },
      setUp,
    )
  },
}

export const networkChecks: readonly Check[] = [network, policies, power]
