import * as v from 'valibot'

/** Three numbers, none longer than six digits, none with a zero in front: `1.4.0`. */
export const Version = v.pipe(
  v.string(),
  v.regex(/^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}$/, 'a version has three numbers, such as 1.0.0'),
)

/** Negative where `one` is lower, 0 where both are the same, positive where `one` is higher. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [numbersOf(one), numbersOf(other)]
  return left.map((number, at) => number - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0
}

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number)

/** The kiosk versions a pack is for: from `from` on, and below `below`. */
export const EngineRange = v.strictObject({ from: Version, below: Version })
export type EngineRange = v.InferOutput<typeof EngineRange>

/** The range a pack gets that kiosk `version` made: its own minor version and all that follow up to the next major one. */
export const engineRangeOf = (version: string): EngineRange => {
  const [major = 0, minor = 0] = numbersOf(version)
  return { from: `${major}.${minor}.0`, below: `${major + 1}.0.0` }
}

/** Whether kiosk `version` can show a pack for the range, and if not, which of the two is behind. */
export const engineFits = ({ from, below }: EngineRange, version: string): 'fits' | 'kiosk-older' | 'kiosk-newer' => {
  if (compareVersions(version, from) < 0) return 'kiosk-older'
  return compareVersions(version, below) < 0 ? 'fits' : 'kiosk-newer'
}

/** An exhibit of which one may follow another: its version and the digest of its content. */
export type Edition = { readonly id: string; readonly version: string; readonly digest: string }

/** What installing `next` would be, where `current` is what is there. */
export type Step = 'first' | 'other-exhibit' | 'newer' | 'same' | 'same-version-other-content' | 'older'

export const stepBetween = (current: Edition | undefined, next: Edition): Step => {
  if (!current) return 'first'
  if (current.id !== next.id) return 'other-exhibit'
  const order = compareVersions(next.version, current.version)
  if (order !== 0) return order > 0 ? 'newer' : 'older'
  return current.digest === next.digest ? 'same' : 'same-version-other-content'
}
