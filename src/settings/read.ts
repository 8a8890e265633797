import * as v from 'valibot'
import { Settings } from './schema'
import { currentFormat, upgrade, upgradeSteps, type UpgradeStep } from './upgrade'

/** A setting that was not taken, as a sentence for the operator. `key` is the part of the settings it concerns. */
export type SettingsProblem = { readonly key: string; readonly says: string }

export type SettingsRead = { readonly settings: Settings; readonly problems: readonly SettingsProblem[] }

/** What a kiosk does that was told nothing. */
export const defaultSettings = (): Settings => v.parse(Settings, { format: currentFormat })

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which setting an issue is about: `idle.floorSeconds`, or the part where the part itself is wrong. */
export const settingOf = (issue: v.BaseIssue<unknown>): string =>
  issue.path
    ?.slice(0, 2)
    .map(({ key }) => String(key))
    .join('.') ?? 'settings'

const without = (stored: Readonly<Record<string, unknown>>, bad: ReadonlySet<string>): Record<string, unknown> => {
  const kept = Object.entries(stored).filter(([key]) => !bad.has(key))
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (!isRecord(value)) return [key, value]
      return [key, Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(`${key}.${name}`)))]
    }),
  )
}

/** Leaves out what has an issue, so that one bad value costs that setting and no other. */
const salvage = (stored: Record<string, unknown>, issues: readonly v.BaseIssue<unknown>[]): SettingsRead => {
  const path = (issue: v.BaseIssue<unknown>) => v.getDotPath(issue) ?? 'settings'
  const rest = without(stored, new Set(issues.map(settingOf)))
  const again = v.safeParse(Settings, { ...rest, format: currentFormat })
  return {
    settings: again.success ? again.output : defaultSettings(),
    problems: issues.map((issue) => ({
      key: path(issue),
      says: `The setting ${path(issue)} is not usable (${issue.message}); the usual value is used.`,
    })),
  }
}

/**
 * Reads settings from anything: what a database held, what a person wrote, nothing at all. Never throws. A bad value
 * costs its setting, which gets its default; each loss is told in `problems`. `undefined` and `null` are a new
 * machine and no problem.
 */
export const readSettings = (stored: unknown, steps: readonly UpgradeStep[] = upgradeSteps): SettingsRead => {
  if (stored === undefined || stored === null) return { settings: defaultSettings(), problems: [] }
  if (!isRecord(stored)) {
    const says = 'The settings are not a list of named values; the usual settings are used.'
    return { settings: defaultSettings(), problems: [{ key: 'settings', says }] }
  }
  const upgraded = upgrade(stored, steps)
  if (!upgraded.ok) return { settings: defaultSettings(), problems: [{ key: 'format', says: upgraded.says }] }
  const result = v.safeParse(Settings, upgraded.value)
  return result.success ? { settings: result.output, problems: [] } : salvage(upgraded.value, result.issues)
}
