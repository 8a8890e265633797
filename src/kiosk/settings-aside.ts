import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { isRecord } from '../settings'
import { syncFolderNow } from './disk/durable'

const name = 'settings-aside-'
/** So many are kept; the oldest go. */
const most = 5

const head = `# What was stored as settings and this kiosk could not read whole, as a newer one wrote it. There: kiosk settings import FILE
# 本机未能完整读取的设置，例如由更新版本的展机写入。在该版本上：kiosk settings import 文件名
`

/** The stored row as a file of settings, which the kiosk that wrote it takes. */
const textOf = (stored: unknown): string => {
  if (!isRecord(stored)) return head + stringify({ settings: stored })
  const settings = Object.fromEntries(Object.entries(stored).filter(([key]) => key !== 'format' && key !== 'before'))
  return head + stringify({ kioskSettings: stored['format'] ?? 1, settings })
}

/**
 * Puts stored settings into a file of the data folder before they are written over. Gives its name; `undefined` where the disk would not: then the
 * change is made all the same.
 */
export const putSettingsAside = (folder: string, now: Date, stored: unknown): string | undefined => {
  const file = `${name}${now.toISOString().replace(/[-:.]/g, '')}.yaml`
  try {
    writeFileSync(join(folder, file), textOf(stored), { flag: 'wx', mode: 0o600, flush: true })
    syncFolderNow(folder)
    const all = readdirSync(folder).filter((each) => each.startsWith(name))
    for (const old of all.toSorted().slice(0, -most)) rmSync(join(folder, old), { force: true })
    return file
  } catch {
    return undefined
  }
}
