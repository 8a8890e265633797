import type { Said, SaidLanguage } from '../exhibit'

/**
 * The language the commands speak: `--lang` where it stands among the arguments, else what the terminal is set to
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`, in POSIX's order), else what the system is set to. Chinese of any kind is `zh`, all else `en`.
 */
export const languageOf = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): SaidLanguage => {
  const asked = askedFor(args)
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return /^zh\b|^zh_/i.test(asked ?? set ?? systemLocale) ? 'zh' : 'en'
}

const askedFor = (args: readonly string[]): string | undefined => {
  const joined = args.find((arg) => arg.startsWith('--lang='))
  if (joined !== undefined) return joined.slice('--lang='.length)
  const at = args.indexOf('--lang')
  return at < 0 ? undefined : args[at + 1]
}

export const sayIn =
  (language: SaidLanguage) =>
  (said: Said): string =>
    said[language]
