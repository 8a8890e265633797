import { createHash } from 'node:crypto'
import { type Pack, type Step, stepBetween } from '../packs'
import type { Installer } from './installer'
import { editionOf, type Facts } from './judge'
import { type Need, needsOf } from './needs'
import { type InstallRefusal, ofPack } from './refusal'
import { packsIn, packsOn, type ListSticks, type PackOnStick } from './sticks'

/** A pack that lies on a stick or in a folder, as the operator is told of it before anything is done. */
export type Found = {
  /** Names this content of this file; another file in its place has another one. */
  readonly key: string
  readonly file: string
  /** The folder it lies in: a stick, or the inbox. */
  readonly root: string
  /** Bytes. */
  readonly size: number
  /** Absent where the pack can't be read; then `against` says why. */
  readonly pack?: Pack
  readonly step?: Step
  readonly isTrusted: boolean
  readonly isShown: boolean
  readonly needs: readonly Need[]
  /** Why it can't be installed, whatever is asked for besides. */
  readonly against?: InstallRefusal
}

const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20)

const readable = (pack: Pack, facts: Facts): Omit<Found, 'key' | 'file' | 'root' | 'size'> => {
  const { needs, judgement } = needsOf(pack, facts)
  return {
    pack,
    step: stepBetween(facts.current, editionOf(pack)),
    isTrusted: facts.trusted.includes(pack.signedBy.publicKey),
    isShown: judgement.kind === 'already',
    needs,
    ...(judgement.kind === 'refused' && { against: judgement.refusal }),
  }
}

export type FinderParts = {
  readonly installer: Pick<Installer, 'glance'>
  readonly inbox: string
  readonly listSticks: ListSticks
  /** Changes whenever the same pack may be judged another way. */
  readonly ground: () => Promise<string>
}

/** Lists the packs on sticks and in the inbox. Each is read once, as long as neither it nor what it is judged by changes. */
export const createFinder = ({ installer, inbox, listSticks, ground }: FinderParts) => {
  let known = new Map<string, Found>()

  const look = async (root: string, { file, size, mark }: PackOnStick): Promise<Found> => {
    const glanced = await installer.glance(file)
    const place = { file, root, size }
    if (!glanced.ok)
      return {
        ...place,
        key: keyOf(file, mark),
        isTrusted: false,
        isShown: false,
        needs: [],
        against: ofPack(glanced.refusal),
      }
    const { pack, facts } = glanced.value
    return { ...place, key: keyOf(file, pack.digest, pack.signedBy.publicKey), ...readable(pack, facts) }
  }
  const list = async (): Promise<readonly Found[]> => {
    const roots = [...(await listSticks()), inbox]
    const before = known
    const now = new Map<string, Found>()
    const by = await ground()
    for (const root of roots) {
      for (const each of root === inbox ? await packsIn(root) : await packsOn(root)) {
        const mark = `${each.mark}\n${by}`
        now.set(mark, before.get(mark) ?? (await look(root, each)))
      }
    }
    known = now
    return [...now.values()]
  }
  return {
    list,
    byKey: async (key: string): Promise<Found | undefined> => (await list()).find((found) => found.key === key),
  }
}
export type Finder = ReturnType<typeof createFinder>
