import * as v from 'valibot'

const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

/** What is kept of visits, and for how long. The daily sums, which hold no single visit, outlive the visits they were made from. */
export const Journal = v.strictObject({
  keepDays: v.optional(
    v.pipe(
      v.number(),
      v.integer('whole days'),
      v.minValue(7, 'at least 7 days'),
      v.maxValue(3660, 'at most 3660 days'),
      told('How long visits and their sums are kept, in days (7 to 3660, usually 400).'),
    ),
    400,
  ),
  mostEvents: v.optional(
    v.pipe(
      v.number(),
      v.integer('whole events'),
      v.minValue(10_000, 'at least 10000 events'),
      v.maxValue(2_000_000, 'at most 2000000 events'),
      told(
        'How many single events of visits are kept at most, the newest (10000 to 2000000, usually 1000000: about 200 MB).',
      ),
    ),
    1_000_000,
  ),
})
