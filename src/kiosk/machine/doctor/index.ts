import { builtAt } from '../../hours/built'
import type { Machine } from '../machine'
import { readReceipt, receiptPath, usualData } from '../setup'
import { type Check, type Finding, type Patient, unknown } from './check'
import { clockChecks } from './clock-checks'
import { diskChecks } from './disk-checks'
import { lockChecks } from './lock-checks'
import { networkChecks } from './network-checks'
import { screenChecks } from './screen-checks'
import { unitChecks } from './unit-checks'
import { windowsChecks } from './windows-checks'

export type { Finding, Verdict } from './check'

const onLinux: readonly Check[] = [
  ...unitChecks,
  ...lockChecks,
  ...screenChecks,
  ...diskChecks,
  ...clockChecks,
  ...networkChecks,
]

/** Checks that look at nothing of one system alone. */
const anywhere = new Set(['disk-space', 'data-folder', 'clock', 'time-zone'])

const checksFor = (platform: NodeJS.Platform): readonly Check[] => {
  if (platform === 'linux') return onLinux
  const common = onLinux.filter(({ id }) => anywhere.has(id))
  return platform === 'win32' ? [...windowsChecks, ...common] : common
}

export type Report = { readonly platform: NodeJS.Platform; readonly at: string; readonly findings: readonly Finding[] }

export type DoctorWish = {
  readonly machine: Machine
  readonly dataFolder?: string
  /** The data folder where setup noted none; without it the one that setup gives a kiosk on Linux. */
  readonly otherwise?: string
}

/** A check that breaks is one that could not be made: it must not take the others along. */
const looked = async ({ id, title, look }: Check, patient: Patient): Promise<Finding> => {
  try {
    return { id, title, ...(await look(patient)) }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const broken = unknown(
      { en: `The check itself failed: ${why}`, zh: `检查本身出错：${why}` },
      { en: 'Look on the machine itself.', zh: '请在机器上查看。' },
    )
    return { id, title, ...broken }
  }
}

/**
 * Looks at every line of what setup is for. A few hundred milliseconds of small reads and questions to the system; the data
 * folder is that of the receipt unless another is named.
 */
export const examine = async ({ machine, dataFolder, otherwise = usualData }: DoctorWish): Promise<Report> => {
  const receipt = readReceipt(await machine.text(receiptPath))
  const patient: Patient = {
    machine,
    receipt,
    dataFolder: dataFolder ?? receipt?.wish.data ?? otherwise,
    ...(builtAt !== undefined && { builtAt: new Date(builtAt) }),
  }
  const findings = await Promise.all(checksFor(machine.platform).map((check) => looked(check, patient)))
  return { platform: machine.platform, at: machine.now().toISOString(), findings }
}
