import { expect, it } from 'vitest'
import { silentProgress } from './output'
import { run } from './program'

it.each([
  [['install', 'a.kiosk', '--data', '']],
  [['undo', '--data', '']],
  [['settings', 'show', '--data', '']],
  [['visitors', 'export', '--to', '']],
  [['pack', 'resources/exhibit', '--key', '']],
])('takes no empty place: %j', async (args) => {
  const err: string[] = []
  const quiet = { out: () => undefined, colours: false, progress: () => silentProgress }
  expect(await run(args, { ...quiet, err: (text) => err.push(text) })).toBe(2)
  expect(err.join()).toMatch(/^The option .*--(data|to|key) <\w+> wants a value\. See kiosk --help\.$/)
})
