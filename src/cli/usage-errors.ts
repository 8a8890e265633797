import type { CommanderError } from 'commander'
import type { Said } from '../exhibit'

type Words = (thing: string) => Said

/** What the library says of a command called the wrong way, in our words. */
const byCode: Readonly<Record<string, Words>> = {
  'commander.unknownCommand': (thing) => ({ en: `There is no command ${thing}.`, zh: `没有“${thing}”这个命令。` }),
  'commander.unknownOption': (thing) => ({ en: `There is no option ${thing}.`, zh: `没有“${thing}”这个选项。` }),
  'commander.missingArgument': (thing) => ({ en: `Say which ${thing}.`, zh: `缺少参数：${thing}。` }),
  'commander.optionMissingArgument': (thing) => ({
    en: `The option ${thing} wants a value.`,
    zh: `选项“${thing}”后面要写一个值。`,
  }),
  'commander.missingMandatoryOptionValue': (thing) => ({
    en: `The option ${thing} is needed.`,
    zh: `必须给出选项“${thing}”。`,
  }),
  'commander.excessArguments': () => ({ en: 'There is one word too many.', zh: '多写了参数。' }),
  'commander.invalidArgument': (thing) => ({ en: `${thing} does not fit here.`, zh: `“${thing}”用在这里不合适。` }),
}

const fallback: Words = (thing) => ({ en: `This does not fit here: ${thing}.`, zh: `用法不对：${thing}。` })

/** A sentence about a command called the wrong way, with the way to its help. */
export const wordsOfUsageError = (
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  command: string,
): Said => {
  const thing = /'([^']*)'/.exec(message)?.[1] ?? message.replace(/^error: /, '')
  const { en, zh } = (byCode[code] ?? fallback)(thing)
  return { en: `${en} See ${command} --help.`, zh: `${zh}用法见 ${command} --help。` }
}
