import { join } from 'node:path'
import type { Abilities } from './abilities'
import { createDisplayTrial, type DisplayTrial } from './display-trial'
import type { Exports } from './exports'
import { ownPlace } from './exports/places'
import { sticksBy, type ListSticks } from './install/sticks'
import type { SettingsParts } from './routes/operator/settings'
import { createSettingsFiles } from './settings-files'
import type { SettingsKeeper } from './settings-keeper'
import { after as afterByTimer, type After } from './timers'

type Options = {
  readonly settings: SettingsKeeper
  readonly abilities: Abilities
  readonly dataFolder: string
  readonly version: string
  readonly exports: Exports
  readonly listSticks?: ListSticks | undefined
  readonly after?: After
}

/** A display can only be tried where the host moves the kiosk's window; there a change from elsewhere moves it as well. */
const trialOn = ({ settings, abilities, after = afterByTimer }: Options): DisplayTrial | undefined => {
  const { showOn } = abilities
  if (!showOn) return undefined
  settings.onChange((now, before) => {
    if (now.display.id !== before.display.id) showOn(now.display.id)
  })
  return createDisplayTrial({
    showOn,
    saved: () => settings.current().display.id,
    save: (id) => void settings.change({ display: { id } }),
    after,
  })
}

/** What the operator's page of settings works with. */
export const openOperatorSettings = (options: Options): SettingsParts => {
  const { settings, abilities, dataFolder, version, exports, listSticks } = options
  const sticks = listSticks ?? (() => sticksBy(settings.current().install.sticks)())
  return {
    settings,
    version,
    save: exports.save,
    files: createSettingsFiles(sticks, join(dataFolder, ownPlace)),
    displays: abilities.displays,
    trial: trialOn(options),
  }
}
