import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPulse } from '../pulse'
import { every } from '../timers'
import { systemdNotify } from './notify'
import { tellSystemd } from './watchdog'

const aBeat = { screen: 'loop', painted: 1 } as const

const aWatch = (env: Readonly<Record<string, string>> = { WATCHDOG_USEC: '30000000' }) => {
  let at = 0
  let resting = false
  const told: string[] = []
  const timers = new Set<() => void>()
  const pulse = createPulse(() => at)
  const stop = tellSystemd({
    env,
    notify: (...states) => void told.push(states[0] ?? ''),
    onBeat: pulse.onBeat,
    isResting: () => resting,
    monotonic: () => at,
    every: (_, work) => {
      timers.add(work)
      return () => timers.delete(work)
    },
  })
  const tickAt = (ms: number) => {
    at = ms
    for (const work of [...timers]) work()
  }
  const rest = (now: boolean) => {
    resting = now
  }
  const beatAt = (ms: number) => {
    at = ms
    pulse.beat(aBeat)
  }
  return { told, beatAt, tickAt, rest, timers, stop }
}

describe('systemd', () => {
  it('is told that the kiosk is ready when the first frame is painted', () => {
    const { told, beatAt } = aWatch()
    expect(told).toEqual([])
    beatAt(4_000)
    expect(told).toEqual(['READY=1'])
  })

  it('is told of life with the frames, a tenth of the period apart at least, and of nothing without', () => {
    const { told, beatAt } = aWatch()
    for (const ms of [0, 1_000, 3_000, 4_000, 6_000]) beatAt(ms)
    expect(told).toEqual(['READY=1', 'WATCHDOG=1', 'WATCHDOG=1'])
  })

  it('is told only of readiness where it does not watch', () => {
    const { told, beatAt } = aWatch({})
    for (const ms of [0, 60_000, 120_000]) beatAt(ms)
    expect(told).toEqual(['READY=1'])
  })

  it('is told of life by the service itself while the display rests, and not a moment longer', () => {
    const { told, beatAt, tickAt, rest } = aWatch()
    rest(true)
    tickAt(3_000)
    expect(told).toEqual([])
    beatAt(4_000)
    tickAt(8_000)
    tickAt(9_000)
    tickAt(12_000)
    expect(told).toEqual(['READY=1', 'WATCHDOG=1', 'WATCHDOG=1'])
    rest(false)
    tickAt(60_000)
    expect(told).toHaveLength(3)
  })

  it('is told nothing more once the kiosk stopped', () => {
    const { told, beatAt, timers, stop } = aWatch()
    beatAt(0)
    stop()
    beatAt(10_000)
    expect(told).toEqual(['READY=1'])
    expect(timers.size).toBe(0)
  })

  it('is told nothing where it did not ask', () => {
    expect(systemdNotify({}, () => undefined)).toBeUndefined()
    const onBeat = vi.fn()
    tellSystemd({ env: {}, notify: undefined, onBeat, isResting: () => false, monotonic: () => 0, every })
    expect(onBeat).not.toHaveBeenCalled()
  })

  it('that is not there is reported, and asked again', async () => {
    const errors: unknown[] = []
    const notify = systemdNotify({ NOTIFY_SOCKET: '/nowhere' }, (cause) => void errors.push(cause), '/no/such/tool')
    notify?.('WATCHDOG=1')
    await vi.waitFor(() => expect(errors).toHaveLength(1))
    notify?.('WATCHDOG=1')
    await vi.waitFor(() => expect(errors).toHaveLength(2))
  })
})

/** Takes datagrams as systemd does, and prints each on a line. */
const listener = `
import socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print('bound', flush=True)
while True:
    print(s.recv(4096).decode().replace('\\n', '|'), flush=True)
`

const has = (name: string) => spawnSync(name, ['--version']).status === 0

describe.skipIf(!has('python3') || !has('systemd-notify'))(
  'a socket of systemd’s kind (skipped without python3 and systemd-notify)',
  () => {
    const ended: (() => void)[] = []
    afterEach(() => {
      for (const end of ended.splice(0)) end()
    })

    const listen = async () => {
      const folder = mkdtempSync(join(tmpdir(), 'kiosk-notify-'))
      const socket = join(folder, 'notify')
      const child: ChildProcess = spawn('python3', ['-c', listener, socket], { stdio: ['ignore', 'pipe', 'inherit'] })
      ended.push(() => {
        child.kill()
        rmSync(folder, { recursive: true, force: true })
      })
      let heard = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        heard += chunk.toString()
      })
      await vi.waitFor(() => expect(heard).toContain('bound'), 10_000)
      return { socket, lines: () => heard.split('\n').filter((line) => line.includes('=')) }
    }

    it('hears of readiness, then of life while frames are painted, and nothing once the page hangs', async () => {
      const { socket, lines } = await listen()
      const env = { PATH: process.env['PATH'] ?? '', NOTIFY_SOCKET: socket, WATCHDOG_USEC: '2000000' }
      const pulse = createPulse(() => performance.now())
      const errors: unknown[] = []
      const notify = systemdNotify(env, (cause) => void errors.push(cause))
      ended.push(
        tellSystemd({
          env,
          notify,
          onBeat: pulse.onBeat,
          isResting: () => false,
          monotonic: () => performance.now(),
          every,
        }),
      )

      await sleep(400)
      expect(lines()).toEqual([])

      const painting = setInterval(() => pulse.beat(aBeat), 250)
      ended.push(() => clearInterval(painting))
      await vi.waitFor(() => expect(lines().filter((line) => line === 'WATCHDOG=1').length).toBeGreaterThan(2), 10_000)
      expect(lines()[0]).toBe('READY=1|STATUS=The kiosk is on the screen.')

      clearInterval(painting)
      await sleep(800)
      const before = lines().length
      await sleep(2_500)
      expect(lines().length).toBe(before)
      expect(errors).toEqual([])
    })
  },
)
