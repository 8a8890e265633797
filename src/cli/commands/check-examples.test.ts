import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { silentProgress } from '../output'
import { run } from '../program'

const root = resolve(import.meta.dirname, '../../..')
const exhibits = ['resources/exhibit', ...readdirSync(resolve(root, 'examples')).map((name) => `examples/${name}`)]

describe('what comes with the kiosk', () => {
  it.each(exhibits)('%s has nothing to mend: no error and no warning', async (exhibit) => {
    const out: string[] = []
    const code = await run(['check', resolve(root, exhibit), '--json'], {
      out: (text) => out.push(text),
      err: () => undefined,
      colours: false,
      progress: () => silentProgress,
    })
    expect([code, JSON.parse(out.join('\n'))]).toEqual([
      0,
      { ok: true, counts: { errors: 0, warnings: 0 }, problems: [] },
    ])
  })
})
