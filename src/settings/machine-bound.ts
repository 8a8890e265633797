import { patchOf, pathsIn, valueAt } from './change'
import { isRecord } from './read'
import type { Settings } from './schema'

/** What belongs to one machine, and would be wrong on the next one. */
export const machineBound: ReadonlySet<string> = new Set(['display.id', 'kioskName'])

/** Settings as parts and names, to be written into a file: all of them, or those that can be the same on many machines. */
export const settingsForFile = (settings: Settings, withMachine: boolean): Record<string, unknown> => {
  const told: Record<string, unknown> = {}
  for (const path of pathsIn(settings)) {
    if (!withMachine && machineBound.has(path)) continue
    for (const [key, part] of Object.entries(patchOf(path, valueAt(settings, path)))) {
      const old = told[key]
      told[key] = isRecord(old) && isRecord(part) ? { ...old, ...part } : part
    }
  }
  return told
}
