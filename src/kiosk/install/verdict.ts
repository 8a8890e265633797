import * as v from 'valibot'
import type { Said } from '../../exhibit'
import type { InstallRefusal } from './refusal'

/** What became of an installation or an undoing. Versions are those of the exhibit. */
export type Verdict =
  | { readonly kind: 'taken'; readonly id: string; readonly version: string }
  | { readonly kind: 'already'; readonly id: string; readonly version: string }
  /** This kiosk trusts no key yet; the operator compares the fingerprint and says whether to trust this one. */
  | { readonly kind: 'unanswered'; readonly id: string; readonly version: string; readonly fingerprint: string }
  | { readonly kind: 'undone'; readonly id: string; readonly version: string }
  /** `version` is absent where the pack could not be read. */
  | { readonly kind: 'refused'; readonly version?: string; readonly refusal: InstallRefusal }

/** How far an installation has come. `done` and `total` are bytes; `waiting` is for a visit to end. */
export type InstallProgress =
  | { readonly kind: 'unpacking'; readonly done: number; readonly total: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'waiting' }

const Words = v.object({ en: v.string(), zh: v.string() })
const Edition = { id: v.string(), version: v.string() }

/** An answer of a running kiosk to `kiosk install`, as it lies in the inbox. */
export const Answer = v.variant('kind', [
  v.object({ kind: v.literal('unpacking'), done: v.number(), total: v.number() }),
  v.object({ kind: v.literal('checking') }),
  v.object({ kind: v.literal('waiting') }),
  v.object({ kind: v.literal('taken'), ...Edition }),
  v.object({ kind: v.literal('already'), ...Edition }),
  v.object({ kind: v.literal('unanswered'), ...Edition, fingerprint: v.string() }),
  v.object({ kind: v.literal('undone'), ...Edition }),
  v.object({
    kind: v.literal('refused'),
    version: v.optional(v.string()),
    refusal: v.object({ code: v.string(), says: Words, cure: Words }),
  }),
])
export type Answer = v.InferOutput<typeof Answer>

/** What was answered in the end. */
export type Answered = Extract<Answer, { kind: Verdict['kind'] }>

/** What an answer comes to, as a sentence of the kiosk with that name: for receipts, logs and terminals. */
export const wordsOfVerdict = (verdict: Answered, kiosk: Said): Said => {
  const { en, zh } = predicateOf(verdict)
  return { en: `${kiosk.en} ${en}`, zh: `${kiosk.zh}${/[\w)]$/.test(kiosk.zh) ? ' ' : ''}${zh}` }
}

const predicateOf = (verdict: Answered): Said => {
  switch (verdict.kind) {
    case 'taken':
      return { en: `took ${verdict.version}.`, zh: `已装入 ${verdict.version}。` }
    case 'already':
      return { en: `shows ${verdict.version} already.`, zh: `已是 ${verdict.version}，无需安装。` }
    case 'undone':
      return { en: `shows ${verdict.version} again.`, zh: `已恢复到 ${verdict.version}。` }
    case 'unanswered':
      return unansweredWords(verdict)
    case 'refused':
      return refusedWords(verdict)
  }
}

const unansweredWords = ({ version, fingerprint }: Extract<Answered, { kind: 'unanswered' }>): Said => ({
  en: `has not taken ${version} yet, as it trusts no key. Compare the fingerprint ${fingerprint} with that of its makers, then install it with --trust.`,
  zh: `尚未装入 ${version}，因为本机还没有信任任何密钥。请与制作方核对密钥指纹 ${fingerprint}，一致后用 --trust 安装。`,
})

const lowered = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

const refusedWords = ({ version, refusal: { code, says, cure } }: Extract<Answered, { kind: 'refused' }>): Said => {
  if (code === 'nothing-to-undo')
    return { en: `changed nothing because ${lowered(says.en)} ${cure.en}`, zh: `没有改动：${says.zh}${cure.zh}` }
  return {
    en: `refused ${version ?? 'the pack'} because ${lowered(says.en)} ${cure.en}`,
    zh: `没有装入${version === undefined ? '展览包' : ` ${version}`}：${says.zh}${cure.zh}`,
  }
}
