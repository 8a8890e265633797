import { describe, expect, it } from 'vitest'
import { aMachine, type AMachine } from '../../../../tests/support/a-machine'
import { planFor, receiptPath, type SetupWish, writtenBy } from '../setup'
import { examine } from '.'
import { touchscreensIn } from './input-devices'
import { mountOf, mountsIn } from './mounts'
import { openPortsIn } from './open-ports'
import { valueIn } from './windows-checks'

const wish: SetupWish = {
  user: 'kiosk',
  program: ['/opt/zone-kiosk/zone-kiosk'],
  data: '/var/lib/zone-kiosk/data',
  sticks: 'read',
  host: 'electron',
}
const planned = planFor('linux', wish).files
const show = `systemctl show zone-kiosk.service --property=LoadState,UnitFileState,ActiveState,SubState,NRestarts,WatchdogUSec,User,ExecStart`
const logind = (name: string) =>
  `busctl get-property org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager ${name}`
const may = (question: string) =>
  `busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager ${question}`

const mountinfo = [
  '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw,errors=remount-ro',
  '31 22 8:17 / /media/kiosk/sdb1 ro,nosuid,nodev,noexec,relatime shared:9 - vfat /dev/sdb1 ro,umask=0022',
].join('\n')

const touchscreen = `I: Bus=0003 Vendor=0eef Product=0001 Version=0100
N: Name="eGalax Inc. USB TouchController"
H: Handlers=mouse0 event5
B: PROP=2
B: EV=1b
B: ABS=260800000000003

`

/** A kiosk on which all is as it should be. */
const well: AMachine = {
  files: {
    ...Object.fromEntries(planned.flatMap(({ path, content }) => ('text' in content ? [[path, content.text]] : []))),
    [receiptPath]: JSON.stringify(writtenBy(wish, planned)),
    '/sys/module/kernel/parameters/consoleblank': '0\n',
    '/proc/sys/kernel/sysrq': '0\n',
    '/proc/sys/user/max_user_namespaces': '31000\n',
    '/proc/sys/kernel/unprivileged_userns_clone': '1\n',
    '/proc/self/mountinfo': mountinfo,
    '/proc/meminfo': 'MemTotal: 8000000 kB\nMemAvailable: 6000000 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB\n',
    '/proc/bus/input/devices': touchscreen,
    '/sys/class/drm/card1-HDMI-A-1/status': 'connected\n',
    '/proc/net/tcp': '  0: 0100007F:1F90 00000000:0000 0A 0\n  1: 00000000:0016 00000000:0000 0A 0\n',
  },
  links: Object.fromEntries(planned.flatMap(({ path, content }) => ('link' in content ? [[path, content.link]] : []))),
  folders: {
    '/dev/dri': ['card1', 'renderD128'],
    '/sys/class/drm': ['card1', 'card1-HDMI-A-1', 'version'],
    '/sys/class/net': ['lo', 'eth0'],
  },
  usable: ['/dev/dri/renderD128'],
  freeBytes: 40e9,
  trial: 'durable',
  answers: {
    [show]: 'LoadState=loaded\nUnitFileState=enabled\nActiveState=active\nNRestarts=0\nWatchdogUSec=30s\nUser=kiosk\n',
    'cage -v': 'Cage version 0.1.4\n',
    'systemctl is-active seatd.service': 'active\n',
    [logind('NAutoVTs')]: 'u 0\n',
    [logind('HandlePowerKey')]: 's "ignore"\n',
    [logind('HandleSuspendKey')]: 's "ignore"\n',
    [logind('HandleLidSwitch')]: 's "ignore"\n',
    [logind('IdleAction')]: 's "ignore"\n',
    ...Object.fromEntries(
      ['ctrl-alt-del', 'sleep', 'suspend', 'hibernate'].map((name) => [
        `systemctl is-enabled ${name}.target`,
        { code: 1, out: 'masked\n' },
      ]),
    ),
    'loginctl list-sessions --no-legend': ' 7 1000 tech pts/0 active no\n',
    'timedatectl show --property=NTPSynchronized --value': 'yes\n',
    [may('CanReboot')]: 's "yes"\n',
    [may('CanPowerOff')]: 's "yes"\n',
  },
}

const but = (change: AMachine): AMachine => ({
  ...well,
  ...change,
  files: { ...well.files, ...change.files },
  answers: { ...well.answers, ...change.answers },
  folders: { ...well.folders, ...change.folders },
})
const without = (files: AMachine['files'] = {}, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !names.includes(path)))

const verdicts = async (machine: AMachine) => {
  const { findings } = await examine({ machine: aMachine(machine) })
  return new Map(findings.map((finding) => [finding.id, finding]))
}

