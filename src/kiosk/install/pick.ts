import { compareVersions, type Outcome, type Pack } from '../packs'
import type { Judgement } from './judge'

/** A pack that was looked at, or why it could not be. */
export type Looked = {
  readonly file: string
  readonly outcome: Outcome<{ readonly pack: Pack; readonly judgement: Judgement }>
}

/** Which kind of judgement goes before which: the one that can be taken, then the one that asks, then what needs nothing. */
const order: readonly Judgement['kind'][] = ['take', 'unanswered', 'already', 'refused']

type Candidate = { readonly file: string; readonly pack: Pack; readonly judgement: Judgement }

const rank = ({ judgement }: Candidate): number => order.indexOf(judgement.kind)

/**
 * The one of several packs to act upon: of the exhibit that is shown where there is one of it, otherwise of any; the newest that
 * fits. Where nothing fits, the one to speak about. `undefined` where there are none.
 */
export const pickPack = (looked: readonly Looked[], shownId: string | undefined): Looked | undefined => {
  const candidates = looked.flatMap(({ file, outcome }) => (outcome.ok ? [{ file, ...outcome.value }] : []))
  const own = candidates.filter(({ pack }) => pack.manifest.id === shownId)
  const [best] = (own.length > 0 ? own : candidates).toSorted(
    (one, other) => rank(one) - rank(other) || compareVersions(other.pack.manifest.version, one.pack.manifest.version),
  )
  return looked.find(({ file }) => file === best?.file) ?? looked[0]
}
