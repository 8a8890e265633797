import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPlainPath, isUserName, planFor, type SetupWish } from '.'
import { registryFile, registryLines } from './windows-registry'
import { shellLauncherScript, shellLauncherXml } from './windows-scripts'

const aWish = (wish: Partial<SetupWish> = {}): SetupWish => ({
  user: 'kiosk',
  program: ['/opt/zone-kiosk/zone-kiosk'],
  data: '/var/lib/zone-kiosk/data',
  sticks: 'read',
  host: 'electron',
  ...wish,
})

const textOf = (wish: SetupWish, path: string): string => {
  const found = planFor('linux', wish).files.find((file) => file.path === path)
  return found && 'text' in found.content ? found.content.text : ''
}
const unit = (wish = aWish()) => textOf(wish, '/etc/systemd/system/zone-kiosk.service')
const sticks = (wish = aWish()) => textOf(wish, '/etc/udev/rules.d/90-zone-kiosk-sticks.rules')

const hasProgram = (name: string, ...args: readonly string[]) => spawnSync(name, args).status === 0

describe('the unit', () => {
  it('starts the kiosk anew for ever, once frames are missing for half a minute', () => {
    for (const line of [
      'Restart=always',
      'RestartPreventExitStatus=64',
      'Environment=ZONE_KIOSK_SUPERVISED=1',
      'StartLimitIntervalSec=0',
      'Type=notify',
      'NotifyAccess=all',
      'WatchdogSec=30',
      'WatchdogSignal=SIGKILL',
    ])
      expect(unit().split('\n')).toContain(line)
  })

  it('opens no session by PAM, which would take the watchdog’s messages for another unit’s', () => {
    expect(unit()).not.toContain('PAMName')
    expect(unit()).toContain('LIBSEAT_BACKEND=seatd')
  })

  it('keeps cage from switching terminals, and quotes what has spaces', () => {
    const spaced = unit(aWish({ program: ['/opt/zone kiosk/app'], data: '/srv/hall 1' }))
    expect(spaced).toContain('ExecStart=/usr/bin/cage -d -- "/opt/zone kiosk/app" --data "/srv/hall 1"\n')
    expect(spaced).toContain('ReadWritePaths="/srv/hall 1"\n')
    expect(unit()).not.toMatch(/cage.* -s/)
  })

  it('forbids nothing that Chromium needs', () => {
    expect(unit()).not.toMatch(/^(MemoryDenyWriteExecute|RestrictNamespaces|PrivateDevices|ProtectClock|ProtectProc)=/m)
  })

  it('hides the homes unless the program lies in one', () => {
    expect(unit()).toContain('ProtectHome=yes\n')
    expect(unit(aWish({ program: ['/home/hall/zone-kiosk/zone-kiosk'] }))).toContain('ProtectHome=read-only\n')
  })
})

describe('sticks', () => {
  it('are mounted read-only and run nothing', () => {
    const mounts = sticks().match(/--options=\S+/g)
    expect(mounts).toHaveLength(3)
    for (const options of mounts ?? []) expect(options).toContain('=ro,nosuid,nodev,noexec')
  })

  it('are told from other disks by a rule that asks for USB, as a negation would be true of any parent', () => {
    const rules = sticks()
      .split('\n')
      .filter((line) => line.includes('RUN'))
    expect(rules).toHaveLength(3)
    for (const line of rules) expect(line).toMatch(/^SUBSYSTEMS=="usb", /)
    expect(sticks()).not.toContain('SUBSYSTEMS!=')
  })

  it('take exports where that is wished, as the kiosk’s own', () => {
    const wish = aWish({ sticks: 'write', user: 'hall' })
    expect(sticks(wish)).toContain('--options=rw,nosuid,nodev,noexec,flush,uid=hall,gid=hall,umask=0077')
    expect(unit(wish)).toContain('ReadWritePaths=-/media/kiosk\n')
  })
})

