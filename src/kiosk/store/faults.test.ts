import { expect, it } from 'vitest'
import { faultOf, faultWhere } from './faults'

const saying = (code: string) => (): void => {
  throw Object.assign(new Error(code), { code })
}
const silent = (): void => undefined

it.each([
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['ENOENT', 'unreachable'],
] as const)('a folder that says %s of writing makes a database that can not be opened %s', (code, fault) => {
  expect(faultWhere('unreachable', saying(code))).toBe(fault)
})

it('a folder that can be written leaves the fault what it is, and so does any other fault', () => {
  expect(faultWhere('unreachable', silent)).toBe('unreachable')
  expect(faultWhere('full', saying('EROFS'))).toBe('full')
})

it.each([
  [8, 'read-only'],
  // SQLITE_READONLY_DBMOVED and SQLITE_IOERR_WRITE: only the first byte counts.
  [1032, 'read-only'],
  [778, 'unreachable'],
  [13, 'full'],
  [5, 'locked'],
  [11, 'damaged'],
  [26, 'damaged'],
])('what SQLite calls %i is %s', (errcode, fault) => {
  expect(faultOf(Object.assign(new Error('sqlite'), { errcode }))).toBe(fault)
})
