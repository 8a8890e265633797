import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import type { Log } from '../log'

type Environment = Readonly<Record<string, string | undefined>>

/** A program that turns displays off and on, and what it is called with; `outputs` are their names, where it needs them. */
export type DisplayProgram = {
  readonly name: 'wlopm' | 'wlr-randr' | 'xset'
  readonly wantsOutputs: boolean
  /** What it is called with to say what there is, and whether it says that it can do it: `xset` ends well even where it can't. */
  readonly ask: readonly string[]
  readonly isAble: (said: string) => boolean
  readonly arguments: (asleep: boolean, outputs: readonly string[]) => readonly string[]
}

const wlopm: DisplayProgram = {
  name: 'wlopm',
  wantsOutputs: false,
  ask: [],
  isAble: (said) => said.trim() !== '',
  arguments: (asleep) => [asleep ? '--off' : '--on', '*'],
}
const wlrRandr: DisplayProgram = {
  name: 'wlr-randr',
  wantsOutputs: true,
  ask: [],
  isAble: (said) => outputsIn(said).length > 0,
  arguments: (asleep, outputs) => outputs.flatMap((output) => ['--output', output, asleep ? '--off' : '--on']),
}
// Where blanking was switched off, as it should be on a kiosk, the display's power saving has to be switched on first; its own times stay 0.
const xset: DisplayProgram = {
  name: 'xset',
  wantsOutputs: false,
  ask: ['q'],
  isAble: (said) => said.includes('DPMS is'),
  arguments: (asleep) => ['dpms', '0', '0', '0', 'dpms', 'force', asleep ? 'off' : 'on'],
}

/**
 * What this machine has for it. Under Wayland that is up to the compositor: those of the wlroots family answer these two programs.
 * On Windows nothing wakes a display again for certain without a native module, so there is none.
 */
export const displayProgram = (
  platform: NodeJS.Platform,
  environment: Environment,
  isUsable: (program: DisplayProgram) => boolean,
): DisplayProgram | undefined => {
  if (platform !== 'linux') return undefined
  if (environment['WAYLAND_DISPLAY']) return [wlopm, wlrRandr].find(isUsable)
  return environment['DISPLAY'] && isUsable(xset) ? xset : undefined
}

/** The outputs in what `wlr-randr` lists: each begins a line, what is said of it is indented. */
export const outputsIn = (listed: string): readonly string[] =>
  listed.split('\n').flatMap((line) => /^(\S+)/.exec(line)?.[1] ?? [])

/** Whether it is there, and whatever draws the screen answers it; two seconds are enough, and usually some milliseconds. */
const works =
  (environment: Environment) =>
  ({ name, ask, isAble }: DisplayProgram): boolean => {
    const { status, stdout } = spawnSync(name, ask, { env: environment, timeout: 2_000, encoding: 'utf8' })
    return status === 0 && isAble(stdout)
  }

const execute = promisify(execFile)

/** Runs a program for its output; five seconds are enough. */
const run = async (name: string, args: readonly string[]): Promise<string> =>
  (await execute(name, args, { timeout: 5_000 })).stdout

/**
 * Puts the displays of this machine to sleep and wakes them, one after the other where it is told quickly; absent where nothing here can
 * do it. What fails is logged, and the screen stays black or lit.
 */
export const displaySwitch = (
  log: Pick<Log, 'warn'>,
  environment: Environment = process.env,
  platform = process.platform,
): ((asleep: boolean) => void) | undefined => {
  const program = displayProgram(platform, environment, works(environment))
  if (!program) return undefined
  const turn = async (asleep: boolean): Promise<void> => {
    const outputs = program.wantsOutputs ? outputsIn(await run(program.name, [])) : []
    await run(program.name, program.arguments(asleep, outputs))
  }
  let turning = Promise.resolve()
  return (asleep) => {
    turning = turning
      .then(() => turn(asleep))
      .catch(() => log.warn(`the display could not be ${asleep ? 'put to sleep' : 'woken'} by ${program.name}`))
  }
}
