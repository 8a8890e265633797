import {
  differences,
  keptBody,
  patched,
  readKept,
  undoPatch,
  usualPatch,
  withBefore,
  type Before,
  type Difference,
  type KeptSettings,
  type Said,
  type SettingRefusal,
  type Settings,
  type SettingsProblem,
} from '../settings'
import type { Kept, Store } from './store'
import type { Every } from './timers'

/**
 * What became of a change. `kept` says where it is: on the disk for good, or in memory until the disk can be written. A
 * refused one changed nothing at all.
 */
export type SettingsChange =
  | { readonly kind: 'changed'; readonly kept: Kept; readonly changes: readonly Difference[] }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problems: readonly SettingRefusal[] }

type Listener = (now: Settings, before: Settings) => void

/** The settings of this machine while the kiosk runs. Nothing here throws, whatever the disk does. */
export type SettingsKeeper = {
  readonly current: () => Settings
  /** What was stored and is not usable. */
  readonly problems: () => readonly SettingsProblem[]
  /** Saves first and then tells everyone: whole settings by part and name, `{ idle: { lineSeconds: 20 } }`. */
  readonly change: (patch: unknown) => SettingsChange
  /** Takes back the last change, or the last one of a setting; a second time puts it back again. */
  readonly undo: (path?: string) => SettingsChange
  /** Puts one setting back to its usual value. */
  readonly toUsual: (path: string) => SettingsChange
  /** What each setting was before its last change. */
  readonly before: () => readonly Before[]
  /** The function it gives back ends the listening. */
  readonly onChange: (listener: Listener) => () => void
  readonly close: () => void
}

type KeeperParts = {
  readonly store: Pick<Store, 'settings' | 'settingsOnDisk' | 'saveSettings'>
  readonly every: Every
  /** Takes what was stored and could not be read whole, before a change is written over it. */
  readonly keepAside: (stored: unknown) => void
}

/** How soon a change made by another program, `kiosk settings import`, is noticed: one small row is read. */
const lookMs = 2_000

const textOf = (stored: unknown): string => (stored === undefined ? '' : JSON.stringify(stored))

const noUndo: Said = { en: 'There is no change to take back.', zh: '没有可撤销的更改。' }
const noSuch: Said = { en: 'There is no such setting.', zh: '没有这项设置。' }
const refused = (says: Said, key = 'settings'): SettingsChange => ({ kind: 'refused', problems: [{ key, says }] })

/** The row on the disk, and whether another program changed it. */
const createRow = (store: KeeperParts['store']) => {
  let known = textOf(store.settings())
  let waits = false
  const save = (kept: KeptSettings): Kept => {
    const body = keptBody(kept)
    known = textOf(body)
    const where = store.saveSettings(body)
    waits = where === 'memory'
    return where
  }
  return {
    save,
    /** What stands on the disk, as far as is known. */
    stored: (): unknown => (known === '' ? undefined : JSON.parse(known)),
    /** What another program stored since; `undefined` for nothing. A row that is gone, with a damaged database, is written again. */
    foreign: (kept: KeptSettings): unknown => {
      const asked = store.settingsOnDisk()
      if (asked === undefined) return undefined
      const text = textOf(asked.body)
      if (text === known) waits = false
      // Ours may still wait for the disk.
      if (text === known || waits) return undefined
      if (asked.body === undefined) save(kept)
      else known = text
      return asked.body
    },
  }
}

/** What is kept now, and who hears when it becomes something else. */
const createHolder = (stored: unknown) => {
  const listeners = new Set<Listener>()
  let { problems, ...kept }: ReturnType<typeof readKept> = readKept(stored)
  return {
    kept: (): KeptSettings => kept,
    problems: () => problems,
    become: (next: KeptSettings, found: readonly SettingsProblem[]): void => {
      const before = kept.settings
      kept = next
      problems = found
      if (differences(before, next.settings).length === 0) return
      for (const listener of [...listeners]) listener(next.settings, before)
    },
    onChange: (listener: Listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Opens the settings of a store, and keeps them. */
export const createSettingsKeeper = ({ store, every, keepAside }: KeeperParts): SettingsKeeper => {
  const row = createRow(store)
  const holder = createHolder(store.settings())
  const { kept, problems, become, onChange } = holder

  const look = (): void => {
    const stored = row.foreign(kept())
    if (stored === undefined) return
    const { problems: found, ...read } = readKept(stored)
    become(read, found)
  }
  const take = (settings: Settings): SettingsChange => {
    const changes = differences(kept().settings, settings)
    if (changes.length === 0) return { kind: 'unchanged' }
    const next = { settings, before: withBefore(kept().before, changes) }
    if (problems().length > 0) keepAside(row.stored())
    const where = row.save(next)
    become(next, [])
    return { kind: 'changed', kept: where, changes }
  }
  const change = (patch: unknown): SettingsChange => {
    look()
    const result = patched(kept().settings, patch)
    return result.ok ? take(result.settings) : { kind: 'refused', problems: result.problems }
  }
  const made = (patch: object | undefined, otherwise: Said, path?: string): SettingsChange =>
    patch ? change(patch) : refused(otherwise, path)
  return {
    current: () => kept().settings,
    problems,
    change,
    undo: (path) => {
      look()
      return made(undoPatch(kept(), path), noUndo, path)
    },
    toUsual: (path) => made(usualPatch(path), noSuch, path),
    before: () => kept().before,
    onChange,
    close: every(lookMs, look),
  }
}
