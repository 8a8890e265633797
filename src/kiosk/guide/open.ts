import type { Settings } from '../../settings'
import type { Abilities } from '../abilities'
import type { Shown } from '../exhibits/choose'
import type { Log } from '../log'
import type { SettingsKeeper } from '../settings-keeper'
import type { Store } from '../store'
import type { After } from '../timers'
import { createGuideService } from './service'

/** What of the screen a tour goes through. */
export type ToursScreen = {
  readonly onScreen: { readonly shown: () => Shown | undefined }
  readonly news: { readonly guided: () => void }
}

export type ToursOptions = {
  readonly settings: SettingsKeeper
  readonly store: Pick<Store, 'note'>
  readonly abilities: Abilities
  readonly page: string
  readonly clockRate: number
  readonly monotonic: () => number
  readonly after: After
  readonly log: Log
}

const changedIn = (now: Settings['guide'], before: Settings['guide']): boolean =>
  now.remote !== before.remote || now.port !== before.port

/**
 * Guided tours of what is on screen, which is opened a moment later. The port on the network follows the settings. `ofScreen` is
 * what the screen must know: that nothing changes while a guide leads.
 */
export const openTours = ({ settings, store, abilities, ...world }: ToursOptions, screen: () => ToursScreen) => {
  const tours = createGuideService({
    ...world,
    settings: settings.current,
    listen: abilities.listenOnNetwork,
    exhibit: () => screen().onScreen.shown()?.exhibit,
    changed: () => screen().news.guided(),
    note: (note) => void store.note('guide', note),
  })
  settings.onChange((now, before) => {
    if (changedIn(now.guide, before.guide)) void tours.obey()
  })
  return { ...tours, ofScreen: { leads: tours.guide.leading, exhibitChanged: tours.guide.exhibitChanged } }
}
