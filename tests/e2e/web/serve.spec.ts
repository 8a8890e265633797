import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from '../support/kiosk'
import { readyAddress, start, startWebHost } from '../support/web-host'

const serve = (args: readonly string[]): ReturnType<typeof start> => start(['scripts/serve.mjs', ...args])

test.describe('serve', () => {
  test('says one line on stdout, answers, and ends with 0 on SIGTERM', async ({ data }) => {
    const program = serve(['--port', '0', '--data', data])
    const address = await readyAddress(program)
    const health = await fetch(`${address}api/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', reasons: [] })
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(program.stdout()).toBe(`kiosk ready at ${address}\n`)
  })

  test('takes the port it is told, and a second SIGTERM changes nothing', async ({ data }) => {
    const port = await freePort()
    const program = start(['out/main/web.js', '--port', String(port), '--data', data])
    expect(await readyAddress(program)).toBe(`http://127.0.0.1:${String(port)}/`)
    program.process.kill('SIGTERM')
    program.process.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  test('exits 2 with a sentence when the port is busy', async ({ data }) => {
    const web = await startWebHost({ data })
    const second = serve(['--port', new URL(web.address).port, '--data', join(data, 'second')])
    expect(await second.ended).toBe(2)
    expect(second.stdout()).toBe('')
    expect(second.stderr()).toMatch(/port/i)
    expect(second.stderr()).not.toMatch(/\n\s+at /)
    await web.stop()
  })

  for (const wrong of [
    ['--clock-rate', '0'],
    ['--clock-rate', '1001'],
    ['--clock-rate', 'fast'],
    ['--port', '70000'],
    ['--bogus'],
  ]) {
    test(`exits 2 with a sentence for ${wrong.join(' ')}`, async ({ data }) => {
      const program = serve(['--data', data, ...wrong])
      expect(await program.ended).toBe(2)
      expect(program.stdout()).toBe('')
      expect(program.stderr().trim().split('\n')).toHaveLength(1)
    })
  }

  test('listens on the loopback address alone', async ({ data }) => {
    const web = await startWebHost({ data })
    const outside = await fetch(web.address.replace('127.0.0.1', '[::1]')).catch(() => 'refused')
    expect(outside).toBe('refused')
    await web.stop()
  })

  test('goes on serving while nobody reads its stderr, and through a journal it can not write', async ({ data }) => {
    mkdirSync(join(data, 'kiosk.sqlite'), { recursive: true })
    const web = await startWebHost({ data })
    web.process.stderr?.destroy()
    await pause(200)
    expect((await fetch(`${web.address}api/exhibit`)).status).toBe(200)
    await web.stop()
  })
})

test.describe('an exhibit that is broken at start', () => {
  test('gives the ready line, health that says why, and the bundled exhibit on screen', async ({ data, shared }) => {
    const exhibit = join(data, 'broken')
    mkdirSync(exhibit)
    writeFileSync(join(exhibit, 'exhibit.yaml'), 'format: [1\n')
    const web = await startWebHost({ data, exhibit })
    const health: unknown = await (await fetch(`${web.address}api/health`)).json()
    expect(health).toMatchObject({
      status: 'degraded',
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'exhibit-broken' })]),
    })
    const page = await shared.newPage()
    await page.goto(web.address)
    await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
    await page.close()
    await web.stop()
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
