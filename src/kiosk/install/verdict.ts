import * as v from 'valibot'
import type { Said } from '../../exhibit'
import type { InstallRefusal } from './refusal'

/** What became of an installation or an undoing. Versions are those of the exhibit. */
export type Verdict =
  /** With the minutes of its probation where a kiosk shows it. */
  | { readonly kind: 'taken'; readonly id: string; readonly version: string; readonly probationMinutes?: number }
  | { readonly kind: 'already'; readonly id: string; readonly version: string }
  /** This kiosk trusts no key yet; the operator compares the fingerprint and says whether to trust this one, by the command. */
  | {
      readonly kind: 'unanswered'
      readonly id: string
      readonly version: string
      readonly fingerprint: string
      readonly command: string
    }
  | { readonly kind: 'undone'; readonly id: string; readonly version: string }
  /** `id` and `version` are absent where the pack could not be read. */
  | { readonly kind: 'refused'; readonly id?: string; readonly version?: string; readonly refusal: InstallRefusal }

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
  v.object({ kind: v.literal('taken'), ...Edition, probationMinutes: v.optional(v.number()) }),
  v.object({ kind: v.literal('already'), ...Edition }),
  v.object({ kind: v.literal('unanswered'), ...Edition, fingerprint: v.string(), command: v.string() }),
  v.object({ kind: v.literal('undone'), ...Edition }),
  v.object({
    kind: v.literal('refused'),
    id: v.optional(v.string()),
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

/** Two exhibits may have the same version, so none is called by its version alone. */
const named = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`

const takenWords = ({ probationMinutes: minutes, ...edition }: Extract<Answered, { kind: 'taken' }>): Said =>
  minutes === undefined
    ? { en: `took ${named(edition)}.`, zh: `已装入 ${named(edition)}。` }
    : {
        en: `took ${named(edition)}, which is on probation for ${minutes} min.`,
        zh: `已装入 ${named(edition)}，试用期 ${minutes} 分钟。`,
      }

const predicateOf = (verdict: Answered): Said => {
  switch (verdict.kind) {
    case 'taken':
      return takenWords(verdict)
    case 'already':
      return { en: `shows ${named(verdict)} already.`, zh: `已是 ${named(verdict)}，无需安装。` }
    case 'undone':
      return { en: `shows ${named(verdict)} again.`, zh: `已恢复到 ${named(verdict)}。` }
    case 'unanswered':
      return unansweredWords(verdict)
    case 'refused':
      return refusedWords(verdict)
  }
}

const unansweredWords = ({ fingerprint, command, ...edition }: Extract<Answered, { kind: 'unanswered' }>): Said => ({
  en: `has not taken ${named(edition)} yet, as it trusts no key. Compare the fingerprint ${fingerprint} with that of its makers, then run: ${command}`,
  zh: `尚未装入 ${named(edition)}，因为本机还没有信任任何密钥。请与制作方核对密钥指纹 ${fingerprint}，一致后执行：${command}`,
})

const lowered = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence

const refusedWords = ({ id, version, refusal: { code, says, cure } }: Extract<Answered, { kind: 'refused' }>): Said => {
  if (code === 'nothing-to-undo' || code === 'stopped')
    return { en: `changed nothing because ${lowered(says.en)} ${cure.en}`, zh: `没有改动：${says.zh}${cure.zh}` }
  const edition = id === undefined || version === undefined ? version : named({ id, version })
  return {
    en: `refused ${edition ?? 'the pack'} because ${lowered(says.en)} ${cure.en}`,
    zh: `没有装入${edition === undefined ? '展览包' : ` ${edition}`}：${says.zh}${cure.zh}`,
  }
}
