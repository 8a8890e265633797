import type { Said } from '../../../exhibit'
import type { Finding, Verdict } from '../../../kiosk'

const said = (en: string, zh: string): Said => ({ en, zh })

/** What the doctor's card says besides the findings. */
export const words = {
  title: said('Machine check', '机器检查'),
  looking: said('Looking at the machine …', '正在检查机器……'),
  away: said('The machine can’t be looked at just now.', '暂时无法检查机器。'),
  again: said('Check again', '重新检查'),
  all: said('Show all {n}', '显示全部 {n} 项'),
  few: said('Show only what needs a look', '只显示需要处理的'),
  well: said('All {n} checks that apply here pass.', '适用的 {n} 项检查全部通过。'),
  some: said('{ill} of {n} checks need a look.', '{n} 项检查中有 {ill} 项需要处理。'),
} as const

/** A sign and a word for each verdict: never by colour alone. */
export const verdicts: Readonly<Record<Verdict, { readonly sign: string; readonly word: Said }>> = {
  fail: { sign: '✕', word: said('Needs a look', '需要处理') },
  unknown: { sign: '?', word: said('Not seen', '未知') },
  pass: { sign: '✓', word: said('Pass', '通过') },
  'not-applicable': { sign: '–', word: said('Does not apply', '不适用') },
}

const order: readonly Verdict[] = ['fail', 'unknown', 'pass', 'not-applicable']

/** What needs a look first; otherwise as the doctor looked. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  order.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict))

/** How many of the checks that apply failed. */
export const countOf = (findings: readonly Finding[]): { readonly ill: number; readonly n: number } => ({
  ill: findings.filter(({ verdict }) => verdict === 'fail').length,
  n: findings.filter(({ verdict }) => verdict !== 'not-applicable').length,
})
