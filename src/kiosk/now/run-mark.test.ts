import { expect, it } from 'vitest'
import { createRunMark } from './run-mark'

const aMemory = () => {
  const kept = new Map<string, number>()
  return {
    get: (name: string) => kept.get(name) ?? 0,
    set: (name: string, value: number) => {
      kept.set(name, value)
      return 'disk' as const
    },
  }
}

it('knows of no run before the first', () => {
  expect(createRunMark(aMemory()).before).toBe('first')
})

it('tells an ending in order from one without a word', () => {
  const memory = aMemory()
  createRunMark(memory).close()
  expect(createRunMark(memory).before).toBe('stopped')
  // The run that was just begun is never closed: a power cut.
  expect(createRunMark(memory).before).toBe('untold')
})

it.each(['quit', 'restart-app', 'restart-machine', 'shut-down-machine'] as const)(
  'remembers that it was %s',
  (ending) => {
    const memory = aMemory()
    const run = createRunMark(memory)
    run.endsBy(ending)
    run.close()
    expect(createRunMark(memory).before).toBe(ending)
  },
)

it('takes a value of a newer kiosk for an ending without a word', () => {
  const memory = aMemory()
  memory.set('run-mark', 99)
  expect(createRunMark(memory).before).toBe('untold')
})
