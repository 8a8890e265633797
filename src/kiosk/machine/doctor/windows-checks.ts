import type { Machine } from '../machine'
import { type RegistryLine, registryLines } from '../setup/windows-registry'
import { type Check, fail, type Outcome, pass } from './check'

/** The account's own lines are asked of whoever runs this: the kiosk's account, when the panel asks. */
const asked = ({ key }: RegistryLine): string => key.replace(/^HKU\\KIOSK/, 'HKCU')

/** The value as `reg query` prints it; numbers come in hexadecimal. */
export const valueIn = (out: string, name: string): string | undefined => {
  const line = out.split(/\r?\n/).find((one) => one.trim().startsWith(`${name} `))
  const [, type, value] = /\s(REG_\w+)\s*(.*)$/.exec(line?.trim() ?? '') ?? []
  if (type === undefined || value === undefined) return undefined
  return type === 'REG_DWORD' ? String(Number.parseInt(value, 16)) : value.trim()
}

const lookAt = async ({ run }: Pick<Machine, 'run'>, line: RegistryLine): Promise<Outcome> => {
  const { code, out } = await run('reg.exe', ['query', asked(line), '/v', line.name])
  const value = code === 0 ? valueIn(out, line.name) : undefined
  if (value === String(line.value)) return pass(`${line.name} is ${value}.`, `${line.name} 为 ${value}。`)
  return fail(
    value === undefined
      ? { en: `${line.name} is not set.`, zh: `未设置 ${line.name}。` }
      : { en: `${line.name} is ${value}, not ${line.value}.`, zh: `${line.name} 为 ${value}，应为 ${line.value}。` },
    {
      en: 'Run kiosk setup --platform windows --write, then 2-machine.ps1 as an administrator.',
      zh: '运行 kiosk setup --platform windows --write，再以管理员身份运行 2-machine.ps1。',
    },
  )
}

/** One check a line of the registry. Nobody has seen them on Windows. */
export const windowsChecks: readonly Check[] = registryLines.map((line) => ({
  id: `windows-${line.id}`,
  title: line.says,
  look: ({ machine }) => lookAt(machine, line),
}))
