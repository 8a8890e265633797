import { resolve } from 'node:path'
import pc from 'picocolors'
import type { Said } from '../../exhibit'
import { examine, type Finding, type Report, type Verdict } from '../../kiosk/machine/doctor'
import { type Machine, thisMachine } from '../../kiosk/machine/machine'
import { placesFrom } from '../../web/places'
import { dataFolderOf } from '../data-folder'
import type { AddCommand, Kit } from '../kit'
import { exitCodes } from '../output'

type Options = { readonly data?: string; readonly json?: boolean }

export const addDoctor: AddCommand = (program, kit) => {
  const { say, finish } = kit
  program
    .command('doctor')
    .description(
      say({
        en: 'check each line of the setup on this machine, and say the cures',
        zh: '在本机逐项检查安装情况，并给出处理办法',
      }),
    )
    .option(
      '--data <folder>',
      say({ en: 'the data folder (default: that of the setup)', zh: '数据文件夹（默认为安装时所设）' }),
    )
    .option('--json', say({ en: 'print the findings for other programs to read', zh: '输出检查结果，供其他程序读取' }))
    .action(async (options: Options) => finish(await act(options, kit, thisMachine())))
}

const words: Readonly<Record<Verdict, Said>> = {
  pass: { en: 'pass', zh: '通过' },
  fail: { en: 'FAIL', zh: '不通过' },
  unknown: { en: 'unknown', zh: '未知' },
  'not-applicable': { en: 'n/a', zh: '不适用' },
}

const colours: Readonly<Record<Verdict, (text: string) => string>> = {
  pass: pc.green,
  fail: pc.red,
  unknown: pc.yellow,
  'not-applicable': pc.dim,
}

const lines = ({ title, verdict, seen, cure }: Finding, { output, say }: Kit): string => {
  const word = say(words[verdict])
  const head = `${output.colours ? colours[verdict](word) : word}  ${say(title)}`
  return [head, `    ${say(seen)}`, ...(cure ? [`    ${say({ en: 'Cure: ', zh: '处理：' })}${say(cure)}`] : [])].join(
    '\n',
  )
}

const asJson = ({ platform, at, findings }: Report, { say }: Kit): string => {
  const told = findings.map(({ id, title, verdict, seen, cure }) => ({
    id,
    title: say(title),
    verdict,
    seen: say(seen),
    ...(cure && { cure: say(cure) }),
  }))
  return JSON.stringify({ ok: isWell(findings), platform, at, findings: told }, undefined, 2)
}

const isWell = (findings: readonly Finding[]): boolean => findings.every(({ verdict }) => verdict !== 'fail')

const summary = (findings: readonly Finding[]): Said => {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length
  return {
    en: `${count('pass')} pass, ${count('fail')} fail, ${count('unknown')} unknown, ${count('not-applicable')} not applicable.`,
    zh: `通过 ${count('pass')} 项，不通过 ${count('fail')} 项，未知 ${count('unknown')} 项，不适用 ${count('not-applicable')} 项。`,
  }
}

/** Ends with 1 when a line fails; what can't be seen from here is told and is no failure. */
export const act = async ({ data, json = false }: Options, kit: Kit, machine: Machine): Promise<number> => {
  // Setup gives the kiosk of a Linux machine a folder of the machine's; elsewhere it lies with the account.
  const otherwise = machine.platform === 'linux' ? {} : { otherwise: dataFolderOf(undefined, placesFrom(kit.program)) }
  const report = await examine({ machine, ...otherwise, ...(data !== undefined && { dataFolder: resolve(data) }) })
  if (json) kit.output.out(asJson(report, kit))
  else {
    for (const finding of report.findings) kit.output.out(lines(finding, kit))
    kit.output.out(`\n${kit.say(summary(report.findings))}`)
  }
  return isWell(report.findings) ? exitCodes.good : exitCodes.problems
}
