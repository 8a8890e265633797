import { resolve } from 'node:path'
import type { Said } from '../../exhibit'
import {
  isPlainPath,
  isUserName,
  type Plan,
  planFor,
  type Planned,
  receiptPath,
  type SetupPlatform,
  type SetupWish,
  type Step,
  usualData,
  usualProgram,
  usualUser,
  windowsReceiptPath,
} from '../../kiosk/machine/setup'
import { placesFrom } from '../../web/places'
import { cannotRun } from '../cannot-run'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'
import { badChoice, badPath, badUser, closing, doneWords, inTheWay, nothingToUndo, unwritable } from '../setup/words'
import { undoPlan, writePlan, type Written } from '../setup/write'

type Options = {
  readonly platform?: string
  readonly write?: boolean
  readonly undo?: boolean
  readonly force?: boolean
  readonly root?: string
  readonly user?: string
  readonly program?: string
  readonly data?: string
  readonly sticks?: string
  readonly host?: string
  readonly json?: boolean
}

export const addSetup: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('setup')
    .description(
      say({
        en: 'print, and on request write, what makes this machine start into the kiosk',
        zh: '列出（并可写入）让本机开机即进入展机所需的一切',
      }),
    )
    .option(
      '--platform <name>',
      say({ en: 'linux or windows (default: this machine’s)', zh: 'linux 或 windows（默认为本机系统）' }),
    )
    .option('--write', say({ en: 'write the files', zh: '写入文件' }))
    .option('--undo', say({ en: 'take back what was written', zh: '撤销已写入的内容' }))
    .option('--force', say({ en: 'also over files that somebody changed', zh: '覆盖已被改动的文件' }))
    .option(
      '--root <folder>',
      say({ en: 'write below this folder, for an image (default: /)', zh: '写到该文件夹下，用于制作镜像（默认 /）' }),
    )
    .option('--user <name>', say({ en: 'the account of the kiosk (default: kiosk)', zh: '展机账户（默认 kiosk）' }))
    .option(
      '--program <file>',
      say({ en: 'the program of the kiosk (default: this one)', zh: '展机程序（默认为本程序）' }),
    )
    .option(
      '--data <folder>',
      say({ en: `the data folder (default: ${usualData})`, zh: `数据文件夹（默认 ${usualData}）` }),
    )
    .option(
      '--sticks <way>',
      say({
        en: 'read, or write so that exports can go to a stick (default: read)',
        zh: 'read，或 write 以便导出到 U 盘（默认 read）',
      }),
    )
    .option('--host <host>', say({ en: 'electron or web (default: electron)', zh: 'electron 或 web（默认 electron）' }))
    .option('--json', say({ en: 'print all for other programs to read', zh: '输出结果，供其他程序读取' }))
    .action((options: Options) => finish(act(options, kit)))
}

const platformOf = (asked: string | undefined): SetupPlatform | undefined => {
  if (asked === undefined) return process.platform === 'win32' ? 'windows' : 'linux'
  return asked === 'linux' || asked === 'windows' ? asked : undefined
}

/** What starts the kiosk: the packaged launcher beside this program; on the web host the project's own script. */
const programFor = ({ program, host }: Options, kit: Kit): SetupWish['program'] => {
  if (program !== undefined) return [program]
  const { packaged } = placesFrom(kit.program)
  if (host === 'web' && !packaged)
    return [process.execPath, resolve(kit.program, '../../scripts/start.mjs'), '--host', 'web']
  // The commands lie in resources/commands/out/main beside the application.
  return [packaged ? resolve(kit.program, '../../../../zone-kiosk') : usualProgram]
}

/** Shell Launcher waits for its program to end, so it is the application itself and not the launcher, which leaves it at once. */
const windowsProgram = ({ program }: Options, kit: Kit): SetupWish['program'] => {
  if (program !== undefined) return [program]
  const isHere = process.platform === 'win32' && placesFrom(kit.program).packaged
  return [
    isHere
      ? resolve(kit.program, '../../../../zone-kiosk-app.exe')
      : 'C:\\Program Files\\Zone Kiosk\\zone-kiosk-app.exe',
  ]
}

type Wished = { readonly platform: SetupPlatform; readonly wish: SetupWish } | { readonly wrong: Said }

