import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Kept } from '../store'
import { createAccess } from './access'
import { createRecordKeeper } from './record'
import { scryptHashing } from './secret'

const good = '493027'
const other = '804613'

type Disk = { body: unknown; writes: boolean; reads: boolean; written: number; spare: unknown; spared: number }

/** Access on a disk that can be filled or taken away, with a clock moved by hand and a cheap scrypt. */
const anAccess = () => {
  const disk: Disk = { body: null, writes: true, reads: true, written: 0, spare: undefined, spared: 0 }
  const time = { now: 0 }
  const store = {
    operator: () => (disk.reads ? disk.body : undefined),
    saveOperator: (record: object): Kept => {
      if (!disk.writes) return 'memory'
      disk.body = JSON.parse(JSON.stringify(record))
      disk.written += 1
      return 'disk'
    },
  }
  const spare = {
    read: () => disk.spare,
    write: (secrets: object) => {
      disk.spare = JSON.parse(JSON.stringify(secrets))
      disk.spared += 1
    },
  }
  const hashing = scryptHashing(randomBytes, 12)
  const noted: string[] = []
  const note = (what: string): void => void noted.push(what)
  const open = () =>
    createAccess({
      keeper: createRecordKeeper(store, spare),
      monotonic: () => time.now,
      bytes: randomBytes,
      hashing,
      note,
    })
  return { disk, time, noted, access: open(), open, keeper: () => createRecordKeeper(store, spare) }
}

const set = async () => {
  const all = anAccess()
  const answer = await all.access.setUp(good)
  return { ...all, recovery: answer.ok ? answer.recovery : '' }
}

describe('the first PIN', () => {
  it('is asked for on a new kiosk, and brings a recovery code', async () => {
    const { access } = anAccess()
    expect(access.state()).toEqual({ pin: 'unset', lockedSeconds: 0 })
    const answer = await access.setUp(good)
    expect(answer.ok && answer.recovery).toMatch(/^(\w{5}-){3}\w{5}$/)
    expect(access.state()).toEqual({ pin: 'set', lockedSeconds: 0 })
    expect(await access.enter(good)).toEqual({ ok: true })
  })

  it('outlives a data folder that is taken away while the kiosk runs, with the tries that were wrong', async () => {
    const { access, disk, open } = await set()
    await access.enter(other)
    disk.body = null
    expect(access.state().pin).toBe('set')
    expect(await access.setUp(other)).toMatchObject({ ok: false, because: 'already-set' })
    expect(await open().enter(good)).toEqual({ ok: true })
  })

  it('outlives a database that is beyond reading, by its spare, and so does the code', async () => {
    const { disk, open, recovery } = await set()
    disk.body = null
    const after = open()
    expect(after.state().pin).toBe('set')
    expect(await after.setUp(other)).toMatchObject({ ok: false, because: 'already-set' })
    expect(await after.enter(other)).toMatchObject({ ok: false, because: 'wrong' })
    expect(await after.recover(recovery, other)).toMatchObject({ ok: true })
    disk.body = null
    expect(await open().enter(other)).toEqual({ ok: true })
  })

  it('is gone for good where neither can be read, and where it was forgotten', async () => {
    const { disk, open, keeper } = await set()
    Object.assign(disk, { body: null, spare: { pin: 'no secret' } })
    expect(open().state().pin).toBe('unset')
    await open().setUp(good)
    keeper().forget()
    disk.body = null
    expect(open().state().pin).toBe('unset')
  })

  it('is what the database says, and the spare follows, with no write for a wrong try', async () => {
    const { disk, open, access } = await set()
    const spare = disk.spare
    disk.spare = { pin: null, recovery: null }
    expect(await open().enter(good)).toEqual({ ok: true })
    expect(disk.spare).toEqual(spare)
    const before = disk.spared
    await access.enter(other)
    expect(disk.spared).toBe(before)
  })

  it('is kept as nothing that could be read', async () => {
    const { disk, recovery } = await set()
    const kept = JSON.stringify(disk.body)
    for (const word of [good, recovery, recovery.replaceAll('-', '')]) expect(kept).not.toContain(word)
  })

  it('is refused with the reason when anybody would guess it', async () => {
    const { access } = anAccess()
    expect(await access.setUp('123456')).toMatchObject({ ok: false, because: 'in-order' })
    expect(await access.setUp('1234')).toMatchObject({ ok: false, because: 'short' })
    expect(access.state().pin).toBe('unset')
  })

  it('is set by the first who sets it, and by nobody after', async () => {
    const { access } = anAccess()
    const [first, second] = await Promise.all([access.setUp(good), access.setUp(other)])
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, because: 'already-set' })
    expect(await access.enter(other)).toMatchObject({ ok: false, because: 'wrong' })
  })

  it('is refused where it could not be kept', async () => {
    const { access, disk } = anAccess()
    disk.writes = false
    expect(await access.setUp(good)).toMatchObject({ ok: false, because: 'unkept' })
    expect(access.state().pin).toBe('unset')
  })
})

