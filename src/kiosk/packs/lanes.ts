import type { Outcome } from './refusal'

/**
 * Works through `items` in their order, several at a time, and stops at the first refusal, which it returns once every lane
 * has come to rest. `lane` is called once for each lane, to make what it uses over and over.
 */
export const inLanes = async <T>(
  items: readonly T[],
  width: number,
  lane: () => (item: T, at: number) => Promise<Outcome<undefined>>,
): Promise<Outcome<undefined>> => {
  const refusals: Outcome<undefined>[] = []
  const waiting = items.entries()
  const run = async (work: ReturnType<typeof lane>) => {
    for (const [at, item] of waiting) {
      const done = await work(item, at)
      if (!done.ok) refusals.push(done)
      if (refusals.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, () => run(lane())))
  return refusals[0] ?? { ok: true, value: undefined }
}
