import { describe, expect, it } from 'vitest'
import { aMachine, type AMachine } from '../../../tests/support/a-machine'
import { machinePower } from './power'

const ask = (question: string) =>
  `busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager ${question}`
const yes = { [ask('CanReboot')]: 's "yes"\n', [ask('CanPowerOff')]: 's "yes"\n' }

const power = async (wish: AMachine) => {
  const ran: string[] = []
  const abilities = await machinePower(aMachine({ ...wish, ran: (line) => void ran.push(line) }))
  ran.length = 0
  return { abilities, ran }
}

describe('the machine', () => {
  it('is restarted and shut down where the system says yes', async () => {
    const { abilities, ran } = await power({ answers: yes })
    abilities.restartMachine?.()
    abilities.shutDownMachine?.()
    expect(ran).toEqual(['systemctl reboot', 'systemctl poweroff'])
  })

  it.each([
    ['asks for a password first', 's "challenge"\n'],
    ['says no', 's "no"\n'],
    ['can not at all', 's "na"\n'],
    ['does not answer', { code: 1, out: '' }],
  ])('is left alone where the system %s', async (_, answer) => {
    const { abilities } = await power({ answers: { [ask('CanReboot')]: answer, [ask('CanPowerOff')]: answer } })
    expect(Object.keys(abilities)).toEqual([])
  })

  it('may allow one and not the other', async () => {
    const { abilities } = await power({ answers: { ...yes, [ask('CanPowerOff')]: 's "no"\n' } })
    expect(Object.keys(abilities)).toEqual(['restartMachine'])
  })

  it('offers a login in place of the kiosk where systemd would start that anew', async () => {
    const inUnit = await power({ files: { '/proc/self/cgroup': '0::/system.slice/zone-kiosk.service\n' } })
    inUnit.abilities.quitToLogin?.()
    expect(inUnit.ran).toEqual(['systemctl start --no-block getty@tty1.service'])
    const elsewhere = await power({ files: { '/proc/self/cgroup': '0::/user.slice/session-1.scope\n' } })
    expect(elsewhere.abilities.quitToLogin).toBeUndefined()
  })

  it('is asked of Windows by its own privilege', async () => {
    const privileged = { 'whoami.exe /priv': 'SeShutdownPrivilege  Shut down the system  Disabled\r\n' }
    const { abilities, ran } = await power({ platform: 'win32', answers: privileged })
    abilities.restartMachine?.()
    abilities.shutDownMachine?.()
    expect(ran).toEqual(['shutdown.exe /r /t 0', 'shutdown.exe /s /t 0'])
    expect((await power({ platform: 'win32' })).abilities).toEqual({})
    expect((await power({ platform: 'darwin', answers: yes })).abilities).toEqual({})
  })
})
