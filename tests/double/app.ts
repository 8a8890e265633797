import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App as ElectronApp, CommandLine, GPUFeatureStatus, RelaunchOptions } from 'electron'
import { deferred } from './deferred'
import { graphicsNow } from './graphics'
import { preventable, StrictEmitter, strictModule } from './strict'
import { world } from './world'

type Closable = { readonly close: () => void; readonly destroy: () => void; readonly isDestroyed: () => boolean }

const commandLine: Pick<CommandLine, keyof CommandLine> = strictModule('commandLine', {
  appendSwitch: (name: string, value = ''): void => void world.switches.set(name, value),
  appendArgument: (): void => {},
  hasSwitch: (name: string): boolean => world.switches.has(name),
  getSwitchValue: (name: string): string => world.switches.get(name) ?? '',
  removeSwitch: (name: string): void => void world.switches.delete(name),
})

type Implemented =
  | 'isReady'
  | 'whenReady'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'relaunch'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'disableHardwareAcceleration'
  | 'isHardwareAccelerationEnabled'
  | 'getGPUFeatureStatus'
  | 'enableSandbox'
  | 'focus'

export class App extends StrictEmitter implements Pick<ElectronApp, Implemented> {
  readonly isPackaged = false
  readonly commandLine = commandLine
  name = 'electron'
  version = '0.0.0'
  appPath = ''
  /** All windows; `windows.ts` keeps it. */
  readonly windows = new Set<Closable>()
  private readonly paths = new Map<string, string>()
  private readonly readied = deferred<undefined>()
  private quitting = false
  private exitCode: number | undefined
  private ending = false
  private next: readonly string[] | undefined
  private hardware = true
  private lock: string | undefined

  becomeReady(): void {
    world.ready = true
    this.readied.resolve(undefined)
    this.emit('ready', {}, {})
  }

  isReady(): boolean {
    return world.ready
  }

  whenReady(): Promise<void> {
    return this.readied.promise
  }

  getName(): string {
    return this.name
  }

  getVersion(): string {
    return this.version
  }

  getAppPath(): string {
    return this.appPath
  }

  getPath(name: string): string {
    const known = this.paths.get(name) ?? { temp: tmpdir(), home: homedir(), exe: world.argv[0] }[name]
    if (known) return known
    if (name === 'userData') return join(homedir(), '.config', this.name)
    if (name === 'sessionData') return this.getPath('userData')
    throw new Error(`Failed to get '${name}' path`)
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  /** Chromium's way: a link named host-pid in the profile; the holder is told by a file and a signal. */
  requestSingleInstanceLock(): boolean {
    const profile = this.getPath('userData')
    mkdirSync(profile, { recursive: true })
    const path = join(profile, 'SingletonLock')
    const notice = join(profile, 'SingletonNotice')
    const holder = pidIn(path)
    if (holder !== undefined && isAlive(holder)) {
      writeFileSync(notice, JSON.stringify(process.argv))
      process.kill(holder, 'SIGUSR2')
      return false
    }
    rmSync(path, { force: true })
    symlinkSync(`${hostname()}-${process.pid}`, path)
    this.lock = path
    process.on('SIGUSR2', () =>
      this.emit('second-instance', {}, JSON.parse(readFileSync(notice, 'utf8')), process.cwd()),
    )
    return true
  }

  disableHardwareAcceleration(): void {
    if (world.ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    this.hardware = false
  }

  isHardwareAccelerationEnabled(): boolean {
    return this.hardware
  }

  getGPUFeatureStatus(): GPUFeatureStatus {
    return graphicsNow()
  }

  enableSandbox(): void {
    if (world.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    // As Electron does it, and undoes --no-sandbox.
    world.switches.delete('no-sandbox')
    world.switches.set('enable-sandbox', '')
  }

  focus(): void {}

  /** Takes the place of an earlier call's wish; without one, the same program with the same arguments. */
  relaunch(options?: RelaunchOptions): void {
    const [program = '', ...args] = world.argv.filter(
      (argument) => !/^--(inspect|remote-debugging-port)/.test(argument),
    )
    this.next = [options?.execPath ?? program, ...(options?.args ?? args)]
  }

  /** Electron's order: before-quit, every window closed, will-quit, quit; each but the last can be prevented. */
  quit(): void {
    if (this.ending) return
    if (!this.quitting && !this.allowed('before-quit')) return
    this.quitting = true
    for (const window of [...this.windows]) window.close()
    if (this.windows.size > 0 || !this.allowed('will-quit')) {
      this.quitting = this.windows.size === 0
      return
    }
    this.exit(0)
  }

  /** As in Electron the windows of this moment are destroyed, and one that is opened meanwhile keeps the application up. */
  exit(code = 0): void {
    this.exitCode = code
    for (const window of [...this.windows]) if (!window.isDestroyed()) window.destroy()
    if (this.windows.size === 0) void this.end(code)
  }

  /** Called when a window is gone and whoever listens to its end has been told. */
  windowGone(window: Closable): void {
    this.windows.delete(window)
    if (this.windows.size > 0 || this.quitting || this.ending) return
    if (this.exitCode !== undefined) return void this.end(this.exitCode)
    setImmediate(() => {
      if (this.windows.size > 0) return
      if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
      else this.quit()
    })
  }

  private allowed(name: string): boolean {
    const event = preventable({})
    this.emit(name, event)
    return !event.defaultPrevented
  }

  /** Ends for good, whatever windows there are. */
  async end(code: number): Promise<void> {
    if (this.ending) return
    this.ending = true
    this.emit('quit', {}, code)
    await world.browser?.close()
    if (this.lock) rmSync(this.lock, { force: true })
    const [program, ...args] = this.next ?? []
    if (program) spawn(program, args, { detached: true, stdio: 'ignore' }).unref()
    process.exit(code)
  }
}

const pidIn = (path: string): number | undefined => {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(path))?.[1])
  } catch {
    return undefined
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export const app = new App()
