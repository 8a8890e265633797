import { once } from 'node:events'
import type { WebContents as ElectronWebContents, KeyboardInputEvent, PrintToPDFOptions } from 'electron'
import { asElectronSays, toLoopback } from './addresses'
import { app } from './app'
import { watchAnswers } from './answers'
import type { CdpSession } from './cdp'
import { deferred, type Deferred } from './deferred'
import { keyEventOf } from './keys'
import { followNavigation } from './navigation'
import { preventable, StrictEmitter } from './strict'
import { askPermissions } from './permissions'
import { refuseWindows, type WindowOpenHandler } from './window-open'
import type { Session } from './sessions'
import { chromium, world } from './world'

type Implemented =
  | 'loadURL'
  | 'reload'
  | 'getURL'
  | 'isDestroyed'
  | 'isCrashed'
  | 'executeJavaScript'
  | 'isLoadingMainFrame'
  | 'forcefullyCrashRenderer'
  | 'setZoomFactor'
  | 'setVisualZoomLevelLimits'
  | 'close'
  | 'printToPDF'
  | 'isDevToolsOpened'

/** The window a page is shown in. */
export type Holder = { readonly close: () => void; readonly emit: (name: string) => boolean }

let lastId = 0

export class WebContents extends StrictEmitter implements Pick<ElectronWebContents, Implemented> {
  readonly id: number
  readonly session: Session
  targetId = ''
  /** The address on screen, as Chromium says it. */
  address = ''
  /** Whether the next load was asked for by the application, which `will-navigate` does not report. */
  asked = false
  windowOpenHandler: WindowOpenHandler | undefined
  private readonly holder: Holder
  private readonly attached = deferred<CdpSession>()
  private crashed = false
  private loading = false
  private destroyed = false
  private waiting: Deferred<undefined>[] = []

  constructor(session: Session, holder: Holder) {
    super()
    lastId += 1
    this.id = lastId
    this.session = session
    this.holder = holder
  }

  async attach(page: CdpSession, targetId: string): Promise<void> {
    this.targetId = targetId
    await Promise.all([page.send('Page.enable'), page.send('Runtime.enable'), page.send('Network.enable')])
    await refuseWindows(this, page)
    await followNavigation(this, page)
    await askPermissions(this)
    watchAnswers(this, page, Number(world.switches.get('double-hang-ms') ?? 5_000))
    this.attached.resolve(page)
  }

  whenAttached(then: (page: CdpSession, targetId: string) => Promise<unknown>): void {
    this.attached.promise
      .then((page) => (this.destroyed ? undefined : then(page, this.targetId)))
      .catch((cause: unknown) => {
        if (!this.destroyed && world.browser) console.error('Uncaught error in the double:', cause)
      })
  }

  loadURL(url: string): Promise<void> {
    this.needAlive()
    const scheme = world.schemes.get(url.split(':')[0] ?? '')
    if (!scheme?.privileges?.standard || !scheme.privileges.secure)
      throw new Error(`electron double: ${url} is of no scheme registered as standard and secure`)
    if (!this.session.handlers.has(scheme.scheme)) return this.failedAtOnce(url)
    const loaded = deferred<undefined>()
    this.waiting.push(loaded)
    this.whenAttached((page) => {
      this.asked = true
      this.crashed = false
      this.startLoading()
      return page.send('Page.navigate', { url: toLoopback(url, this.session.label) })
    })
    // As with Electron a caller need not look at the promise: did-fail-load tells as well.
    loaded.promise.catch(() => {})
    return loaded.promise
  }

  reload(): void {
    this.needAlive()
    this.whenAttached((page) => {
      this.asked = true
      this.crashed = false
      this.startLoading()
      return page.send('Page.reload')
    })
  }

  /** Called when a document is asked for, by the application or by the page itself. */
  startLoading(): void {
    if (this.loading) return
    this.loading = true
    this.emit('did-start-loading')
  }

