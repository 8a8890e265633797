import type { Said } from '../../exhibit'
import type { Pack } from '../packs'
import { type Facts, judge, type Judgement, noWishes, type Wishes } from './judge'

export type Wish = keyof Wishes

/** What somebody has to ask for besides before a pack is taken, and why. */
export type Need = { readonly wish: Wish; readonly says: Said }

const wishBy: Readonly<Partial<Record<string, Wish>>> = {
  'signer-unknown': 'trust',
  older: 'allowDowngrade',
  'same-version-other-content': 'replace',
  declined: 'again',
}

const needIn = (judgement: Judgement): Need | undefined => {
  if (judgement.kind === 'unanswered') return { wish: 'trust', says: noKeyYet }
  if (judgement.kind !== 'refused') return undefined
  const wish = wishBy[judgement.refusal.code]
  return wish && { wish, says: judgement.refusal.says }
}

const noKeyYet: Said = { en: 'This kiosk trusts no key yet.', zh: '本机还没有信任任何密钥。' }

export const wishesOf = (wishes: readonly Wish[]): Wishes => ({
  trust: wishes.includes('trust'),
  allowDowngrade: wishes.includes('allowDowngrade'),
  replace: wishes.includes('replace'),
  again: wishes.includes('again'),
})

/** What a pack needs, in the order in which it comes up, and what the pack comes to with all of it. */
export const needsOf = (
  pack: Pack,
  facts: Facts,
): { readonly needs: readonly Need[]; readonly judgement: Judgement } => {
  const needs: Need[] = []
  let judgement = judge(pack, facts, noWishes)
  for (;;) {
    const need = needIn(judgement)
    if (!need || needs.some(({ wish }) => wish === need.wish)) return { needs, judgement }
    needs.push(need)
    judgement = judge(pack, facts, wishesOf(needs.map(({ wish }) => wish)))
  }
}
