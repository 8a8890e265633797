import * as v from 'valibot'
import type { Settings } from '../../settings'
import type { Abilities } from '../abilities'
import type { Shown } from '../exhibits/choose'
import type { Exports } from '../exports'
import type { HoursService } from '../hours'
import type { Store } from '../store'
import { countNames, KeptTest, type TestLine } from './checks'
import { createSelfTest } from './self-test'

/** What a kiosk is started with, as far as the self-test tells of it. */
export type SelfTestOptions = {
  readonly dataFolder: string
  readonly version: string
  readonly host: 'electron' | 'web'
}

export type SelfTestParts = {
  readonly abilities: Abilities
  readonly monotonic: () => number
  readonly now: () => Date
  readonly store: Pick<Store, 'note' | 'notes'>
  readonly settings: () => Settings
  readonly shown: () => Shown | undefined
  readonly save: Exports['save']
  readonly hours: Pick<HoursService, 'clock' | 'confirmClock'>
}

/** More than a day of testing makes; what is older stands in the journal all the same. */
const mostNotes = 400

const lineIn = ({ stamped, detail }: ReturnType<Store['notes']>[number]): readonly TestLine[] => {
  const counts = Object.fromEntries(countNames.flatMap((name) => (name in detail ? [[name, detail[name]]] : [])))
  const kept = v.safeParse(KeptTest, { check: detail['check'], result: detail['result'], counts })
  return kept.success ? [{ ...kept.output, at: stamped }] : []
}

const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const displayOf = ({ displays }: Abilities): string | undefined => {
  const display = displays?.().find(({ isKiosk }) => isKiosk)
  if (!display) return undefined
  const { name, id, width, height, scale, turn } = display
  const turned = turn === 0 ? '' : `, ${turn}°`
  return `${name || id}, ${width} × ${height}, × ${scale}${turned}`
}

/** The self-test of a running kiosk: its results are notes of the journal, ids and counts alone. */
export const openSelfTest = ({ dataFolder, version, host }: SelfTestOptions, parts: SelfTestParts) => {
  const { store, settings, shown, abilities, save, hours, now, monotonic } = parts
  const selfTest = createSelfTest({
    dataFolder,
    now,
    monotonic,
    keep: ({ check, result, counts }) => {
      store.note('self-test', { check, result, ...counts })
      if (check === 'clock' && result === 'passed') hours.confirmClock()
    },
    kept: () => store.notes({ kinds: ['self-test'], most: mostNotes }).flatMap(lineIn),
    facts: () => {
      const exhibit = shown()?.exhibit
      const edition = exhibit ? { id: exhibit.id, version: exhibit.version } : null
      return { kioskName: settings().kioskName, version, host, exhibit: edition, display: displayOf(abilities) }
    },
    printPdf: abilities.printPdf,
    clock: () => {
      const { shows, isTrusted } = hours.clock()
      return { at: shows, isTrusted, zone: settings().hours.timeZone ?? machineZone() }
    },
    diagonalInches: () => settings().screen.diagonalInches,
  })
  return { selfTest, save }
}