describe('the doctor', () => {
  it('finds nothing wrong on a kiosk that was set up', async () => {
    const findings = [...(await verdicts(well)).values()]
    expect(findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown')).toEqual([])
    expect(findings.length).toBeGreaterThan(24)
    expect(findings.find(({ id }) => id === 'chromium-policies')?.verdict).toBe('not-applicable')
  })

  it('says a cure, in both languages, wherever something is wrong or could not be seen', async () => {
    const bare = aMachine({ now: new Date('1970-01-01T00:05:00Z'), timeZone: 'UTC' })
    const { findings } = await examine({ machine: bare })
    const ill = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown')
    expect(ill.length).toBeGreaterThan(20)
    for (const { cure, seen } of ill) {
      expect(seen.en + seen.zh).toMatch(/[一-鿿]/)
      expect(cure?.en.length ?? 0).toBeGreaterThan(4)
    }
    expect(findings.filter(({ verdict }) => verdict === 'pass')).toEqual([])
  })

  it.each<[string, AMachine]>([
    ['setup-files', but({ files: { '/etc/sysctl.d/90-zone-kiosk.conf': 'kernel.sysrq = 1\n' } })],
    ['setup-files', { ...well, files: without(well.files, receiptPath) }],
    ['setup-files', { ...well, links: {} }],
    ['unit-enabled', but({ answers: { [show]: 'LoadState=loaded\nUnitFileState=disabled\n' } })],
    ['unit-enabled', but({ answers: { [show]: 'LoadState=not-found\n' } })],
    ['unit-active', but({ answers: { [show]: 'ActiveState=activating\n' } })],
    ['watchdog', but({ answers: { [show]: 'WatchdogUSec=0\n' } })],
    ['cage', but({ answers: { 'cage -v': { code: null, out: '' } } })],
    ['seatd', but({ answers: { 'systemctl is-active seatd.service': { code: 3, out: 'inactive\n' } } })],
    ['not-root', but({ answers: { [show]: 'User=\n' } })],
    ['blanking', but({ files: { '/sys/module/kernel/parameters/consoleblank': '600\n' } })],
    ['terminals', but({ answers: { [logind('NAutoVTs')]: 'u 6\n' } })],
    [
      'terminals',
      but({
        files: { '/etc/systemd/system/zone-kiosk.service': 'ExecStart=/usr/bin/cage -d -s -- /opt/app --data /d\n' },
      }),
    ],
    ['sysrq', but({ files: { '/proc/sys/kernel/sysrq': '438\n' } })],
    ['targets', but({ answers: { 'systemctl is-enabled suspend.target': { code: 0, out: 'static\n' } } })],
    ['buttons', but({ answers: { [logind('HandlePowerKey')]: 's "poweroff"\n' } })],
    ['sessions', but({ answers: { 'loginctl list-sessions --no-legend': ' 1 1000 tech seat0 tty1 active no\n' } })],
    ['sessions', but({ answers: { 'systemctl is-active display-manager.service': 'active\n' } })],
    [
      'sessions',
      but({
        folders: { '/etc/systemd/system/getty@tty1.service.d': ['auto.conf'] },
        files: {
          '/etc/systemd/system/getty@tty1.service.d/auto.conf': 'ExecStart=-/sbin/agetty --autologin tech %I\n',
        },
      }),
    ],
    ['display', but({ files: { '/sys/class/drm/card1-HDMI-A-1/status': 'disconnected\n' } })],
    ['gpu', but({ usable: [] })],
    ['gpu', but({ folders: { '/dev/dri': [] } })],
    ['touch', but({ files: { '/proc/bus/input/devices': 'N: Name="Power Button"\nB: PROP=0\n' } })],
    ['sandbox', but({ files: { '/proc/sys/kernel/unprivileged_userns_clone': '0\n' } })],
    ['sandbox', but({ files: { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' } })],
    ['disk-space', but({ freeBytes: 200e6 })],
    ['power-loss', but({ files: { '/proc/self/mountinfo': '22 1 0:1 / / rw - tmpfs tmpfs rw' } })],
    ['power-loss', but({ files: { '/proc/self/mountinfo': '22 1 8:1 / / rw - vfat /dev/sda1 rw' } })],
    ['power-loss', but({ files: { '/proc/self/mountinfo': '22 1 8:1 / / rw - ext4 /dev/sda1 rw,nobarrier' } })],
    ['data-folder', but({ trial: 'unwritable' })],
    ['sticks', but({ answers: { 'systemctl is-active udisks2.service': 'active\n' } })],
    [
      'sticks',
      but({ files: { '/proc/self/mountinfo': `${mountinfo}\n40 22 8:33 / /media/kiosk/sdc1 rw - vfat /dev/sdc1 rw` } }),
    ],
    ['memory', but({ files: { '/proc/meminfo': 'MemTotal: 1000000 kB\nMemAvailable: 500000 kB\n' } })],
    ['clock', but({ now: new Date('2016-01-01T00:00:00Z') })],
    ['clock', but({ now: new Date('2077-01-01T00:00:00Z') })],
    ['clock-kept', but({ answers: { 'timedatectl show --property=NTPSynchronized --value': 'no\n' } })],
    ['time-zone', but({ timeZone: 'Etc/UTC' })],
    ['network', but({ files: { '/proc/net/tcp': '  0: 00000000:0050 00000000:0000 0A 0\n' } })],
    ['power', but({ answers: { [may('CanPowerOff')]: 's "challenge"\n' } })],
  ])('finds what is wrong: %s', async (id, machine) => {
    const found = (await verdicts(machine)).get(id)
    expect(found).toMatchObject({ id, verdict: 'fail' })
    expect(found?.cure).toBeDefined()
  })

  it('believes the machine’s own clock where there is no network', async () => {
    const now = new Date('2027-03-01T02:00:00Z')
    const offline = (seconds: number) =>
      but({
        now,
        answers: { 'timedatectl show --property=NTPSynchronized --value': 'no\n' },
        files: { '/sys/class/rtc/rtc0/since_epoch': `${now.getTime() / 1000 + seconds}\n` },
      })
    expect((await verdicts(offline(3))).get('clock-kept')?.verdict).toBe('pass')
    expect((await verdicts(offline(4_000))).get('clock-kept')?.verdict).toBe('fail')
  })

  it('says of what only the kiosk’s account can tell that root can not', async () => {
    expect((await verdicts(but({ uid: 0 }))).get('power')?.verdict).toBe('unknown')
  })

  it('makes the other checks although one breaks', async () => {
    const machine = { ...aMachine(well), space: () => Promise.reject(new Error('no such call')) }
    const { findings } = await examine({ machine })
    expect(findings.find(({ id }) => id === 'disk-space')).toMatchObject({ verdict: 'unknown' })
    expect(findings.find(({ id }) => id === 'clock')).toMatchObject({ verdict: 'pass' })
  })

  it('asks Windows for each value of the registry', async () => {
    const key = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI'
    const query = `reg.exe query ${key} /v AllowEdgeSwipe`
    const answer = (value: string) => `\r\n${key}\r\n    AllowEdgeSwipe    REG_DWORD    ${value}\r\n\r\n`
    const swipe = async (value: string) =>
      (await verdicts({ platform: 'win32', answers: { [query]: answer(value) } })).get('windows-edge-swipe')?.verdict
    expect(await swipe('0x0')).toBe('pass')
    expect(await swipe('0x1')).toBe('fail')
    const late = await verdicts({ platform: 'win32', now: new Date('2016-01-01T00:00:00Z'), timeZone: 'UTC' })
    expect([late.get('clock')?.cure?.en, late.get('time-zone')?.cure?.en]).toEqual([
      'Set-Date "2026-12-31 10:00:00"',
      'Set-TimeZone -Id "China Standard Time"',
    ])
    const ids = [...(await verdicts({ platform: 'win32' })).keys()]
    expect(ids).not.toContain('sysrq')
    expect(ids).toContain('time-zone')
  })
})

describe('what the kernel prints', () => {
  it('of touchscreens is told from mice and tablets', () => {
    expect(touchscreensIn(touchscreen)).toEqual(['eGalax Inc. USB TouchController'])
    expect(touchscreensIn('N: Name="Mouse"\nB: PROP=0\nB: ABS=3\n')).toEqual([])
    expect(touchscreensIn('N: Name="Touchpad"\nB: PROP=5\nB: ABS=260800000000003\n')).toEqual([])
  })

  it('of mounts gives the deepest that holds a path, and names with spaces', () => {
    const mounts = mountsIn(`${mountinfo}\n50 22 8:3 / /srv/hall\\0401 rw - xfs /dev/sda3 rw`)
    expect(mountOf(mounts, '/var/lib')?.type).toBe('ext4')
    expect(mountOf(mounts, '/srv/hall 1/data')?.type).toBe('xfs')
    expect(mountOf(mounts, '/srv/hall 12')?.type).toBe('ext4')
    expect(mountOf([], '/')).toBeUndefined()
  })

  it('of ports leaves out those of this machine alone', () => {
    const six = '  0: 00000000000000000000000001000000:0277 0:0 0A\n  1: 00000000000000000000000000000000:0050 0:0 0A'
    expect(openPortsIn(`  0: 0100007F:1F90 0:0 0A\n  1: 0500A8C0:0051 0:0 01\n${six}`)).toEqual([80])
  })

  it('of the registry is read by its type', () => {
    expect(valueIn('    Flags    REG_SZ    506\r\n', 'Flags')).toBe('506')
    expect(valueIn('    ActiveHoursStart    REG_DWORD    0x7\r\n', 'ActiveHoursStart')).toBe('7')
    expect(valueIn('ERROR: The system was unable to find it.', 'Flags')).toBeUndefined()
  })
})
