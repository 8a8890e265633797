import { Hono } from 'hono'
import * as v from 'valibot'
import { isRecord } from '../../../settings'
import type { Abilities } from '../../abilities'
import { trialSeconds, type DisplayTrial } from '../../display-trial'
import type { Exports } from '../../exports'
import { jsonBody } from '../../http/json-body'
import { writeSettingsFile } from '../../settings-file'
import type { SettingsFiles } from '../../settings-files'
import type { SettingsKeeper } from '../../settings-keeper'

/** What the routes of the settings need. `trial` and `displays` are absent where the host can't move the kiosk's window. */
export type SettingsParts = {
  readonly settings: SettingsKeeper
  readonly version: string
  readonly save: Exports['save']
  readonly files: SettingsFiles
  readonly displays?: Abilities['displays'] | undefined
  readonly trial?: DisplayTrial | undefined
}

const Patch = v.strictObject({ patch: v.custom<Record<string, unknown>>(isRecord, 'whole settings by part and name') })
const Path = v.strictObject({ path: v.pipe(v.string(), v.maxLength(100)) })
const Export = v.strictObject({ place: v.pipe(v.string(), v.maxLength(100)), withMachine: v.boolean() })
const File = v.strictObject({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/, 'the key of a file that was found')) })
const Try = v.strictObject({ id: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(100))) })
const Keep = v.strictObject({ keep: v.boolean() })

/** The settings as they are, what each was before, and the displays that can be chosen. */
const stateOf = ({ settings, displays, trial }: SettingsParts) => ({
  settings: settings.current(),
  before: settings.before().map(({ path, value }) => ({ path, value })),
  displays: trial && displays ? displays() : null,
})

const fileName = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return `kiosk-settings${plain === '' ? '' : `-${plain}`}.yaml`
}

/** Looking at settings and changing them, by hand or from a file, all of it or none. */
export const settingsRoutes = (parts: SettingsParts) =>
  new Hono()
    .get('/settings', (c) => c.json(stateOf(parts)))
    .post('/settings/change', jsonBody(Patch), (c) => c.json(parts.settings.change(c.req.valid('json').patch)))
    .post('/settings/undo', jsonBody(Path), (c) => c.json(parts.settings.undo(c.req.valid('json').path)))
    .post('/settings/usual', jsonBody(Path), (c) => c.json(parts.settings.toUsual(c.req.valid('json').path)))
    .post('/settings/export', jsonBody(Export), async (c) => {
      const { place, withMachine } = c.req.valid('json')
      const settings = parts.settings.current()
      const text = writeSettingsFile(settings, { version: parts.version, withMachine })
      return c.json(await parts.save(place, fileName(settings.kioskName), new TextEncoder().encode(text)))
    })
    .get('/settings/files', async (c) => c.json({ files: await parts.files.list() }))
    .post('/settings/files/look', jsonBody(File), async (c) => {
      const read = await parts.files.read(c.req.valid('json').key, parts.settings.current())
      return c.json(read.ok ? { ok: true as const, differences: read.differences } : read)
    })
    .post('/settings/files/take', jsonBody(File), async (c) => {
      const read = await parts.files.read(c.req.valid('json').key, parts.settings.current())
      if (!read.ok) return c.json({ kind: 'refused' as const, problems: read.problems })
      return c.json(parts.settings.change(read.settings))
    })
    .post('/settings/display/try', jsonBody(Try), (c) => {
      const { trial } = parts
      if (trial) trial.begin(c.req.valid('json').id)
      return c.json({ seconds: trial ? trialSeconds : 0 })
    })
    .post('/settings/display/end', jsonBody(Keep), (c) => {
      const { trial } = parts
      if (!c.req.valid('json').keep) trial?.back()
      return c.json({ kept: c.req.valid('json').keep && trial?.keep() === true })
    })
