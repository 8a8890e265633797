import { createPublicKey } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprintOf, makeKey, publicKeyOf } from '../packs'
import { createTrust } from './trust'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'trust-')), 'keys')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('nobody is trusted at first', async () => {
  expect(await createTrust(folder).keys()).toEqual([])
})

it('a key that was added is trusted for good, and only once', async () => {
  const key = publicKeyOf(makeKey()) ?? ''
  await createTrust(folder).add(key)
  await createTrust(folder).add(key)
  expect(await createTrust(folder).keys()).toEqual([key])
})

it('public keys that somebody put there are trusted; nothing else is taken for one', async () => {
  mkdirSync(folder)
  const [key, other] = [makeKey(), makeKey()]
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  put('museum.pub', createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString())
  put('bare.pub', `${publicKeyOf(other) ?? ''}\n`)
  put('private.pub', makeKey().export({ type: 'pkcs8', format: 'pem' }).toString())
  put('nonsense.pub', 'a key')
  put('long.pub', 'x'.repeat(5_000))
  put('unnamed', publicKeyOf(makeKey()) ?? '')
  mkdirSync(join(folder, 'folder.pub'))
  expect((await createTrust(folder).keys()).toSorted()).toEqual([publicKeyOf(key), publicKeyOf(other)].toSorted())
})

it('a file of more than 1,000 bytes is none, and no more than 100 files are looked at', async () => {
  mkdirSync(folder)
  const [first, second, third] = [makeKey(), makeKey(), makeKey()].map((each) => publicKeyOf(each) ?? '')
  writeFileSync(join(folder, 'a.pub'), first?.padEnd(1_000) ?? '')
  writeFileSync(join(folder, 'b.pub'), second?.padEnd(1_001) ?? '')
  for (let n = 0; n < 97; n += 1) writeFileSync(join(folder, `c-${n}.pub`), '')
  writeFileSync(join(folder, 'd.pub'), third ?? '')
  expect(await createTrust(folder).keys()).toEqual([first, third])
  writeFileSync(join(folder, 'c.pub'), '')
  expect(await createTrust(folder).keys()).toEqual([first])
})

it('keys have the names of their files, and one that is removed is gone under every name', async () => {
  mkdirSync(folder)
  const [key, other] = [makeKey(), makeKey()].map((each) => publicKeyOf(each) ?? '')
  const put = (name: string, text = '') => writeFileSync(join(folder, name), text)
  put('museum.pub', key)
  put('museum-copy.pub', key)
  put('workshop.pub', other)
  const trust = createTrust(folder)
  expect((await trust.list()).map(({ name }) => name)).toEqual(['museum-copy', 'workshop'])
  await trust.remove(fingerprintOf(key ?? ''))
  expect((await trust.list()).map(({ name }) => name)).toEqual(['workshop'])
  await trust.remove(fingerprintOf(key ?? ''))
  expect(await trust.keys()).toEqual([other])
})
