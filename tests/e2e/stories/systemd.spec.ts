import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/kiosk'

/** Takes datagrams as systemd does, and prints each on a line. */
const listener = `
import socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print('bound', flush=True)
while True:
    print(s.recv(4096).decode().replace('\\n', '|'), flush=True)
`
const lacks = ['python3', 'systemd-notify'].filter((name) => spawnSync(name, ['--version']).error !== undefined)

let folder = ''
let systemd: ChildProcess | undefined
let heard = ''
const lives = (): number => heard.split('WATCHDOG=1').length - 1

// Before the kiosk is started, which takes its surroundings from this program.
test.beforeAll(async () => {
  if (lacks.length > 0) return
  folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-systemd-'))
  const socket = join(folder, 'notify')
  systemd = spawn('python3', ['-c', listener, socket], { stdio: ['ignore', 'pipe', 'inherit'] })
  systemd.stdout?.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
  })
  await expect.poll(() => heard).toContain('bound')
  process.env['NOTIFY_SOCKET'] = socket
  process.env['WATCHDOG_USEC'] = '10000000'
})
test.afterAll(() => {
  delete process.env['NOTIFY_SOCKET']
  delete process.env['WATCHDOG_USEC']
  systemd?.kill()
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})
// A page that hangs says so in its host's log, and that is what is meant here.
test.use({ mayComplain: true })

test('systemd hears of painted frames, and of nothing while the page hangs', async ({ kiosk }) => {
  test.skip(
    lacks.length > 0,
    `${lacks.join(' and ')} (Debian: python3, systemd) would be needed to listen as systemd does`,
  )
  await expect.poll(() => heard, { timeout: 15_000 }).toContain('READY=1|STATUS=')
  await expect.poll(lives, { timeout: 20_000 }).toBeGreaterThan(1)

  // Never answered: the page is busy until its host ends it.
  void kiosk
    .evaluate(() => {
      for (;;) void 0
    })
    .catch(() => undefined)
  // What was under way when it began to hang may still come in; an Electron host ends the page after twelve seconds.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const before = lives()
  await new Promise((resolve) => setTimeout(resolve, 7_500))
  expect(lives()).toBe(before)
})