describe('the plan', () => {
  it('holds Chromium to policies on the web host alone', () => {
    const paths = (host: SetupWish['host']) => planFor('linux', aWish({ host })).files.map(({ path }) => path)
    const policy = '/etc/chromium/policies/managed/zone-kiosk.json'
    expect(paths('web')).toContain(policy)
    expect(paths('electron')).not.toContain(policy)
  })

  it('says in both languages what each file and step is for', () => {
    for (const platform of ['linux', 'windows'] as const) {
      const { before, files, after } = planFor(platform, aWish())
      for (const { says } of [...before, ...files, ...after]) {
        expect(says.en).toMatch(/\.$|:$/)
        expect(says.zh).toMatch(/[一-鿿]/)
      }
    }
  })

  it('lets the kiosk’s account and no other restart the machine', () => {
    const rule = textOf(aWish({ user: 'hall' }), '/etc/polkit-1/rules.d/50-zone-kiosk.rules')
    const asked = (user: string, id: string, unit = ''): unknown => {
      const rules: unknown = runInNewContext(
        `var rules = []; var polkit = { Result: { YES: 'yes', NOT_HANDLED: 'not handled' }, addRule: (rule) => rules.push(rule) };
         ${rule};
         rules.map((decide) => decide(
           { id: ${JSON.stringify(id)}, lookup: (name) => (name === 'unit' ? ${JSON.stringify(unit)} : 'start') },
           { user: ${JSON.stringify(user)} },
         )).join()`,
      )
      return rules
    }
    expect(asked('hall', 'org.freedesktop.login1.reboot')).toBe('yes')
    expect(asked('hall', 'org.freedesktop.login1.power-off')).toBe('yes')
    expect(asked('guest', 'org.freedesktop.login1.reboot')).toBe('not handled')
    expect(asked('hall', 'org.freedesktop.login1.set-user-linger')).toBe('not handled')
    expect(asked('hall', 'org.freedesktop.systemd1.manage-units', 'getty@tty1.service')).toBe('yes')
    expect(asked('hall', 'org.freedesktop.systemd1.manage-units', 'ssh.service')).toBe('not handled')
  })

  it.each(['kiosk', 'hall-3', '_exhibit'])('takes %s for an account', (name) => expect(isUserName(name)).toBe(true))
  it.each(['root', 'Kiosk', '3rd', 'a b', '', "x'"])('takes %j for none', (name) =>
    expect(isUserName(name)).toBe(false),
  )
  it.each(['/srv/it"s', 'srv', '/srv/$HOME', '/srv/100%', '/srv\n'])('takes %j for no path', (path) =>
    expect(isPlainPath(path)).toBe(false),
  )
})

describe('Windows', () => {
  it('gives Shell Launcher one profile, and the account it is for', () => {
    const xml = shellLauncherXml({ program: ['C:\\A & B\\app.exe'], user: 'kiosk' })
    expect(xml).toContain('Shell="&quot;C:\\A &amp; B\\app.exe&quot;"')
    expect(xml).toContain('<Account Name="kiosk" />')
    expect(xml.match(/Id="\{[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}"/g)).toHaveLength(2)
  })

  it('has the kiosk started again by one alone, and not after the operator quit', () => {
    const xml = shellLauncherXml({ program: ['C:\\kiosk\\app.exe'], user: 'kiosk' })
    expect(xml).toMatch(/ReturnCode="64" Action="DoNothing"[^]*DefaultAction Action="RestartShell"/)
    const supervised = '[HKEY_USERS\\KIOSK\\Environment]\r\n"ZONE_KIOSK_SUPERVISED"="1"'
    expect(registryFile(registryLines)).toContain(supervised)
  })

  it('reads the configuration as the UTF-8 it is, whatever the system’s own letters', () => {
    expect(shellLauncherScript()).toContain('Get-Content -Raw -Encoding UTF8')
  })

  it('writes every value in the form regedit reads', () => {
    const written = registryFile(registryLines)
    expect(written).toContain(
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI]\r\n"AllowEdgeSwipe"=dword:00000000',
    )
    expect(written).toContain('[HKEY_USERS\\KIOSK\\Control Panel\\Accessibility\\StickyKeys]\r\n"Flags"="506"')
  })

  it('says on every script that it was not seen there', () => {
    const scripts = planFor('windows', aWish()).files.filter(({ path }) => path.endsWith('.ps1'))
    expect(scripts.length).toBe(4)
    for (const { content } of scripts) expect('text' in content && content.text).toContain('NOT SEEN ON WINDOWS')
  })
})

describe.skipIf(!hasProgram('systemd-analyze', '--version'))(
  'to systemd itself (skipped where it is not installed)',
  () => {
    let folder = ''
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'kiosk-units-'))
    })
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    /** Lays the unit out with programs of its own in place of cage and chvt, which this machine need not have. */
    const verify = (text: string) => {
      const file = join(folder, 'zone-kiosk.service')
      writeFileSync(file, text.replaceAll('/usr/bin/cage', '/bin/true').replaceAll('/usr/bin/chvt', '/bin/true'))
      const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
        encoding: 'utf8',
      })
      return { status, says: `${stdout}${stderr}`.split('\n').filter((line) => line.includes('zone-kiosk')) }
    }

    it.each([
      ['as it is', aWish()],
      ['with exports and data elsewhere', aWish({ sticks: 'write', data: '/srv/hall 1/data' })],
      [
        'on the web host',
        aWish({ host: 'web', program: ['/usr/bin/node', '/opt/z/scripts/start.mjs', '--host', 'web'] }),
      ],
    ])('the unit is in order, %s', (_, wish) => {
      expect(verify(unit(wish))).toEqual({ status: 0, says: [] })
    })

    it('a unit with a wrong line is told', () => {
      const { says } = verify(unit().replace('WatchdogSec=30', 'WatchdogSec=often'))
      expect(says.join()).toContain('Failed to parse sec value')
    })

    it('the account is in order', () => {
      const path = '/etc/sysusers.d/zone-kiosk.conf'
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), textOf(aWish(), path))
      const { status } = spawnSync('systemd-sysusers', [`--root=${folder}`])
      const accounts = readFileSync(join(folder, 'etc/passwd'), 'utf8')
      expect([status, accounts]).toEqual([
        0,
        expect.stringMatching(/^kiosk:[x!*]+:\d+:\d+:Zone Kiosk:\/var\/lib\/zone-kiosk:\/usr\/sbin\/nologin$/m),
      ])
    })
  },
)