  loaded(): void {
    for (const { resolve } of this.waiting.splice(0)) resolve(undefined)
    this.emit('did-finish-load', {})
    this.stopLoading()
  }

  failed(name: string, code: number, url: string): void {
    const error = Object.assign(new Error(`${name} (${code}) loading '${url}'`), { errno: code, code: name, url })
    for (const { reject } of this.waiting.splice(0)) reject(error)
    // A load that another one took the place of has not failed.
    if (name === 'ERR_ABORTED') return
    this.emit('did-fail-load', {}, code, name, url, true)
    this.stopLoading()
  }

  isLoadingMainFrame(): boolean {
    this.needAlive()
    return this.loading
  }

  getURL(): string {
    return asElectronSays(this.address)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isCrashed(): boolean {
    this.needAlive()
    return this.crashed
  }

  /** As in Electron nothing is asked of a page that is still being loaded; a process that died answers nothing. */
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    this.needAlive()
    if (this.loading || !this.address) await once(this, 'did-stop-loading')
    const page = await this.attached.promise
    const options = { expression: code, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  forcefullyCrashRenderer(): void {
    this.needAlive()
    this.whenAttached((page) => {
      page.tell('Page.crash')
      return Promise.resolve()
    })
  }

  /** Called when Chromium says that the page's process is gone. */
  gone(reason: string, exitCode: number): void {
    if (this.crashed || this.destroyed) return
    this.crashed = true
    this.stopLoading()
    this.emit('render-process-gone', {}, { reason, exitCode })
    app.emit('render-process-gone', {}, this, { reason, exitCode })
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  /**
   * Keys sent so pass `before-input-event`, as in Electron. Keys that a spec types through the DevTools protocol do not
   * pass here, although they would in Electron: Chromium takes them from Playwright directly.
   */
  sendInputEvent(input: KeyboardInputEvent): void {
    this.needAlive()
    const { seen, sent } = keyEventOf(input)
    const event = preventable({})
    this.emit('before-input-event', event, seen)
    if (!event.defaultPrevented) this.whenAttached((page) => page.send('Input.dispatchKeyEvent', sent))
  }

  setZoomFactor(factor: number): void {
    this.needAlive()
    if (factor !== 1) throw new Error('electron double: zoom is not implemented')
  }

  setVisualZoomLevelLimits(): Promise<void> {
    this.needAlive()
    return Promise.resolve(undefined)
  }

  /** Chromium prints as it does in Electron; of the options only those of a sheet of A4 are known here. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    this.needAlive()
    const { printBackground = false, preferCSSPageSize = false, pageSize, ...others } = options
    if (pageSize !== 'A4' || Object.keys(others).length > 0)
      throw new Error('electron double: printToPDF knows A4, printBackground and preferCSSPageSize only')
    const page = await this.attached.promise
    const paper = { paperWidth: 8.27, paperHeight: 11.7 }
    const { data } = await page.send('Page.printToPDF', { printBackground, preferCSSPageSize, ...paper })
    return Buffer.from(data, 'base64')
  }

  isDevToolsOpened(): boolean {
    return false
  }

  toggleDevTools(): void {}

  close(): void {
    this.holder.close()
  }

  /** Called when the window is gone. */
  release(): void {
    this.destroyed = true
    const { targetId } = this
    if (targetId) chromium().root.tell('Target.closeTarget', { targetId })
    this.emit('destroyed')
  }

  /** An event Electron emits on the page and on its window. */
  emitBoth(name: string): void {
    this.emit(name)
    this.holder.emit(name)
  }

  private stopLoading(): void {
    if (!this.loading) return
    this.loading = false
    this.emit('did-stop-loading')
  }

  private needAlive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
  }

  private failedAtOnce(url: string): Promise<void> {
    const loaded = deferred<undefined>()
    loaded.promise.catch(() => {})
    this.waiting.push(loaded)
    setImmediate(() => this.failed('ERR_UNKNOWN_URL_SCHEME', -302, url))
    return loaded.promise
  }
}
