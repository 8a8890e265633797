import { uptime } from 'node:os'
import type { Abilities } from '../abilities'
import type { SettingsKeeper } from '../settings-keeper'
import type { Store } from '../store'
import { createHours, type HoursParts, type HoursService } from './service'

/** What of the kiosk's options concerns the hours. */
export type HoursOptions = {
  /** How much faster dwell, idle and opening hours pass, for tests: 1 to 1000. */
  readonly clockRate?: number
  /** What the host can do; nothing by default. */
  readonly abilities?: Abilities
  /** Milliseconds since the machine was started, its sleep included. */
  readonly steady?: () => number
  /** When this program was built, in milliseconds since 1970. */
  readonly builtAt?: number | undefined
}

type Needs = Pick<HoursParts, 'pulse' | 'every' | 'monotonic' | 'now'> & {
  readonly settings: SettingsKeeper
  readonly store: Store
}

/** Follows the settings as they change. */
export const openHours = (options: HoursOptions, { store, settings, ...parts }: Needs): HoursService => {
  const { clockRate = 1, builtAt, abilities, steady = () => uptime() * 1000 } = options
  const means = { counters: store.counters, note: store.note, steady, sleepDisplay: abilities?.sleepDisplay }
  const hours = createHours({ ...parts, ...means, settings: () => settings.current().hours, builtAt, clockRate })
  const forget = settings.onChange(hours.changed)
  return {
    ...hours,
    close: () => {
      forget()
      hours.close()
    },
  }
}
