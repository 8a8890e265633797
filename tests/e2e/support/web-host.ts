import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** How a kiosk is started, in either host. */
export type Start = {
  readonly exhibit?: string | undefined
  readonly data: string
  readonly clockRate?: number | undefined
  readonly port?: number
}

/** The arguments both hosts take. */
export function argumentsOf({ exhibit, data, clockRate }: Start): string[] {
  return [
    '--data',
    data,
    ...(exhibit === undefined ? [] : ['--exhibit', exhibit]),
    ...(clockRate === undefined ? [] : ['--clock-rate', String(clockRate)]),
  ]
}

/** A program under test, and what it has written so far. */
export type Program = {
  readonly process: ChildProcess
  stdout(): string
  stderr(): string
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Starts a program of the project and listens to both its streams. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Program {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { process: child, stdout: () => stdout, stderr: () => stderr, ended }
}

/** The web host, ready at `address` (with its last `/`). */
export type WebHost = Program & { readonly address: string; stop(): Promise<void> }

/** Starts the built web host and waits for its ready line. */
export async function startWebHost(options: Start): Promise<WebHost> {
  const args = [join('out', 'main', 'web.js'), '--port', String(options.port ?? 0), ...argumentsOf(options)]
  const program = start(args)
  const address = await readyAddress(program)
  const stop = async (): Promise<void> => {
    program.process.kill()
    await program.ended
  }
  return { ...program, address, stop }
}

/** Waits for the ready line and answers its address; a program that ends before is an error with its last words. */
export async function readyAddress(program: Program): Promise<string> {
  for (;;) {
    const found = /^kiosk ready at (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(program.stdout())
    if (found?.[1] !== undefined) return found[1]
    const more = program.process.stdout === null ? undefined : once(program.process.stdout, 'data')
    const next = await Promise.race([more?.then(() => 'more' as const), program.ended.then(() => 'ended' as const)])
    if (next === 'ended') throw new Error(`it ended before it was ready:\n${program.stderr()}`)
  }
}
