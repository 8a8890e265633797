import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { silentProgress } from '../output'
import { run } from '../program'

const small = resolve(import.meta.dirname, '../../../tests/fixtures/exhibits/small')

const preview = async (...args: readonly string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    colours: false,
    progress: () => silentProgress,
  }
  return { code: await run(['preview', ...args], output), out: out.join('\n'), err: err.join('\n') }
}

describe('kiosk preview', () => {
  it.each([
    [['/nowhere'], 'There is no folder /nowhere.'],
    [['/nowhere', '--lang', 'zh'], '没有“/nowhere”这个文件夹。'],
    [[small, '--port', '70000'], '--port takes a whole number from 0 to 65535.'],
    [[small, '--port', 'high'], '--port takes a whole number from 0 to 65535.'],
  ])('of %j can’t run and says why', async (args, says) => {
    expect(await preview(...args)).toEqual({ code: 2, out: '', err: says })
  })

  it('says so when its port is in use, in the language asked for', async () => {
    const other = createServer()
    const port = await new Promise<number>((ready) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        ready(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const { code, err } = await preview(small, '--port', String(port), '--lang', 'zh')
    other.close()
    expect([code, err]).toEqual([
      2,
      `端口 ${port} 无法使用，可能已被其他程序占用；请用 --port 换一个，或用 --port 0 自动选择。`,
    ])
  })

  it('answers programs in JSON also when it can’t run', async () => {
    const { code, out } = await preview('/nowhere', '--json')
    expect([code, JSON.parse(out)]).toEqual([2, { ok: false, cannotRun: 'There is no folder /nowhere.' }])
  })
})
