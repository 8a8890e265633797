import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Id } from '../../exhibit'

const Version = v.pipe(v.string(), v.regex(/^\d{1,6}(\.\d{1,6}){2}$/))
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** An installed exhibit: its id and version, and the digest of its content. */
const InstalledPack = v.strictObject({ id: Id, version: Version, digest: Digest })
export type InstalledPack = v.InferOutput<typeof InstalledPack>

/** What can be on screen without an editor's folder: an installed pack, or the exhibit that came with the kiosk. */
const Occupant = v.union([v.literal('bundled'), InstalledPack])
export type Occupant = v.InferOutput<typeof Occupant>

/** Why a pack was taken back by itself. */
const Failing = v.picklist(['scene', 'problem', 'silent', 'crash', 'ended'])
export type Failing = v.InferOutput<typeof Failing>

/** More than these the pointer does not remember. */
const most = { declined: 50, seen: 50 } as const

/**
 * Which installed exhibit is shown, and what is known of it. `previous` is what undo puts back; `null` when there is nothing
 * to put back. Packs that were `declined`, by their digest, are not taken again unless somebody asks. `seen` are the editions
 * that proved themselves, one an exhibit: nothing lower is taken.
 */
const Pointer = v.strictObject({
  format: v.literal(1),
  /** Counts the changes; of two good pointers the higher one is true. */
  generation: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  active: Occupant,
  previous: v.nullable(Occupant),
  /** Set while the active pack has to prove itself; `openStarts` are starts with it that did not end in order. */
  probation: v.nullable(v.strictObject({ openStarts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) })),
  declined: v.pipe(v.array(Digest), v.maxLength(most.declined)),
  seen: v.pipe(v.array(InstalledPack), v.maxLength(most.seen)),
  /** The pack that was taken back by itself, until another one is installed. */
  takenBack: v.nullable(v.strictObject({ ...InstalledPack.entries, because: Failing })),
})
export type Pointer = v.InferOutput<typeof Pointer>

/** A kiosk on which nothing was installed yet. */
export const nothingInstalled: Pointer = {
  format: 1,
  generation: 0,
  active: 'bundled',
  previous: null,
  probation: null,
  declined: [],
  seen: [],
  takenBack: null,
}

const sumOf = (body: string): string => createHash('sha256').update(body).digest('hex')

/** The pointer as it is written: its checksum on the first line, itself on the second. */
export const pointerText = (pointer: Pointer): string => {
  const body = JSON.stringify(pointer)
  return `${sumOf(body)}\n${body}\n`
}

/** A pointer's text read back; `undefined` for everything `pointerText` has not written. */
export const readPointerText = (text: string): Pointer | undefined => {
  const [sum, body = '', rest] = text.split('\n')
  if (rest !== '' || sum !== sumOf(body)) return undefined
  try {
    const result = v.safeParse(Pointer, JSON.parse(body))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

export const isSame = (one: Occupant | null, other: Occupant | null): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one !== null &&
    other !== null &&
    one.digest === other.digest &&
    one.id === other.id &&
    one.version === other.version)

const next = (pointer: Pointer, change: Partial<Pointer>): Pointer => ({
  ...pointer,
  ...change,
  generation: pointer.generation + 1,
})

const declining = ({ declined }: Pointer, occupant: Occupant): readonly string[] =>
  occupant === 'bundled' ? declined : [...declined.filter((digest) => digest !== occupant.digest), occupant.digest]

const remembering = ({ seen }: Pointer, occupant: Occupant): readonly InstalledPack[] =>
  occupant === 'bundled' ? seen : [...seen.filter(({ id }) => id !== occupant.id), occupant]

/** A pack goes on screen, on probation. What was there is kept as the one undo puts back. */
export const activated = (pointer: Pointer, pack: InstalledPack, isShown: boolean): Pointer =>
  next(pointer, {
    active: pack,
    previous: isSame(pointer.active, pack) ? pointer.previous : pointer.active,
    probation: { openStarts: isShown ? 1 : 0 },
    declined: pointer.declined.filter((digest) => digest !== pack.digest),
    takenBack: null,
  })

/** The active pack has proved itself. */
export const confirmed = (pointer: Pointer): Pointer =>
  next(pointer, { probation: null, seen: [...remembering(pointer, pointer.active)].slice(-most.seen) })

/** The kiosk starts with a pack on probation. */
export const startOpened = (pointer: Pointer): Pointer =>
  next(pointer, { probation: { openStarts: (pointer.probation?.openStarts ?? 0) + 1 } })

/** The kiosk ends in order; the pack on probation is not to blame. */
export const startClosed = (pointer: Pointer): Pointer =>
  next(pointer, { probation: { openStarts: Math.max(0, (pointer.probation?.openStarts ?? 0) - 1) } })

/** The active pack failed: the one before it is active again, and this one is not taken again by itself. */
export const takenBack = (pointer: Pointer, because: Failing): Pointer => {
  const { active } = pointer
  if (active === 'bundled') return pointer
  return next(pointer, {
    active: pointer.previous ?? 'bundled',
    previous: null,
    probation: null,
    declined: [...declining(pointer, active)].slice(-most.declined),
    takenBack: { ...active, because },
  })
}

/** The operator puts the previous exhibit back; doing so again brings this one back. */
export const undone = (pointer: Pointer, previous: Occupant): Pointer =>
  next(pointer, {
    active: previous,
    previous: pointer.active,
    probation: null,
    declined: [...declining(pointer, pointer.active)].slice(-most.declined),
    seen: [...remembering(pointer, previous)].slice(-most.seen),
    takenBack: null,
  })

/** The operator chooses another of those that are there. One that has not proved itself, or lies behind one that has, is on probation. */
export const switched = (pointer: Pointer, chosen: Occupant, isShown: boolean): Pointer =>
  next(pointer, {
    active: chosen,
    previous: isSame(pointer.active, chosen) ? pointer.previous : pointer.active,
    probation:
      chosen === 'bundled' || pointer.seen.some((seen) => isSame(seen, chosen))
        ? null
        : { openStarts: isShown ? 1 : 0 },
    declined: declining(pointer, pointer.active)
      .filter((digest) => chosen === 'bundled' || digest !== chosen.digest)
      .slice(-most.declined),
    takenBack: null,
  })
