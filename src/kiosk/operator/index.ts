import { randomBytes } from 'node:crypto'
import type { Log } from '../log'
import type { Store } from '../store'
import { createAccess, type Access } from './access'
import { forgetPinIfAsked } from './forget-pin'
import { createRecordKeeper } from './record'
import { scryptHashing, type Hashing } from './secret'
import { spareIn } from './spare'
import { createSession, type Session } from './session'

/** What the health report says of the operator's PIN. */
export type OperatorState = ReturnType<Access['state']>

/** The operator's way in: PIN, recovery and the session of whoever was let in. */
export type Operator = { readonly access: Access; readonly session: Session }

export type OperatorOptions = {
  readonly dataFolder: string
  readonly store: Pick<Store, 'operator' | 'saveOperator' | 'note'>
  readonly monotonic: () => number
  readonly log: Log
  readonly bytes?: (count: number) => Buffer
  readonly hashing?: Hashing
}

export const openOperator = (options: OperatorOptions): Operator => {
  const { dataFolder, store, monotonic, log, bytes = randomBytes, hashing = scryptHashing(bytes) } = options
  const keeper = createRecordKeeper(store, spareIn(dataFolder))
  if (forgetPinIfAsked(dataFolder, keeper, log)) store.note('pin', { what: 'forgotten' })
  const access = createAccess({ keeper, monotonic, bytes, hashing, note: (what) => void store.note('pin', { what }) })
  return { access, session: createSession(monotonic, bytes) }
}
