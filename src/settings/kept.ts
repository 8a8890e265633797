import * as v from 'valibot'
import { differences, patchOf, patched, valueAt, type Difference } from './change'
import { defaultSettings, isRecord, readSettings, type SettingsProblem } from './read'
import { currentFormat } from './upgrade'
import type { Settings } from './schema'

/** What a setting was before its last change. Those of one change bear the same number; a later one has a higher. */
export type Before = { readonly path: string; readonly value: unknown; readonly change: number }

/** Settings, and what each was before. */
export type KeptSettings = { readonly settings: Settings; readonly before: readonly Before[] }

const Befores = v.pipe(
  v.array(
    v.strictObject({
      path: v.pipe(v.string(), v.maxLength(100)),
      value: v.unknown(),
      change: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    }),
  ),
  v.maxLength(500),
)

/** Reads what was kept; a list of what was before that can't be read is forgotten. */
export const readKept = (stored: unknown): KeptSettings & { readonly problems: readonly SettingsProblem[] } => {
  if (!isRecord(stored)) return { ...readSettings(stored), before: [] }
  const { before, ...rest } = stored
  const befores = v.safeParse(Befores, before ?? [])
  return {
    ...readSettings(rest),
    before: befores.success ? befores.output.map(({ path, value, change }) => ({ path, value, change })) : [],
  }
}

/**
 * What is written down: the settings that are not the usual ones, so that a kiosk of a later version has its usual values, and what
 * was before.
 */
export const keptBody = ({ settings, before }: KeptSettings): Record<string, unknown> => {
  const body: Record<string, unknown> = { format: currentFormat }
  for (const { path, to } of differences(defaultSettings(), settings)) lay(body, path, to)
  return before.length > 0 ? { ...body, before } : body
}

const lay = (body: Record<string, unknown>, path: string, value: unknown): void => {
  for (const [key, part] of Object.entries(patchOf(path, value))) {
    const old = body[key]
    body[key] = isRecord(old) && isRecord(part) ? { ...old, ...part } : part
  }
}

/** What was before, once these changes were made. */
export const withBefore = (before: readonly Before[], changes: readonly Difference[]): readonly Before[] => {
  const change = Math.max(0, ...before.map((each) => each.change)) + 1
  const changed = new Set(changes.map(({ path }) => path))
  return [
    ...before.filter(({ path }) => !changed.has(path)),
    ...changes.map(({ path, from }) => ({ path, value: from, change })),
  ]
}

/** The patch that takes the last change of one setting back, or the last change of all; `undefined` where there is none. */
export const undoPatch = ({ settings, before }: KeptSettings, path?: string): Record<string, unknown> | undefined => {
  const last = Math.max(0, ...before.map(({ change }) => change))
  const undone = before.filter((each) => (path === undefined ? each.change === last : each.path === path))
  if (undone.length === 0) return undefined
  const patch: Record<string, unknown> = {}
  for (const each of undone) lay(patch, each.path, each.value)
  return patched(settings, patch).ok ? patch : undefined
}

/** The patch that puts one setting back to its usual value; `undefined` where there is no such setting. */
export const usualPatch = (path: string): Record<string, unknown> | undefined => {
  const usual = valueAt(defaultSettings(), path)
  return usual === undefined ? undefined : patchOf(path, usual)
}
