import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { app } from './app'
import { BaseWindow } from './base-window'
import { pageOf } from './pages'
import { session, Session } from './sessions'
import { WebContents } from './web-contents'
import { chromium } from './world'

/** What weakens a page is not imitated but refused. */
const weakening: readonly (readonly [keyof WebPreferences, unknown])[] = [
  ['nodeIntegration', true],
  ['nodeIntegrationInSubFrames', true],
  ['nodeIntegrationInWorker', true],
  ['contextIsolation', false],
  ['sandbox', false],
  ['webSecurity', false],
  ['webviewTag', true],
]

export class BrowserWindow extends BaseWindow {
  readonly webContents: WebContents

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super(options)
    const preferences = options.webPreferences ?? {}
    for (const [key, value] of weakening)
      if (preferences[key] === value) throw new Error(`electron double: webPreferences.${key} is refused`)
    if (preferences.preload) throw new Error('electron double: a preload script is not implemented')
    this.webContents = new WebContents(sessionOf(preferences), this)
    this.open().catch((cause: unknown) => {
      if (!this.isDestroyed()) console.error('Uncaught error, the window could not be opened:', cause)
    })
    app.emit('browser-window-created', {}, this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static override getAllWindows(): BrowserWindow[] {
    return BaseWindow.getAllWindows().filter((window) => window instanceof BrowserWindow)
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  override focus(): void {
    super.focus()
    this.webContents.whenAttached((page) => page.send('Page.bringToFront'))
  }

  protected override release(): void {
    this.webContents.release()
  }

  protected override placed(): void {
    this.webContents.whenAttached((_page, targetId) => this.applyBounds(targetId))
  }

  private async open(): Promise<void> {
    const { x: left, y: top, width, height } = this.getBounds()
    const { root } = chromium()
    const { targetId } = await root.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      left,
      top,
      width,
      height,
    })
    const page = await pageOf(targetId)
    if (this.isDestroyed()) {
      root.tell('Target.closeTarget', { targetId })
      return
    }
    await this.applyBounds(targetId)
    await this.webContents.attach(page, targetId)
  }

  private async applyBounds(targetId: string): Promise<void> {
    const { root } = chromium()
    const { x: left, y: top, width, height } = this.getBounds()
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId })
    await root.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    await root.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
    if (this.isFullScreen())
      await root.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } })
  }
}

const sessionOf = ({ session: own, partition }: WebPreferences): Session => {
  const given: unknown = own
  return given instanceof Session ? given : session.fromPartition(partition ?? '')
}
