import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
  readdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentProgress } from '../output'
import { run } from '../program'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk-setup-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const unit = '/etc/systemd/system/zone-kiosk.service'
const wants = '/etc/systemd/system/multi-user.target.wants/zone-kiosk.service'
const kernel = '/etc/sysctl.d/90-zone-kiosk.conf'

const setup = async (...args: readonly (string | { readonly program: string })[]) => {
  const words = args.filter((arg) => typeof arg === 'string')
  const { program } = args.find((arg) => typeof arg === 'object') ?? { program: '/nowhere/out/main' }
  const out: string[] = []
  const err: string[] = []
  const output = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    colours: false,
    progress: () => silentProgress,
  }
  const code = await run(['setup', '--platform', 'linux', ...words], output, { program })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const write = (...args: readonly string[]) => setup('--write', '--root', root, ...args)
const undo = (...args: readonly string[]) => setup('--undo', '--root', root, ...args)
const at = (path: string): string => readFileSync(join(root, path), 'utf8')
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const isThere = (path: string): boolean => lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined

describe('kiosk setup', () => {
  it('prints what it would write, and writes nothing', async () => {
    const { code, out } = await setup('--root', root)
    expect(code).toBe(0)
    expect(out).toContain(`# ${unit}\n`)
    expect(out).toContain('ExecStart=/usr/bin/cage -d -- /opt/zone-kiosk/zone-kiosk --data /var/lib/zone-kiosk/data')
    expect(out).toContain('apt-get install --no-install-recommends cage xwayland seatd')
    expect(out).toContain('Nothing was written.')
    expect(isThere('/etc')).toBe(false)
  })

  it('starts the launcher beside it, where it is an installed application', async () => {
    const commands = join(root, 'kiosk/resources/commands')
    mkdirSync(join(commands, 'out/main'), { recursive: true })
    writeFileSync(join(root, 'kiosk/resources/app.asar'), '')
    const { out } = await setup({ program: join(commands, 'out/main') })
    expect(out).toContain(`ExecStart=/usr/bin/cage -d -- ${root}/kiosk/zone-kiosk --data`)
  })

  it('speaks Chinese, and JSON', async () => {
    expect((await setup('--lang', 'zh')).out).toContain('以上内容尚未写入')
    const told: unknown = JSON.parse((await setup('--json')).out)
    expect(told).toMatchObject({ ok: true, platform: 'linux' })
    expect(JSON.stringify(told)).toContain('zone-kiosk.service')
  })

  it('writes every file and says each', async () => {
    const { code, out } = await write()
    expect(code).toBe(0)
    expect(out).toContain(`${unit}: wrote`)
    expect(at(unit)).toContain('WatchdogSec=30')
    expect(readlinkSync(join(root, wants))).toBe('../zone-kiosk.service')
    expect(readlinkSync(join(root, '/etc/systemd/system/ctrl-alt-del.target'))).toBe('/dev/null')
    expect(out).toContain('systemd-analyze verify zone-kiosk.service')
    expect((await write()).out).toContain(`${unit}: as it was`)
  })

  it('takes other wishes over its own files, and lets go of what they no longer need', async () => {
    const policy = '/etc/chromium/policies/managed/zone-kiosk.json'
    await write('--host', 'web', '--user', 'hall', '--program', '/srv/kiosk')
    expect(at(unit)).toContain('User=hall\n')
    expect(isThere(policy)).toBe(true)
    const { code, out } = await write()
    expect(code).toBe(0)
    expect(out).toContain(`${policy}: removed`)
    expect(at(unit)).toContain('User=kiosk\n')
    expect(isThere(policy)).toBe(false)
  })

  it('writes nothing where a person’s file stands in the way, and names it', async () => {
    put(kernel, 'kernel.sysrq = 1\n')
    const { code, err } = await write()
    expect([code, err]).toEqual([1, expect.stringContaining(kernel)])
    expect(isThere(unit)).toBe(false)
    expect(at(kernel)).toBe('kernel.sysrq = 1\n')
  })

  it('keeps that file aside when forced, and undo puts it back', async () => {
    put(kernel, 'kernel.sysrq = 1\n')
    expect((await write('--force')).code).toBe(0)
    expect(at(kernel)).toContain('kernel.sysrq = 0')
    const { code, out } = await undo()
    expect(code).toBe(0)
    expect(out).toContain(`${kernel}: put back what was there before`)
    expect(at(kernel)).toBe('kernel.sysrq = 1\n')
    expect([unit, wants, '/etc/zone-kiosk'].filter(isThere)).toEqual([])
  })

  it('refuses to write over its own file once a person changed it, and undo leaves that', async () => {
    await write()
    put(unit, `${at(unit)}# ours\n`)
    const again = await write()
    expect([again.code, again.err]).toEqual([1, expect.stringContaining(unit)])
    const { code, out } = await undo()
    expect([code, out]).toEqual([1, expect.stringContaining(`${unit}: left, as it was changed since`)])
    expect(isThere(kernel)).toBe(false)
    expect(at(unit)).toContain('# ours')
    expect((await undo('--force')).code).toBe(0)
    expect(isThere(unit)).toBe(false)
  })

  it('has nothing to take back where it wrote nothing', async () => {
    const { code, err } = await undo()
    expect([code, err]).toEqual([1, expect.stringContaining('nothing to take back')])
  })

  it('can not run where nothing can be written', async () => {
    put('/etc', 'in the way')
    const { code, err } = await write()
    expect([code, err]).toEqual([2, expect.stringContaining(root)])
  })

  it.each([
    [['--user', 'root'], 'root is no name for an account'],
    [['--data', 'data'], 'data has to be a full path'],
    [['--sticks', 'none'], '--sticks is read | write.'],
    [['--host', 'firefox'], '--host is electron | web.'],
    [['--platform', 'amiga'], '--platform is linux | windows.'],
  ])('can not run with %j', async (args, says) => {
    const { code, out, err } = await setup(...args)
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)])
  })

  it('writes the Windows files for an integrator to run', async () => {
    const { code, out } = await write('--platform', 'windows')
    expect(code).toBe(0)
    expect(out).toContain('zone-kiosk-windows/4-shell-launcher.ps1: wrote')
    expect(at('zone-kiosk-windows/shell-launcher.xml')).toContain('zone-kiosk-app.exe')
    expect((await setup('--platform', 'windows')).out).toContain('NOT SEEN ON WINDOWS')
    expect(readdirSync(root)).toEqual(['zone-kiosk-windows'])
    expect((await write('--platform', 'windows', '--undo')).code).toBe(0)
    expect(readdirSync(root)).toEqual([])
  })
})
