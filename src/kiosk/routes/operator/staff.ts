import { Hono } from 'hono'
import * as v from 'valibot'
import { jsonBody } from '../../http/json-body'
import { createFew } from '../../operator/few'
import type { SoundOff } from '../../operator/sound-off'
import type { Kept, Store } from '../../store'

export type StaffParts = {
  readonly note: Store['note']
  /** Whom to call; empty when the operator has named nobody. */
  readonly call: () => string
  readonly sound: Pick<SoundOff, 'until' | 'set'>
  readonly monotonic: () => number
}

const largest = 256
/** So many notes in ten minutes are more than a hall has reasons for. */
const mostNotes = 20
const withinMs = 10 * 60_000
const tooMany = 'too-many'

/** What the staff can say is amiss: no words of their own go into the journal. */
const Fault = v.picklist(['picture', 'touch', 'sound', 'content', 'glass', 'other'])
const Did = v.variant('did', [
  v.strictObject({ did: v.picklist(['restart', 'mute', 'unmute', 'touch-test']) }),
  v.strictObject({ did: v.literal('fault'), what: Fault }),
])

/** The card of the staff on the floor, which needs no PIN: nothing here can do harm. */
export const staffRoutes = ({ note, call, sound, monotonic }: StaffParts) => {
  const passes = createFew(mostNotes, withinMs, monotonic)
  const noteOf = (said: v.InferOutput<typeof Did>): Kept =>
    said.did === 'fault'
      ? note('fault', { what: said.what, by: 'staff' })
      : note('panel', { did: said.did, by: 'staff' })
  return new Hono()
    .get('/staff', (c) => c.json({ call: call(), isSoundOff: sound.until() !== undefined }))
    .post('/staff', jsonBody(Did, largest), (c) => {
      const said = c.req.valid('json')
      if (said.did === 'mute' || said.did === 'unmute') sound.set(said.did === 'mute')
      return c.json({ noted: passes() ? noteOf(said) : tooMany })
    })
}
