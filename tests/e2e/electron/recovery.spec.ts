import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { expect, test } from '../support/electron-app'

/** What the kiosk shows now, asked through the application: Playwright's page is dead after a crash. */
const screenOf = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }): unknown => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed()) return 'crashed'
    if (contents.getURL().endsWith('/~pause')) return 'pause'
    return contents.executeJavaScript('document.body?.dataset.screen').catch(() => 'loading')
  })

const crash = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return new Promise<void>((gone) => {
      contents?.once('render-process-gone', () => gone())
      contents?.forcefullyCrashRenderer()
    })
  })

const logOf = (data: string): string => readFileSync(join(data, 'kiosk.log'), 'utf8')

test('a crashed page is back within three seconds', async ({ app, page, data }) => {
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  await crash(app)
  await expect.poll(() => screenOf(app), { timeout: 3_000, intervals: [100] }).toBe('loop')
  expect(logOf(data)).toMatch(/page lost \(.+\): back in 0 s/)
})

test('a page that keeps crashing is held back, behind a quiet picture', async ({ app, page, data }) => {
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  for (let n = 0; n < 2; n += 1) {
    await crash(app)
    await expect.poll(() => screenOf(app), { timeout: 3_000, intervals: [100] }).toBe('loop')
  }
  await crash(app)
  await expect.poll(() => screenOf(app), { timeout: 3_000, intervals: [100] }).toBe('pause')
  expect(logOf(data)).toMatch(/back in 5 s/)
  await expect.poll(() => screenOf(app), { timeout: 10_000, intervals: [250] }).toBe('loop')
})

test('a hung page is ended and loaded again', async ({ app, page, data }) => {
  test.slow()
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {
      // It never comes back: its process is ended.
    })
  await expect.poll(() => logOf(data), { timeout: 20_000 }).toContain('the page is hung')
  await expect.poll(() => screenOf(app), { timeout: 5_000, intervals: [100] }).toBe('loop')
})

test('waking up is not taken for a hang', async ({ app, page, data }) => {
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    powerMonitor.emit('resume')
  })
  await page.waitForTimeout(3_000)
  expect(logOf(data)).not.toContain('hung')
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
})

test('the third death of the graphics process in five minutes ends it, and it comes back in software mode', async ({
  app,
  page,
  application,
  data,
}) => {
  await expect(page.locator('body')).toBeVisible()
  const main = app.process()
  let says = ''
  main.stderr?.on('data', (chunk: Buffer) => (says += chunk.toString()))
  const ended = once(main, 'exit')
  await app.evaluate(({ app: electron }) => {
    // Started again by the test, so that Playwright is there; the log tells that it was asked for.
    electron.relaunch = () => process.stderr.write('starts again\n')
    for (let n = 0; n < 4; n += 1)
      electron.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9 })
  })
  await ended
  expect(main.exitCode).toBe(0)
  expect(says.split('starts again')).toHaveLength(2)
  expect(logOf(data)).toMatch(/"stops"/)
  expect(JSON.parse(readFileSync(join(data, 'gpu.json'), 'utf8'))).toMatchObject({
    deaths: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
    softwareSince: expect.any(Number),
  })
  const again = await _electron.launch({ args: ['.', '--data', data], cwd: application })
  await (await again.firstWindow()).locator('body[data-screen]').waitFor()
  expect(await again.evaluate(({ app: electron }) => electron.isHardwareAccelerationEnabled())).toBe(false)
  await again.close()
})

test('nobody reading its messages does not stop it', async ({ app, page, data }) => {
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  app.process().stderr?.destroy()
  await crash(app)
  await expect.poll(() => screenOf(app), { timeout: 3_000, intervals: [100] }).toBe('loop')
  expect(logOf(data).split('\n').length).toBeLessThan(20)
})

test.describe('errors', () => {
  test.use({ mayFail: true })
  test('an error nobody caught is logged, and the kiosk goes on', async ({ app, page, data }) => {
    await expect(page.locator('body')).toBeVisible()
    await app.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody catches this')
      })
      void Promise.reject(new Error('nor this'))
    })
    await expect.poll(() => logOf(data)).toMatch(/uncaught error: Error: nobody catches this/)
    await expect.poll(() => logOf(data)).toMatch(/unhandled rejection: Error: nor this/)
    await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  })
})
