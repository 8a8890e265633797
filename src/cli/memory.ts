import { spawn } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'

/**
 * Keeps memory close to what is in use. V8 by default lets short-lived objects fill tens of megabytes before it looks, and the
 * rest grow far before it looks again; and every thread that decodes pictures keeps a store of its own. Fine for a server, too
 * much beside a kiosk that is showing an exhibit. To be called before work begins: the threads are made once.
 */
export const useLittleMemory = (env: NodeJS.ProcessEnv): void => {
  for (const flag of ['--max-semi-space-size=4', '--semi-space-growth-factor=1', '--heap-growing-percent=20'])
    setFlagsFromString(flag)
  env['UV_THREADPOOL_SIZE'] ??= '2'
}

/** What glibc reads as a program starts, and never again: how many stores of memory its threads may open. */
const arenas = 'MALLOC_ARENA_MAX'

/**
 * Whether a run is to be started again with fewer stores of memory: on Linux each thread that handles pictures opens stores of
 * its own that are never given back (a quarter of a gigabyte over 5,000 pictures), and nothing inside the program can stop it.
 */
export const wantsFewArenas = (args: readonly string[], env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && args[0] === 'pack' && env[arenas] === undefined

/** Starts this program again with two stores; gives what it ended with. */
export const againWithFewArenas = (env: NodeJS.ProcessEnv): Promise<number> => {
  const child = spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit', env: { ...env, [arenas]: '2' } })
  // A terminal's Ctrl+C reaches both; what was sent to this one alone is handed on.
  const stops = (['SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const handOn = () => child.kill(signal)
    process.on(signal, handOn)
    return () => process.off(signal, handOn)
  })
  process.on('SIGINT', () => undefined)
  return new Promise((resolve) => {
    const end = (code: number) => {
      for (const stop of stops) stop()
      resolve(code)
    }
    child.once('error', () => end(2))
    child.once('exit', (code) => end(code ?? 2))
  })
}
