import { Command, CommanderError } from 'commander'
import { check } from './check'
import { exitCodes, type Output } from './output'

/**
 * Runs `kiosk` with the arguments after its name and tells the exit code: 0 good, 1 problems found, 2 can't run. A command
 * that is not known or is called the wrong way can't run.
 */
export const run = async (args: readonly string[], output: Output): Promise<number> => {
  let code: number = exitCodes.good
  const program = new Command('kiosk')
    .description('Commands for those who write an exhibit and those who set up a kiosk.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.out(text.trimEnd()), writeErr: (text) => output.err(text.trimEnd()) })
  program
    .command('check')
    .description('say what is wrong with an exhibit, where, and how to mend it')
    .argument('<folder>', 'the folder of the exhibit')
    .option('--json', 'print {ok, problems} for other programs to read')
    .action(async (folder: string, options: { json?: boolean }) => {
      code = await check(folder, { json: options.json === true }, output)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.good : exitCodes.cannotRun
  }
  return code
}