describe('entering it', () => {
  it('is counted on the disk before it is judged', async () => {
    const { access, disk } = await set()
    const counted: unknown[] = []
    const before = disk.written
    const answer = access.enter(other)
    await Promise.resolve()
    await Promise.resolve()
    counted.push(JSON.stringify(disk.body))
    expect(disk.written).toBe(before + 1)
    expect(counted[0]).toContain('"failed":{"pin":1')
    expect(await answer).toEqual({ ok: false, because: 'wrong', lockedSeconds: 0, freeTries: 4 })
  })

  it('is refused while the lock-out lasts, the right one too', async () => {
    const { access, time, noted } = await set()
    for (let time = 0; time < 5; time++) await access.enter(other)
    expect(noted).toEqual(['set', 'locked-out'])
    expect(await access.enter(good)).toMatchObject({ ok: false, because: 'locked', lockedSeconds: 30 })
    time.now += 29_999
    expect(await access.enter(good)).toMatchObject({ because: 'locked', lockedSeconds: 1 })
    time.now += 1
    expect(await access.enter(good)).toEqual({ ok: true })
    expect(access.state().lockedSeconds).toBe(0)
  })

  it('stays locked out after a restart', async () => {
    const { access, open } = await set()
    for (let time = 0; time < 5; time++) await access.enter(other)
    const again = open()
    expect(again.state()).toEqual({ pin: 'set', lockedSeconds: 30 })
    expect(await again.enter(good)).toMatchObject({ because: 'locked' })
  })

  it('shares one count among all who try at once', async () => {
    const { access } = await set()
    const answers = await Promise.all(Array.from({ length: 20 }, () => access.enter(other)))
    const told = answers.map((answer) => (answer.ok ? 'in' : answer.because))
    expect(told.filter((word) => word === 'wrong')).toHaveLength(5)
    expect(told.filter((word) => word === 'locked')).toHaveLength(15)
  })

  it('lets nobody in, and nobody set another one, while what is kept can’t be read', async () => {
    const { access, disk } = await set()
    const kept = disk.body
    for (const damage of [undefined, 'x', 7, {}, { ...Object(kept), pin: { salt: '', hash: '', cost: 1 } }]) {
      disk.body = damage
      disk.reads = damage !== undefined
      expect(access.state().pin).toBe('unreadable')
      expect(await access.enter(good)).toMatchObject({ ok: false, because: 'unreadable' })
      expect(await access.setUp(other)).toMatchObject({ ok: false, because: 'unreadable' })
      expect(disk.body).toBe(damage)
    }
    disk.body = kept
    disk.reads = true
    expect(await access.enter(good)).toEqual({ ok: true })
  })
})

describe('recovery', () => {
  it('takes the code, and gives a new PIN and a new code', async () => {
    const { access, recovery } = await set()
    for (let time = 0; time < 5; time++) await access.enter(other)
    const answer = await access.recover(recovery.toLowerCase(), other)
    expect(answer.ok).toBe(true)
    expect(answer.ok && answer.recovery).not.toBe(recovery)
    expect(await access.enter(other)).toEqual({ ok: true })
    expect(await access.enter(good)).toMatchObject({ because: 'wrong' })
    expect(await access.recover(recovery, good)).toMatchObject({ because: 'wrong' })
  })

  it('has a lock-out of its own', async () => {
    const { access } = await set()
    for (let time = 0; time < 5; time++) {
      expect(await access.recover('22222-22222-22222-22222', other)).toMatchObject({ because: 'wrong' })
    }
    expect(await access.recover('22222-22222-22222-22222', other)).toMatchObject({
      because: 'locked',
      lockedSeconds: 30,
    })
    expect(await access.enter(good)).toEqual({ ok: true })
  })

  it('costs no try when the new PIN is not good', async () => {
    const { access, recovery, disk } = await set()
    const before = disk.written
    expect(await access.recover(recovery, '111111')).toMatchObject({ because: 'all-same' })
    expect(disk.written).toBe(before)
  })
})

describe('changing the PIN', () => {
  it('takes the one of now, and makes another code', async () => {
    const { access, recovery, noted } = await set()
    expect(await access.change(other, other)).toMatchObject({ ok: false, because: 'wrong' })
    const answer = await access.change(good, other)
    expect(answer.ok && answer.recovery).toMatch(/^(\w{5}-){3}\w{5}$/)
    expect(await access.enter(other)).toEqual({ ok: true })
    expect(await access.recover(recovery, good)).toMatchObject({ because: 'wrong' })
    expect(noted).toContain('changed')
  })

  it('is under the same lock-out as entering it', async () => {
    const { access } = await set()
    for (let time = 0; time < 5; time++) await access.change(other, '728164')
    expect(await access.enter(good)).toMatchObject({ because: 'locked' })
  })
})

it('scrypt takes long enough to hurt a thief, not long enough to hurt an operator, and as long for a wrong PIN as for a right one', async () => {
  const hashing = scryptHashing(randomBytes)
  const secret = await hashing.keep(good)
  // The processor's own time: how long other programs hold it says nothing of scrypt.
  const took = async (pin: string): Promise<number> => {
    const began = process.cpuUsage()
    await hashing.matches(pin, secret)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  await took(good)
  const times: { right: number[]; wrong: number[] } = { right: [], wrong: [] }
  for (let time = 0; time < 10; time++) {
    times.right.push(await took(good))
    times.wrong.push(await took(other))
  }
  const fastest = (all: readonly number[]): number => Math.min(...all)
  expect(fastest(times.right)).toBeGreaterThan(20)
  expect(fastest(times.right)).toBeLessThan(600)
  expect(fastest(times.right) / fastest(times.wrong)).toBeGreaterThan(0.7)
  expect(fastest(times.right) / fastest(times.wrong)).toBeLessThan(1.43)
})
