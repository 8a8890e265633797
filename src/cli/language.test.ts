import { describe, expect, it } from 'vitest'
import { languageOf } from './language'

describe('the language of the commands', () => {
  it.each([
    [['check', '--lang', 'zh'], { LANG: 'en_GB.UTF-8' }, 'en-GB', 'zh'],
    [['check', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [['check'], { LANG: 'zh_CN.UTF-8' }, 'en-GB', 'zh'],
    [['check'], { LC_ALL: 'zh_TW', LANG: 'de_DE' }, 'en-GB', 'zh'],
    [['check'], { LC_ALL: '', LC_MESSAGES: 'C', LANG: 'zh_CN' }, 'zh-CN', 'en'],
    [['check'], {}, 'zh-Hans-CN', 'zh'],
    [['check'], {}, 'de-DE', 'en'],
  ] as const)('with %j, %j and a system in %s is right', (args, env, system, language) => {
    expect(languageOf(args, env, system)).toBe(language)
  })
})
