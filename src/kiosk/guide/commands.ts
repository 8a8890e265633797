import * as v from 'valibot'

const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

/** Who leads: the keys of a clicker at the kiosk, a paired telephone, or the operator's panel. */
export type Leader = 'clicker' | 'remote' | 'panel'

/** What a guide may ask of the screen. */
export const GuideCommand = v.variant('do', [
  v.strictObject({
    do: v.pipe(v.literal('start'), told('Starts a tour at its first stop; without a tour while one runs, nothing.')),
    tour: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id of the exhibit'),
        told('The id of the tour; the first one if left out.'),
      ),
    ),
  }),
  v.strictObject({
    do: v.pipe(v.literal('goto'), told('Goes to a stop.')),
    stop: v.pipe(
      v.number(),
      v.integer('a whole number'),
      v.minValue(0, 'not below 0'),
      v.maxValue(5_000, 'at most 5000'),
      told('The stop, from 0.'),
    ),
  }),
  v.strictObject({ do: v.pipe(v.literal('next'), told('Goes to the next stop; at the last one it stays.')) }),
  v.strictObject({ do: v.pipe(v.literal('back'), told('Goes to the stop before; at the first one it stays.')) }),
  v.strictObject({
    do: v.pipe(v.literal('hold'), told('Holds the tour, so that the lease does not run; again: lets go.')),
  }),
  v.strictObject({ do: v.pipe(v.literal('black'), told('Makes the screen black; again: shows the stop.')) }),
  v.strictObject({ do: v.pipe(v.literal('stay'), told('Only says that the guide is still there.')) }),
  v.strictObject({ do: v.pipe(v.literal('end'), told('Ends the tour and the lease; the loop returns.')) }),
])

export type GuideCommand = v.InferOutput<typeof GuideCommand>
