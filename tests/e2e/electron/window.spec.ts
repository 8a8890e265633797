import { readFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from '../support/electron-app'

test('the kiosk fills its display, on top of everything, with no menu', async ({ app, page }) => {
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
  const found = await app.evaluate(({ BrowserWindow, Menu, screen }) => {
    const [window] = BrowserWindow.getAllWindows()
    return {
      kiosk: window?.isKiosk(),
      onTop: window?.isAlwaysOnTop(),
      bounds: window?.getBounds(),
      display: screen.getPrimaryDisplay().bounds,
      menu: Menu.getApplicationMenu(),
    }
  })
  expect(found).toMatchObject({ kiosk: true, onTop: true, menu: null })
  expect(found.bounds).toEqual(found.display)
})

test('the display is kept awake', async ({ app, page }) => {
  await expect(page.locator('body')).toBeVisible()
  expect(await app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)))).toBe(
    true,
  )
})

test('a window that was moved goes back when the displays change', async ({ app, page }) => {
  await expect(page.locator('body')).toBeVisible()
  await app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setKiosk(false)
    window?.setBounds({ x: 50, y: 60, width: 700, height: 500 })
    screen.emit('display-metrics-changed', {}, screen.getPrimaryDisplay(), ['bounds'])
  })
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow, screen }) => {
        const [window] = BrowserWindow.getAllWindows()
        return window?.isKiosk() === true && window.getBounds().width === screen.getPrimaryDisplay().bounds.width
      }),
    )
    .toBe(true)
})

test('a window closed from outside is replaced, and the application goes on', async ({ app, page }) => {
  await expect(page.locator('body')).toBeVisible()
  const next = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy())
  await expect((await next).locator('body[data-screen=loop]')).toBeVisible()
})

test.describe('with two displays', () => {
  test.use({ args: ['--screen-info={1080x1920}{1920x1080}'] })

  test('the one without the kiosk is covered in black', async ({ app, page }) => {
    await expect(page.locator('body')).toBeVisible()
    const { displays, covers } = await app.evaluate(({ BaseWindow, BrowserWindow, screen }) => ({
      displays: screen.getAllDisplays().map(({ bounds }) => bounds),
      covers: BaseWindow.getAllWindows()
        .filter((window) => !(window instanceof BrowserWindow))
        .map((window) => ({
          bounds: window.getBounds(),
          colour: window.getBackgroundColor(),
          kiosk: window.isKiosk(),
          onTop: window.isAlwaysOnTop(),
        })),
    }))
    test.skip(displays.length < 2, 'this machine has one display')
    expect(covers).toEqual([
      { bounds: displays[1], colour: expect.stringMatching(/^#000000$/i), kiosk: true, onTop: true },
    ])
  })
})

test.describe('for a developer', () => {
  test.use({ args: ['--windowed'] })

  test('it is an ordinary window', async ({ app, page }) => {
    await expect(page.locator('body')).toBeVisible()
    const kiosk = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk())
    expect(kiosk).toBe(false)
  })
})

test('a second start ends by itself with code 2 and changes nothing', async ({ app, page, application, data }) => {
  await expect(page.locator('body')).toBeVisible()
  const { spawnfile, spawnargs } = app.process()
  const sandbox = spawnargs.includes('--no-sandbox') ? ['--no-sandbox'] : []
  const second = spawn(spawnfile, [...sandbox, '.', '--data', data], {
    cwd: application,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 10_000,
  })
  let says = ''
  second.stderr.on('data', (chunk: Buffer) => (says += chunk.toString()))
  await once(second, 'close')
  expect(second.exitCode).toBe(2)
  expect(says).toContain('already running')
  await expect.poll(() => readFileSync(join(data, 'kiosk.log'), 'utf8')).toContain('a second start was refused')
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
})

test('SIGTERM ends it with 0 and the log says so', async ({ app, page, data }) => {
  await expect(page.locator('body')).toBeVisible()
  const main = app.process()
  const ended = once(main, 'exit')
  main.kill('SIGTERM')
  await ended
  expect(main.exitCode).toBe(0)
  expect(readFileSync(join(data, 'kiosk.log'), 'utf8')).toMatch(/"stops"/)
})
