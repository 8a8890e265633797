import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesOf, manifestOf, signedEntries, written, goodFiles } from './good'
import { clearStaging, type Place, treeDigest, tryPack } from './try-pack'
import { zipOf } from './zip'

/** What came of many packs. `takenUnchanged`: those taken that unpacked to exactly what the good pack unpacks to. */
export type Fuzzed = {
  readonly tried: number
  readonly taken: number
  readonly takenUnchanged: number
  readonly reasons: Readonly<Record<string, number>>
  /** Milliseconds the slowest one took. */
  readonly slowest: number
}

/** Whole numbers below a bound that look like chance and are the same for the same seed (mulberry32). */
const chanceFrom =
  (seed: number) =>
  (below: number): number => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }

type Chance = ReturnType<typeof chanceFrom>

/** Numbers that sit on the edge of some field. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x2e, 0x2f, 0x5c, 0x50]

const mutations: readonly ((bytes: Buffer, chance: Chance) => Buffer)[] = [
  // One bit, one byte, a few bytes.
  (bytes, chance) => set(bytes, chance(bytes.length), (was) => was ^ (1 << chance(8))),
  (bytes, chance) => set(bytes, chance(bytes.length), () => edges[chance(edges.length)] ?? 0),
  (bytes, chance) => bytes.fill(chance(256), chance(bytes.length), chance(bytes.length)),
  // A part taken out, put in twice, or moved elsewhere.
  (bytes, chance) => {
    const [from, to] = span(bytes, chance)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance)
    bytes.copy(bytes, chance(bytes.length), from, to)
    return bytes
  },
  (bytes, chance) => bytes.subarray(0, chance(bytes.length)),
]

const set = (bytes: Buffer, at: number, value: (was: number) => number): Buffer => {
  bytes[at] = value(bytes[at] ?? 0)
  return bytes
}

const span = (bytes: Buffer, chance: Chance): readonly [number, number] => {
  const from = chance(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + chance(200))]
}

const mutated = (bytes: Buffer, chance: Chance): Buffer => {
  let result: Buffer = Buffer.from(bytes)
  for (let times = 1 + chance(3); times > 0 && result.length > 0; times -= 1)
    result = mutations[chance(mutations.length)]?.(result, chance) ?? result
  return result
}

/**
 * Changes in three places, in turn: anywhere; in the directory and the end, where a byte counts most; and in the manifest, which is
 * then signed again, so that the signature does not catch everything.
 */
const nextPack = (good: Buffer, at: number, chance: Chance): Buffer => {
  if (at % 3 === 0) return mutated(good, chance)
  const directoryAt = good.readUInt32LE(good.length - 6)
  if (at % 3 === 1) return Buffer.concat([good.subarray(0, directoryAt), mutated(good.subarray(directoryAt), chance)])
  return zipOf({ entries: signedEntries(mutated(written(manifestOf(goodFiles)), chance)) })
}

/** Tries `many` mutations of a good pack. Throws where anything outside `staging` changed or anything stayed in it. */
export const fuzz = async (place: Place, many: number, seed: number): Promise<Fuzzed> => {
  const chance = chanceFrom(seed)
  const good = zipOf({ entries: entriesOf() })
  const unpacked = join(place.staging, 'pack')
  await tryPack(place, good)
  const wanted = await treeDigest(unpacked)
  await clearStaging(place)
  const outside = await treeDigest(place.outside)
  const reasons: Record<string, number> = {}
  let [taken, takenUnchanged, slowest] = [0, 0, 0]
  for (let at = 0; at < many; at += 1) {
    const { refusal, milliseconds } = await tryPack(place, nextPack(good, at, chance))
    slowest = Math.max(slowest, milliseconds)
    if (refusal) reasons[refusal.code] = (reasons[refusal.code] ?? 0) + 1
    else {
      taken += 1
      if ((await treeDigest(unpacked)) === wanted) takenUnchanged += 1
      await clearStaging(place)
    }
    if ((await readdir(place.staging)).length > 0) throw new Error(`pack ${at} left something in staging`)
    if ((await treeDigest(place.outside)) !== outside) throw new Error(`pack ${at} wrote outside`)
    if ((await readdir(place.root)).length !== 3) throw new Error(`pack ${at} wrote beside`)
  }
  return { tried: many, taken, takenUnchanged, reasons, slowest }
}
