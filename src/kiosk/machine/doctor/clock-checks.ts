import type { Said } from '../../../exhibit'
import { type Check, fail, pass, unknown } from './check'

/** No kiosk of this line was built before. */
const earliest = new Date('2026-01-01T00:00:00Z')
/** A clock further ahead of the build than this is not believed: 15 years in milliseconds. */
const longestAhead = 15 * 365.25 * 24 * 3_600_000

const day = (date: Date): string => (Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10))

/** In PowerShell as an administrator, or as root. */
const setClock = (platform: NodeJS.Platform): Said => {
  const command = `${platform === 'win32' ? 'Set-Date' : 'timedatectl set-time'} "2026-12-31 10:00:00"`
  return { en: command, zh: command }
}

const setZone = (platform: NodeJS.Platform): Said => {
  const command =
    platform === 'win32' ? 'Set-TimeZone -Id "China Standard Time"' : 'timedatectl set-timezone Asia/Shanghai'
  return { en: command, zh: command }
}

const plausible: Check = {
  id: 'clock',
  title: { en: 'The clock can be true', zh: '时钟合理' },
  look: ({ machine, builtAt = earliest }) => {
    const now = machine.now()
    const seen = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    if (now < builtAt)
      return Promise.resolve(
        fail(
          {
            en: `It says ${seen}, before this kiosk was built (${day(builtAt)}).`,
            zh: `显示 ${seen}，早于本程序的生成日期（${day(builtAt)}）。`,
          },
          setClock(machine.platform),
        ),
      )
    if (now.getTime() - builtAt.getTime() > longestAhead)
      return Promise.resolve(
        fail(
          { en: `It says ${seen}, which is years ahead.`, zh: `显示 ${seen}，超前了许多年。` },
          setClock(machine.platform),
        ),
      )
    return Promise.resolve(pass(`It says ${seen}.`, `显示 ${seen}。`))
  },
}

/** How far two clocks of one machine may lie apart, in seconds. */
const drift = 120

const kept: Check = {
  id: 'clock-kept',
  title: { en: 'Something keeps the clock', zh: '时钟有校准来源' },
  look: async ({ machine }) => {
    const { out } = await machine.run('timedatectl', ['show', '--property=NTPSynchronized', '--value'])
    if (out.trim() === 'yes') return pass('It is synchronised over the network.', '已通过网络校准。')
    const hardware = Number(await machine.text('/sys/class/rtc/rtc0/since_epoch'))
    if (!Number.isFinite(hardware) || hardware <= 0)
      return fail(
        {
          en: 'It is not synchronised, and the machine has no clock of its own.',
          zh: '未经网络校准，机器也没有硬件时钟。',
        },
        {
          en: 'Connect it to a time server, or fit a clock module with a battery.',
          zh: '请连接时间服务器，或加装带电池的时钟模块。',
        },
      )
    const apart = Math.abs(machine.now().getTime() / 1000 - hardware)
    if (apart <= drift)
      return pass(
        'It is not synchronised, and the machine’s own clock agrees with it.',
        '未经网络校准，但与机器硬件时钟一致。',
      )
    return fail(
      {
        en: `The machine’s own clock is ${Math.round(apart)} s off it.`,
        zh: `与机器硬件时钟相差 ${Math.round(apart)} 秒。`,
      },
      {
        en: 'Set the time, then hwclock --systohc; a clock that goes wrong again needs a new battery.',
        zh: '校正时间后运行 hwclock --systohc；若再次走错，请更换主板电池。',
      },
    )
  },
}

const zone: Check = {
  id: 'time-zone',
  title: { en: 'The time zone is set', zh: '已设置时区' },
  look: ({ machine }) => {
    const name = machine.timeZone()
    if (name === '')
      return Promise.resolve(
        unknown({ en: 'The zone can’t be read.', zh: '无法读取时区。' }, { en: 'timedatectl', zh: 'timedatectl' }),
      )
    if (/^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(name))
      return Promise.resolve(
        fail(
          {
            en: `It is ${name}: opening hours would be those of Greenwich.`,
            zh: `当前为 ${name}，开放时间会按格林威治时间计算。`,
          },
          setZone(machine.platform),
        ),
      )
    return Promise.resolve(pass(`It is ${name}.`, `当前为 ${name}。`))
  },
}

export const clockChecks: readonly Check[] = [plausible, kept, zone]
