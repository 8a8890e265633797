import * as v from 'valibot'
import type { Kept, Store } from '../store'
import { Secret } from './secret'
import type { Spare } from './spare'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What is kept of the operator: nothing a thief can use at once. `pin` is `null` until one is set. */
export const OperatorRecord = v.strictObject({
  pin: v.nullable(Secret),
  recovery: v.nullable(Secret),
  /** Wrong tries in a row. */
  failed: v.strictObject({ pin: Count, recovery: Count }),
})
export type OperatorRecord = v.InferOutput<typeof OperatorRecord>

/** What stands in the spare: wrong tries are not worth a second write, and are none again after it was needed. */
const Secrets = v.strictObject({ pin: v.nullable(Secret), recovery: v.nullable(Secret) })

const nothing: OperatorRecord = { pin: null, recovery: null, failed: { pin: 0, recovery: 0 } }

/** `unreadable` keeps everybody out: what can't be read must not pass for a kiosk that has no PIN yet. */
export type PinState = 'unset' | 'set' | 'unreadable'

export type RecordKeeper = {
  readonly read: () => OperatorRecord | undefined
  /** Changes nothing while the rest can't be read. */
  readonly change: (part: Partial<OperatorRecord>) => Kept
  readonly state: () => PinState
  readonly forget: () => Kept
}

/**
 * Reads it from the disk each time: that is seldom, and another program with the same data folder may have changed it. One that is gone, with a
 * data folder that was taken away or a database that was beyond reading, is written again: whoever came first could set another PIN. The
 * database is always right; the spare follows it.
 */
export const createRecordKeeper = (store: Pick<Store, 'operator' | 'saveOperator'>, spare: Spare): RecordKeeper => {
  const found = v.safeParse(Secrets, spare.read())
  let spared = found.success ? JSON.stringify(found.output) : ''
  let known: OperatorRecord | undefined = found.success ? { ...nothing, ...found.output } : undefined
  const follow = ({ pin, recovery }: OperatorRecord): void => {
    const text = JSON.stringify({ pin, recovery })
    // A kiosk that never had a PIN needs no spare of it.
    if (text !== spared && (pin ?? spared)) spare.write({ pin, recovery })
    spared = text
  }
  const save = (record: OperatorRecord): Kept => {
    known = record
    const where = store.saveOperator(record)
    if (where === 'disk') follow(record)
    return where
  }
  const read = (): OperatorRecord | undefined => {
    const stored = store.operator()
    if (stored === null) {
      if (known?.pin) save(known)
      return known ?? nothing
    }
    const result = v.safeParse(OperatorRecord, stored)
    if (!result.success) return undefined
    known = result.output
    follow(known)
    return known
  }
  return {
    read,
    change: (part) => {
      const record = read()
      return record ? save({ ...record, ...part }) : 'memory'
    },
    state: () => {
      const record = read()
      if (!record) return 'unreadable'
      return record.pin ? 'set' : 'unset'
    },
    forget: () => save(nothing),
  }
}
