import { describe, expect, it } from 'vitest'
import { aMachine, type AMachine } from '../../../tests/support/a-machine'
import { dataFolderOf } from '../data-folder'
import type { Kit } from '../kit'
import { silentProgress } from '../output'
import { act } from './doctor'

const kitFor = (out: string[], language: Kit['language']): Kit => ({
  output: {
    out: (text) => void out.push(text),
    err: () => undefined,
    colours: false,
    progress: () => silentProgress,
  },
  language,
  say: (said) => said[language],
  finish: () => undefined,
  program: '/nowhere',
})

const doctor = async (machine: AMachine, options: Parameters<typeof act>[0] = {}, language: Kit['language'] = 'en') => {
  const out: string[] = []
  return { code: await act(options, kitFor(out, language), aMachine(machine)), out: out.join('\n') }
}

/** A system of which little is asked, and all of that is well. */
const well: AMachine = { platform: 'darwin', freeBytes: 9e9, trial: 'durable' }

describe('kiosk doctor', () => {
  it('ends with 0 where all is well, and says so line by line', async () => {
    const { code, out } = await doctor(well)
    expect(code).toBe(0)
    expect(out).toContain('pass  The time zone is set\n    It is Asia/Shanghai.')
    expect(out).toContain('4 pass, 0 fail, 0 unknown, 0 not applicable.')
  })

  it('ends with 1 where something is wrong, and says the cure', async () => {
    const { code, out } = await doctor({ ...well, timeZone: 'UTC' })
    expect(code).toBe(1)
    expect(out).toContain('FAIL  The time zone is set')
    expect(out).toContain('    Cure: timedatectl set-timezone Asia/Shanghai')
  })

  it('looks on Windows at the folder where the application keeps its data there', async () => {
    const asked: string[] = []
    const machine = {
      ...aMachine({ platform: 'win32' }),
      tryOut: (folder: string) => (asked.push(folder), Promise.resolve('durable' as const)),
    }
    await act({}, kitFor([], 'en'), machine)
    expect(asked).toEqual([dataFolderOf(undefined, { packaged: false })])
  })

  it('does not take for wrong what can’t be seen from here', async () => {
    const { code, out } = await doctor({ ...well, trial: 'missing' })
    expect(code).toBe(0)
    expect(out).toContain('unknown  What is written is kept')
  })

  it('speaks Chinese, and JSON', async () => {
    expect((await doctor({ ...well, timeZone: 'UTC' }, {}, 'zh')).out).toContain('不通过  已设置时区')
    const told: unknown = JSON.parse((await doctor(well, { json: true })).out)
    expect(told).toMatchObject({ ok: true, platform: 'darwin', at: '2027-03-01T02:00:00.000Z' })
    expect(JSON.stringify(told)).toContain('"verdict":"pass"')
  })

  it('looks at the data folder it is told', async () => {
    const { out } = await doctor({ ...well, trial: 'missing' }, { data: '/srv/hall' })
    expect(out).toContain('There is no data folder /srv/hall yet')
  })
})
