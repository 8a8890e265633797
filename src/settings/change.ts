import * as v from 'valibot'
import { wrongValue } from './fields'
import { isRecord, settingOf } from './read'
import type { Said } from './said'
import { fields, Settings } from './schema'

/** Why a setting was not taken. `key` is the setting's path, or what was written where there is no such setting. */
export type SettingRefusal = { readonly key: string; readonly says: Said }

export type Patched =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingRefusal[] }

/** The value of one setting; `undefined` where there is none. */
export const valueAt = (settings: object, path: string): unknown => {
  const [part = '', name] = path.split('.')
  const value: unknown = Object.entries(settings).find(([key]) => key === part)?.[1]
  if (name === undefined) return value
  return isRecord(value) ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
}

/** A patch that sets one setting. */
export const patchOf = (path: string, value: unknown): Record<string, unknown> => {
  const [part = '', name] = path.split('.')
  return name === undefined ? { [part]: value } : { [part]: { [name]: value } }
}

const notAList: SettingRefusal = {
  key: 'settings',
  says: { en: 'Settings are a list of named values.', zh: '设置应为带名称的值的列表。' },
}

const unknown = (key: string): SettingRefusal => ({
  key,
  says: { en: `There is no setting ${key}; look for a slip in its name.`, zh: `没有名为“${key}”的设置，请检查拼写。` },
})

const refusalOf = (issue: v.BaseIssue<unknown>): SettingRefusal => {
  const key = settingOf(issue)
  const field = fields.find(({ path }) => path === key)
  if (field) return { key, says: wrongValue(field, issue.message) }
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknown(key)
  return {
    key,
    says: { en: `“${key}” can’t be used: ${issue.message}.`, zh: `“${key}”无法使用：${issue.message}。` },
  }
}

const onePerSetting = (problems: readonly SettingRefusal[]): readonly SettingRefusal[] =>
  problems.filter(({ key }, at) => problems.findIndex((other) => other.key === key) === at)

/** Puts a patch over settings: a part named in it keeps the settings the patch does not name. Unchecked. */
const merged = (now: object, patch: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const laid = Object.entries(patch).map(([key, value]): [string, unknown] => {
    const old = valueAt(now, key)
    return [key, isRecord(old) && isRecord(value) ? { ...old, ...value } : value]
  })
  return { ...now, ...Object.fromEntries(laid) }
}

/**
 * Settings with a patch laid over them: whole settings, each a value of a part or one that stands by itself. All of it is taken
 * or nothing.
 */
export const patched = (now: Settings, patch: unknown): Patched => {
  if (!isRecord(patch)) return { ok: false, problems: [notAList] }
  const result = v.safeParse(Settings, merged(now, patch))
  return result.success
    ? { ok: true, settings: result.output }
    : { ok: false, problems: onePerSetting(result.issues.map(refusalOf)) }
}

/** The paths of all settings. */
export const pathsIn = (settings: Settings): readonly string[] =>
  Object.entries(settings)
    .filter(([key]) => key !== 'format')
    .flatMap(([key, value]) => (isRecord(value) ? Object.keys(value).map((name) => `${key}.${name}`) : [key]))

/** Plain data, compared by what it says. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export type Difference = { readonly path: string; readonly from: unknown; readonly to: unknown }

/** The settings that differ. */
export const differences = (from: Settings, to: Settings): readonly Difference[] =>
  pathsIn(to)
    .map((path) => ({ path, from: valueAt(from, path), to: valueAt(to, path) }))
    .filter((each) => !same(each.from, each.to))
