import type { Machine } from './machine'
import { unitName } from './setup'

/** Whether this program runs inside the unit that setup writes, by the control group the kernel shows (cgroups(7), v1 and v2). */
export const isUnitOf = async ({ text }: Pick<Machine, 'text'>): Promise<boolean> => {
  const groups = (await text('/proc/self/cgroup')) ?? ''
  return groups.split('\n').some((line) => line.split('/').includes(unitName))
}
