import { compareVersions, type Edition, engineFits, type Pack, stepBetween } from '../packs'
import type { InstalledPack, Pointer } from './pointer'
import {
  declinedBefore,
  type InstallRefusal,
  kioskNewer,
  kioskOlder,
  older,
  otherContent,
  signerUnknown,
  trustCommand,
} from './refusal'

/** What the one who installs asks for besides. Nothing of it is meant by a stick that was plugged in. */
export type Wishes = {
  /** Trust the key that signed the pack, from now on. */
  readonly trust: boolean
  readonly allowDowngrade: boolean
  /** Take another content of the same version. */
  readonly replace: boolean
  /** Somebody asks for this very pack, even though it was taken back before. */
  readonly again: boolean
}

export const noWishes: Wishes = { trust: false, allowDowngrade: false, replace: false, again: false }

/** What a pack is judged by. */
export type Facts = {
  /** The version of this kiosk. */
  readonly engine: string
  readonly dataFolder: string
  readonly trusted: readonly string[]
  /** The edition that is active, bundled or installed; nothing where there is no exhibit at all. */
  readonly current: Edition | undefined
  readonly pointer: Pointer
}

/** `unanswered`: signed by a key, while this kiosk trusts none yet, so the operator has to say so by the command. */
export type Judgement =
  | { readonly kind: 'take'; readonly newKey: string | undefined }
  | { readonly kind: 'already' }
  | { readonly kind: 'unanswered'; readonly fingerprint: string; readonly command: string }
  | { readonly kind: 'refused'; readonly refusal: InstallRefusal }

export const editionOf = ({ manifest, digest }: Pack): InstalledPack => ({
  id: manifest.id,
  version: manifest.version,
  digest,
})

/** The highest edition of an exhibit that counts on this kiosk: the active one, or one that proved itself before. */
const highest = (id: string, { current, pointer }: Facts): Edition | undefined =>
  [...(current ? [current] : []), ...pointer.seen]
    .filter((edition) => edition.id === id)
    .sort((one, other) => compareVersions(other.version, one.version))[0]

const refused = (refusal: InstallRefusal): Judgement => ({ kind: 'refused', refusal })

const judgeEngine = ({ manifest: { engine } }: Pack, version: string): InstallRefusal | undefined => {
  const fits = engineFits(engine, version)
  if (fits === 'fits') return undefined
  return fits === 'kiosk-older' ? kioskOlder(engine.from) : kioskNewer(engine.below)
}

const judgeStep = (next: InstalledPack, facts: Facts, wishes: Wishes): InstallRefusal | undefined => {
  if (facts.pointer.declined.includes(next.digest) && !wishes.again) return declinedBefore
  const before = highest(next.id, facts)
  const step = stepBetween(before, next)
  if (step === 'older' && !wishes.allowDowngrade) return older(before?.version ?? next.version)
  if (step === 'same-version-other-content' && !wishes.replace) return otherContent(next.version)
  return undefined
}

/** What to do with a pack whose list is whole and signed. */
export const judge = (pack: Pack, facts: Facts, wishes: Wishes = noWishes): Judgement => {
  const { publicKey, fingerprint } = pack.signedBy
  const command = trustCommand(pack.file, facts.dataFolder)
  const isTrusted = facts.trusted.includes(publicKey)
  if (!isTrusted && facts.trusted.length > 0 && !wishes.trust) return refused(signerUnknown(fingerprint, command))
  const next = editionOf(pack)
  if (facts.current && stepBetween(facts.current, next) === 'same') return { kind: 'already' }
  const against = judgeEngine(pack, facts.engine) ?? judgeStep(next, facts, wishes)
  if (against) return refused(against)
  if (!isTrusted && !wishes.trust) return { kind: 'unanswered', fingerprint, command }
  return { kind: 'take', newKey: isTrusted ? undefined : publicKey }
}
