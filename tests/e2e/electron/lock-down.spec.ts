import { expect, sharedTest as test } from '../support/electron-app'

test('the page has neither Node nor Electron', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  )
  expect(found).toEqual([])
})

test('the sandbox is on for every page', async ({ app, page }) => {
  await expect(page.locator('body')).toBeVisible()
  const switches = await app.evaluate(({ app: { commandLine } }) => ({
    on: commandLine.hasSwitch('enable-sandbox'),
    off: commandLine.hasSwitch('no-sandbox'),
  }))
  expect(switches).toEqual({ on: true, off: false })
})

test('a page cannot be led elsewhere', async ({ app, page }) => {
  // A page that was led away and brought back would have forgotten this.
  await page.evaluate(() => Reflect.set(globalThis, 'stayed', true))
  for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
    await page.evaluate((to) => location.assign(to), address)
    await page.waitForTimeout(200)
    await expect(page.locator('body')).toHaveAttribute('data-screen', 'loop')
    expect(await page.evaluate((): unknown => Reflect.get(globalThis, 'stayed'))).toBe(true)
  }
  const address = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
  expect(address).toMatch(/^kiosk:\/\/app\//)
})

test('no frame of another origin is shown', async ({ page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
  })
  await page.waitForTimeout(300)
  expect(page.frames().filter((frame) => frame.url().includes('example.com'))).toEqual([])
})

test('nothing opens a second window', async ({ app, page }) => {
  const windows = app.windows().length
  const opened = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return window.open('https://example.com/') === null
  })
  await page.waitForTimeout(300)
  expect(opened).toBe(true)
  expect(app.windows()).toHaveLength(windows)
})

test('no view can be embedded, and no redirect leads elsewhere', async ({ app, page }) => {
  await expect(page.locator('body')).toBeVisible()
  const refused = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const isRefused = (name: string, url: string): boolean => {
      let prevented = false
      contents?.emit(name, { url, isMainFrame: true, preventDefault: () => (prevented = true) }, {}, {})
      return prevented
    }
    return {
      view: isRefused('will-attach-webview', 'kiosk://app/'),
      away: isRefused('will-redirect', 'https://example.com/'),
      home: isRefused('will-redirect', 'kiosk://app/'),
    }
  })
  expect(refused).toEqual({ view: true, away: true, home: false })
})

test('permissions are denied, and nothing is fetched to check spelling', async ({ app, page }) => {
  expect(await app.evaluate(({ session }) => session.fromPartition('persist:kiosk').isSpellCheckerEnabled())).toBe(
    false,
  )
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return answers.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
})

test('nothing is downloaded', async ({ app, page }) => {
  await app.evaluate(({ session }) => {
    session.fromPartition('persist:kiosk').on('will-download', (event) => {
      Reflect.set(globalThis, 'downloadRefused', event.defaultPrevented)
    })
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'api/kiosk'
    link.download = 'kiosk.json'
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => app.evaluate((): unknown => Reflect.get(globalThis, 'downloadRefused'))).toBe(true)
})

test('the policy stops inline script, and every answer carries it', async ({ page }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'globalThis.ran = true'
    } catch {
      // Trusted Types refuse it even earlier.
    }
    document.head.append(script)
    return 'ran' in globalThis
  })
  expect(ran).toBe(false)
  const policies = await page.evaluate(async () =>
    Promise.all(
      ['.', 'api/kiosk', 'api/nothing', 'assets/nothing.js'].map(async (address) =>
        (await fetch(address)).headers.get('content-security-policy'),
      ),
    ),
  )
  for (const policy of policies) expect(policy).toMatch(/default-src 'none'/)
})

test('writes reach the service, though the scheme carries no origin', async ({ page }) => {
  const status = await page.evaluate(async () => {
    const body = JSON.stringify({ screen: 'loop', painted: 100 })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('api/beats', { method: 'POST', headers, body })).status
  })
  expect(status).toBe(204)
})

test('a keyboard gives nothing but plain keys', async ({ app, page }) => {
  await page.evaluate(() => {
    const keys: string[] = []
    Reflect.set(globalThis, 'keys', keys)
    addEventListener('keydown', ({ key }) => keys.push(key), true)
  })
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.focus()
    const press = (keyCode: string, ...modifiers: ('control' | 'alt' | 'meta' | 'shift')[]): void =>
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
    for (const key of ['F1', 'F5', 'F11', 'F12']) press(key)
    for (const key of ['r', 'w', 'q', 't', 'n', 'o', 'p', 's']) press(key, 'control')
    press('i', 'control', 'shift')
    press('F4', 'alt')
    press('Left', 'alt')
    press('Tab')
  })
  await expect.poll(() => page.evaluate((): unknown => Reflect.get(globalThis, 'keys'))).toEqual(['Tab'])
})
