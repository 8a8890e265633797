import { isAbsolute } from 'node:path'
import { expect, it } from 'vitest'
import { helpOf, readOptions } from './options.mjs'

it('takes a path from the folder it was typed in, and an empty one, as an unset variable gives it, for no path at all', () => {
  const { data, exhibit } = readOptions(['data', 'exhibit'], ['--data', 'here', '--exhibit', ''])
  expect([isAbsolute(data), exhibit]).toEqual([true, ''])
})

it('names every option it was asked about in its help, with what it takes', () => {
  expect(helpOf(['data', 'windowed']).split('\n')).toEqual([
    'Options:',
    '  --data DIR            where settings, journal and log are kept',
    '  --windowed            in a window',
  ])
})
