import { expect, it } from 'vitest'
import { createActions, type ActionsParts } from './actions'

const some = (abilities: ActionsParts['abilities'] = {}) => {
  const done: string[] = []
  const due: (() => void)[] = []
  const actions = createActions({
    abilities,
    restartShow: () => done.push('pages load'),
    note: (action) => done.push(`note ${action}`),
    endsBy: (ending) => done.push(`ends by ${ending}`),
    after: (_, work) => {
      due.push(work)
      return () => undefined
    },
  })
  const comeDue = () => {
    for (const work of due.splice(0)) work()
  }
  return { actions, done, comeDue }
}

it('offers only what the host and the machine can do, and the show always', async () => {
  expect(await some().actions.offered()).toEqual(['restart-show'])
  const power = () => Promise.resolve({ restartMachine: () => {}, shutDownMachine: () => {} })
  const all = { restartApp: () => {}, quit: () => {}, power }
  expect(await some(all).actions.offered()).toEqual([
    'restart-show',
    'restart-app',
    'quit',
    'restart-machine',
    'shut-down-machine',
  ])
})

it('notes an action, answers, and only then does it', async () => {
  const { actions, done, comeDue } = some()
  expect(await actions.begin('restart-show')).toBe(true)
  expect(done).toEqual(['note restart-show'])
  comeDue()
  expect(done).toEqual(['note restart-show', 'pages load'])
})

it('marks why the run ends before it ends', async () => {
  const { actions, done, comeDue } = some({ quit: () => done.push('quits') })
  await actions.begin('quit')
  comeDue()
  expect(done).toEqual(['note quit', 'ends by quit', 'quits'])
})

it('quits to a login where the machine has one to offer', async () => {
  const power = () => Promise.resolve({ quitToLogin: () => done.push('login') })
  const { actions, done, comeDue } = some({ quit: () => done.push('quits'), power })
  await actions.begin('quit')
  comeDue()
  expect(done.at(-1)).toBe('login')
})

it('neither notes nor does what this machine can not do', async () => {
  const { actions, done, comeDue } = some()
  expect(await actions.begin('shut-down-machine')).toBe(false)
  comeDue()
  expect(done).toEqual([])
})
