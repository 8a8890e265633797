import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import type { Said, SaidLanguage } from '../exhibit'
import { addCheck } from './commands/check'
import { addDoctor } from './commands/doctor'
import { addInstall, addUndo } from './commands/install'
import { addKeys } from './commands/keys'
import { addNew } from './commands/new'
import { addPack } from './commands/pack'
import { addPreview } from './commands/preview'
import { addSettings } from './commands/settings'
import { addSetup } from './commands/setup'
import { addVerify } from './commands/verify'
import { addVisitors } from './commands/visitors'
import { addStrings } from './commands/strings'
import type { AddCommand, Kit } from './kit'
import { languageOf, sayIn } from './language'
import { exitCodes, type Output } from './output'
import { wordsOfUsageError } from './usage-errors'

/** Every command, in the order of the help. */
const commands: readonly AddCommand[] = [
  addNew,
  addCheck,
  addPreview,
  addKeys,
  addPack,
  addVerify,
  addStrings,
  addInstall,
  addUndo,
  addVisitors,
  addSettings,
  addSetup,
  addDoctor,
]

/** What a run of the commands reads of the machine. */
export type Surroundings = {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The locale the system is set to, such as `zh-CN`. */
  readonly locale?: string
  /** The folder of the built program. */
  readonly program?: string
  /** What the commands are called where they run: `zone-kiosk` on an installed kiosk. */
  readonly command?: string
}

/**
 * Runs `kiosk` with the arguments after its name and tells the exit code: 0 good, 1 problems found, 2 can't run. A command
 * that is not known or is called the wrong way can't run.
 */
export const run = async (
  args: readonly string[],
  output: Output,
  { env = {}, locale = 'en', program = join(process.cwd(), 'out', 'main'), command = 'kiosk' }: Surroundings = {},
): Promise<number> => {
  let code: number = exitCodes.good
  const language = languageOf(args, env, locale)
  const kit: Kit = { output, language, say: sayIn(language), finish: (ended) => (code = ended), program }
  try {
    await programOf(kit, command).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return exitCodes.good
    if (error.code !== 'commander.help') output.err(kit.say(wordsOfUsageError(error, command)))
    return exitCodes.cannotRun
  }
  return code
}

const programOf = (kit: Kit, name: string): Command => {
  const { output, say } = kit
  const program = new Command(name)
    .description(say(about))
    .option('--lang <language>', say(langOption))
    .exitOverride()
    .helpOption('-h, --help', say(helpOption))
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titleIn(kit.language, title) })
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
      // Said in our own words, in the language of this run.
      outputError: () => undefined,
    })
  for (const add of commands) add(program, kit)
  program.hook('preAction', (_, command) => refuseEmptyPlaces(command))
  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    command.helpOption('-h, --help', say(helpOption)).option('--lang <language>', say(langOption))
  return program
}

/** An empty place is what an unset variable of a shell gives; it must not mean the folder the command was typed in. */
const refuseEmptyPlaces = (command: Command): void => {
  const places = command.options.filter(({ flags }) => /<(folder|file|place)>$/.test(flags))
  const empty = places.find((option) => command.getOptionValue(option.attributeName()) === '')
  if (!empty) return
  throw new CommanderError(exitCodes.cannotRun, 'commander.optionMissingArgument', `error: option '${empty.flags}'`)
}

const about: Said = {
  en: 'Commands for those who write an exhibit and those who set up a kiosk.',
  zh: '供展览编辑和设备安装人员使用的命令。',
}
const langOption: Said = {
  en: 'the language of the messages: en or zh (default: that of the system)',
  zh: '提示语言：en 或 zh（默认随系统）',
}
const helpOption: Said = { en: 'how this is used', zh: '显示用法' }

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const titleIn = (language: SaidLanguage, title: string): string =>
  language === 'zh' ? (titles[title] ?? title) : title
