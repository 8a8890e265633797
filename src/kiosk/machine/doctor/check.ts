import type { Said } from '../../../exhibit'
import type { Machine } from '../machine'
import type { Receipt } from '../setup'

/** `unknown`: it could not be seen from here. `not-applicable`: there is nothing of the kind on this machine. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'not-applicable'

/** One line of the doctor: what is looked at, what was seen, and, unless all is well, what to do. */
export type Finding = {
  readonly id: string
  readonly title: Said
  readonly verdict: Verdict
  readonly seen: Said
  readonly cure?: Said | undefined
}

/** What the checks look at. */
export type Patient = {
  readonly machine: Machine
  /** What setup noted that it wrote; undefined where it was never run. */
  readonly receipt: Receipt | undefined
  readonly dataFolder: string
  /** When this program was built: no clock can be before it. */
  readonly builtAt?: Date
}

export type Outcome = Omit<Finding, 'id' | 'title'>
export type Check = { readonly id: string; readonly title: Said; readonly look: (patient: Patient) => Promise<Outcome> }

export const pass = (en: string, zh: string): Outcome => ({ verdict: 'pass', seen: { en, zh } })
export const notApplicable = (en: string, zh: string): Outcome => ({ verdict: 'not-applicable', seen: { en, zh } })
export const fail = (seen: Said, cure: Said): Outcome => ({ verdict: 'fail', seen, cure })
export const unknown = (seen: Said, cure: Said): Outcome => ({ verdict: 'unknown', seen, cure })

/** The cure for most: setup writes it. */
export const setUp: Said = {
  en: 'Run kiosk setup --write as root, then restart the machine.',
  zh: '以 root 运行 kiosk setup --write，然后重启机器。',
}

/** `Key=value` lines, as `systemctl show` prints them. */
export const properties = (out: string): ReadonlyMap<string, string> =>
  new Map(
    out
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.includes('='))
      .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