const wishOf = (options: Options, kit: Kit): Wished => {
  const { user = usualUser, data = usualData, sticks = 'read', host = 'electron' } = options
  const platform = platformOf(options.platform)
  if (!platform) return { wrong: badChoice('platform', 'linux | windows') }
  if (sticks !== 'read' && sticks !== 'write') return { wrong: badChoice('sticks', 'read | write') }
  if (host !== 'electron' && host !== 'web') return { wrong: badChoice('host', 'electron | web') }
  if (!isUserName(user)) return { wrong: badUser(user) }
  const program = platform === 'windows' ? windowsProgram(options, kit) : programFor(options, kit)
  const crooked =
    platform === 'linux'
      ? [...program.filter((part) => !part.startsWith('--') && part !== 'web'), data].find((path) => !isPlainPath(path))
      : undefined
  if (crooked !== undefined) return { wrong: badPath(crooked) }
  return { platform, wish: { user, program, data, sticks, host } }
}

const act = (options: Options, kit: Kit): number => {
  const { json = false, write = false, undo = false, force = false } = options
  const wished = wishOf(options, kit)
  if ('wrong' in wished) return cannotRun(wished.wrong, json, kit)
  const { platform, wish } = wished
  const root = resolve(options.root ?? (platform === 'windows' ? '.' : '/'))
  const receipt = platform === 'windows' ? windowsReceiptPath : receiptPath
  if (undo) return tell(undoPlan(root, force, receipt), undefined, root, json, kit)
  const plan = planFor(platform, wish)
  if (write) return tell(writePlan(root, wish, plan.files, force, receipt), plan, root, json, kit)
  print(plan, platform, json, kit)
  return exitCodes.good
}

const contentOf = ({ content }: Planned): string => ('link' in content ? `-> ${content.link}` : content.text.trimEnd())

const stepLines = ({ says, commands = [] }: Step, { say }: Kit): readonly string[] => [
  say(says),
  ...commands.map((command) => `    ${command}`),
]

const print = (plan: Plan, platform: SetupPlatform, json: boolean, kit: Kit): void => {
  const { output, say } = kit
  if (json) {
    const steps = (all: readonly Step[]) => all.map(({ says, commands = [] }) => ({ says: say(says), commands }))
    const files = plan.files.map(({ path, content, says }) => ({ path, ...content, says: say(says) }))
    output.out(
      JSON.stringify({ ok: true, platform, before: steps(plan.before), files, after: steps(plan.after) }, undefined, 2),
    )
    return
  }
  for (const step of plan.before) output.out([...stepLines(step, kit), ''].join('\n'))
  for (const one of plan.files) output.out([`# ${one.path}`, `# ${say(one.says)}`, contentOf(one), ''].join('\n'))
  for (const step of plan.after) output.out([...stepLines(step, kit), ''].join('\n'))
  output.out(say(closing.printed))
}

/** Says what was done, file by file, and what is left to do. */
const tell = (written: Written, plan: Plan | undefined, root: string, json: boolean, kit: Kit): number => {
  const { output, say } = kit
  switch (written.kind) {
    case 'unwritable':
      return cannotRun(unwritable(written.path), json, kit)
    case 'nothing-written':
      return refused(nothingToUndo(root), [], json, kit)
    case 'in-the-way':
      return refused(inTheWay(written.paths), written.paths, json, kit)
    case 'done': {
      const isLeft = written.files.some(({ done }) => done === 'left')
      if (json) output.out(JSON.stringify({ ok: !isLeft, root, files: written.files }, undefined, 2))
      else {
        for (const { path, done } of written.files) output.out(`${path}: ${say(doneWords[done])}`)
        const steps = plan?.after.slice(0, 1) ?? [{ says: closing.undone }]
        for (const step of steps) output.out(['', ...stepLines(step, kit)].join('\n'))
      }
      return isLeft ? exitCodes.problems : exitCodes.good
    }
  }
}

const refused = (says: Said, paths: readonly string[], json: boolean, { output, say }: Kit): number => {
  if (json) output.out(JSON.stringify({ ok: false, refused: say(says), paths }, undefined, 2))
  else output.err(say(says))
  return exitCodes.problems
}
