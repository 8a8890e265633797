import { Document, isMap, isScalar, parseDocument, type Pair } from 'yaml'
import * as v from 'valibot'
import {
  currentFormat,
  differences,
  fields,
  isRecord,
  patched,
  settingsForFile,
  upgrade,
  type Difference,
  type Said,
  type SettingRefusal,
  type Settings,
} from '../settings'

/** Longer than any file of settings; in characters. */
const longest = 200_000

/** What is said of a file of settings: what it would change, or why it is not taken, whole as it is. */
export type FileRead =
  | { readonly ok: true; readonly settings: Settings; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly problems: readonly SettingRefusal[] }

export type FileWish = {
  /** The version of the kiosk that writes. */
  readonly version: string
  /** What belongs to this machine alone is written as well: its name and its display. */
  readonly withMachine: boolean
}

const head = ` Settings of a kiosk. Take them on another with: kiosk settings import FILE
 一台展机的设置。在另一台上装入：kiosk settings import 文件名`

const aboutOf = (path: string): string | undefined => {
  const field = fields.find((each) => each.path === path)
  return field && ` ${field.says.en}\n ${field.says.zh}`
}

/** Puts the sentence of each setting above it. */
const explain = (pair: Pair, part?: string): void => {
  if (!isScalar(pair.key)) return
  const path = [part, String(pair.key.value)].filter((name) => name !== undefined).join('.')
  const about = aboutOf(path)
  if (about !== undefined) pair.key.commentBefore = about
  else if (part === undefined && isMap(pair.value)) for (const each of pair.value.items) explain(each, path)
}

/** Settings as a file that people can read and change: YAML, with the sentence of each setting above it. */
export const writeSettingsFile = (settings: Settings, { version, withMachine }: FileWish): string => {
  const told = { kioskSettings: currentFormat, kiosk: version, settings: settingsForFile(settings, withMachine) }
  const document = new Document(told)
  document.commentBefore = head
  const list = document.get('settings', true)
  if (isMap(list)) for (const pair of list.items) explain(pair)
  return document.toString({ lineWidth: 0 })
}

const FileShape = v.strictObject({
  kioskSettings: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The version of the kiosk that wrote it, for people. */
  kiosk: v.optional(v.pipe(v.string(), v.maxLength(100))),
  settings: v.custom<Record<string, unknown>>(isRecord),
})

const refused = (says: Said): FileRead => ({ ok: false, problems: [{ key: 'file', says }] })

const noSettings: Said = {
  en: 'This is no file of settings; make one with kiosk settings export.',
  zh: '这不是设置文件；请用 kiosk settings export 生成。',
}
const newer = (format: number): Said => ({
  en: `The file is of a newer kiosk (format ${format}, this one knows ${currentFormat}); update this kiosk first.`,
  zh: `该文件来自更新版本的展机（格式 ${format}，本机支持 ${currentFormat}）；请先更新本机。`,
})
const unreadable = (line: number): Said => ({
  en: `The file can’t be read as YAML; look at line ${line}.`,
  zh: `文件不是有效的 YAML；请检查第 ${line} 行。`,
})

/** Reads a file of settings against those of this machine. Never throws; nothing is taken of a file with anything wrong in it. */
export const readSettingsFile = (text: string, now: Settings): FileRead => {
  if (text.length > longest) return refused(noSettings)
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: true })
  const [error] = document.errors
  if (error) return refused(unreadable(error.linePos?.[0].line ?? 1))
  const shape = v.safeParse(FileShape, valueIn(document))
  if (!shape.success) return refused(noSettings)
  const { kioskSettings: format, settings: told } = shape.output
  const upgraded = upgrade({ ...told, format })
  if (!upgraded.ok) return refused(newer(format))
  const result = patched(now, upgraded.value)
  if (!result.ok) return result
  return { ok: true, settings: result.settings, differences: differences(now, result.settings) }
}

/** The plain value; `undefined` where it unfolds without end. */
const valueIn = (document: ReturnType<typeof parseDocument>): unknown => {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    return undefined
  }
}
