import { posix, win32 } from 'node:path'
import { expect, it } from 'vitest'
import { labelOf } from './sticks'

it.each([
  ['/media/kiosk/sdb1', posix.basename, 'sdb1'],
  ['E:\\', win32.basename, 'E:'],
  ['E:\\packs', win32.basename, 'packs'],
])('calls the stick at %s by a name of its own', (root, lastPart, label) => {
  expect(labelOf(root, lastPart)).toBe(label)
})
