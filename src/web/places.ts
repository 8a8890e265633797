import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/** Where the parts of a kiosk lie, seen from the built program. */
export type Places = {
  readonly bundledExhibit: string
  readonly page: string
  readonly version: string
  readonly packaged: boolean
}

const versionIn = (file: string): string => {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const version =
      typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined
    return typeof version === 'string' ? version : 'unknown'
  } catch {
    return 'unknown'
  }
}

/**
 * `program` is the folder of the built program, `out/main`. A packaged kiosk has it inside `app.asar`; its commands have theirs
 * in a folder beside that archive.
 */
export const placesFrom = (program: string): Places => {
  const root = resolve(program, '../..')
  const packaged = root.endsWith('.asar') || existsSync(resolve(root, '../app.asar'))
  return {
    // What an editor may look at lies beside the archive, not inside it.
    bundledExhibit: packaged ? resolve(root, '../exhibit') : join(root, 'resources/exhibit'),
    page: join(root, 'out/renderer'),
    version: versionIn(join(root, 'package.json')),
    packaged,
  }
}

/** `$XDG_DATA_HOME/zone-kiosk`; a relative path there is to be ignored (XDG base directory specification). */
export const usualDataFolder = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string => {
  const given = environment['XDG_DATA_HOME']
  return join(given && isAbsolute(given) ? given : join(home, '.local/share'), 'zone-kiosk')
}
