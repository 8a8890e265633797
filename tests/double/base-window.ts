import type { BaseWindow as ElectronBaseWindow, BaseWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app'
import { screen } from './displays'
import { preventable, StrictEmitter } from './strict'
import { needReady } from './world'

type Implemented =
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'setKiosk'
  | 'isKiosk'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'setAlwaysOnTop'
  | 'isAlwaysOnTop'
  | 'getBounds'
  | 'setBounds'
  | 'isFocusable'
  | 'getBackgroundColor'

let lastId = 0

/** A window as its state: a headless Chromium has no window manager that could say otherwise. */
export class BaseWindow extends StrictEmitter implements Pick<ElectronBaseWindow, Implemented> {
  readonly id: number
  private readonly options: BaseWindowConstructorOptions
  private bounds: Rectangle
  private full: boolean
  private kiosk: boolean
  private visible: boolean
  private onTop = false
  private destroyed = false

  constructor(options: BaseWindowConstructorOptions = {}) {
    super()
    needReady('BaseWindow')
    lastId += 1
    this.id = lastId
    this.options = options
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.kiosk = options.kiosk ?? false
    this.full = this.kiosk || (options.fullscreen ?? false)
    this.visible = options.show ?? true
    this.onTop = options.alwaysOnTop ?? false
    app.windows.add(this)
  }

  static getAllWindows(): BaseWindow[] {
    return [...app.windows].filter((window) => window instanceof BaseWindow)
  }

  /** Electron throws where a window that is gone is touched. */
  protected needAlive(): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
  }

  close(): void {
    this.needAlive()
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.release()
    this.emit('closed')
    app.windowGone(this)
  }

  /** What a subclass lets go of. */
  protected release(): void {}

  isDestroyed(): boolean {
    return this.destroyed
  }

  show(): void {
    this.needAlive()
    this.visible = true
    this.emit('show')
  }

  hide(): void {
    this.needAlive()
    this.visible = false
    this.emit('hide')
  }

  isVisible(): boolean {
    this.needAlive()
    return this.visible
  }

  focus(): void {
    this.needAlive()
    this.emit('focus')
  }

  setKiosk(on: boolean): void {
    this.kiosk = on
    this.setFullScreen(on)
  }

  isKiosk(): boolean {
    this.needAlive()
    return this.kiosk
  }

  setFullScreen(on: boolean): void {
    this.needAlive()
    if (this.full === on) return
    this.full = on
    this.placed()
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    this.needAlive()
    return this.full
  }

  setAlwaysOnTop(on: boolean): void {
    this.needAlive()
    this.onTop = on
  }

  isAlwaysOnTop(): boolean {
    return this.onTop
  }

  getBounds(): Rectangle {
    this.needAlive()
    return { ...(this.full ? screen.getDisplayMatching(this.bounds).bounds : this.bounds) }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.needAlive()
    this.bounds = { ...this.bounds, ...bounds }
    this.placed()
  }

  /** The window has other bounds now. */
  protected placed(): void {}

  isFocusable(): boolean {
    return this.options.focusable ?? true
  }

  getBackgroundColor(): string {
    return this.options.backgroundColor ?? '#FFFFFF'
  }
}
