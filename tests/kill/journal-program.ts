import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createSettingsKeeper } from '../../src/kiosk/settings-keeper'
import { openStore, type Entry } from '../../src/kiosk/store'
import { createAnswerer } from '../../src/kiosk/store/sums/answer'

/**
 * The program that is killed: writes visits, notes and settings one after the other, counts the sums now and then, and says each time
 * once it is acknowledged. `first` is the number it begins with; each number is used once in the life of the data folder.
 */
const [data = '', first = '0'] = process.argv.slice(2)

const every = () => () => undefined
const store = openStore({ folder: data, now: () => new Date(), every })
const settings = createSettingsKeeper({ store, every, keepAside: () => undefined })
const count = createAnswerer({ journal: join(data, 'kiosk.sqlite'), sums: join(data, 'visits.sqlite') })

const say = (line: string): void => void writeSync(1, `${line}\n`)

const entriesOf = (number: number): readonly Entry[] =>
  ['started', 'screen', 'ended'].map((type, at) => ({
    visit: `visit-${number}`,
    type,
    at,
    detail: JSON.stringify({
      how: 'slide',
      slide: 'plan',
      language: 'zh',
      screen: 'home',
      dwell: 1_000,
      duration: 1_000,
    }),
    boot: 'boot',
    stamped: new Date().toISOString(),
  }))

const countNow = () => count({ kind: 'count', zone: 'UTC', budgetMs: 50, forgetBefore: null })

countNow()
say('begins')
for (let number = Number(first); ; number += 1) {
  if (store.append(entriesOf(number)) === 'disk') say(`visit ${number}`)
  if (store.note('export', { count: number }) === 'disk') say(`note ${number}`)
  // Seconds between bounds: what is stored tells which change was the last.
  const lineSeconds = 5 + (number % 1_000) / 10
  const change = settings.change({ idle: { lineSeconds } })
  if (change.kind === 'changed' && change.kept === 'disk') say(`settings ${number}`)
  if (number % 3 === 0) countNow()
}
