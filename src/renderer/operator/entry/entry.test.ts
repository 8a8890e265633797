// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../../tests/support/hand-clock'
import { useEntry, type EntryOptions, type Refusal } from './entry'

type Client = NonNullable<EntryOptions['client']>
const refusal = (because: Refusal['because'], lockedSeconds = 0, freeTries = 3): Refusal => ({
  ok: false,
  because,
  lockedSeconds,
  freeTries,
})
const recovery = 'AAAAA-BBBBB-CCCCC-DDDDD'
const token = 'token'

/** Somebody at the door of a kiosk that answers as told. */
const atTheDoor = async (answers: Partial<Client> = {}) => {
  const clock = handClock()
  const client: Client = {
    state: () => Promise.resolve({ pin: 'set', lockedSeconds: 0 }),
    enter: () => Promise.resolve({ ok: true, token }),
    setUp: () => Promise.resolve({ ok: true, recovery, token }),
    recover: () => Promise.resolve({ ok: true, recovery }),
    ...answers,
  }
  const scope = effectScope()
  const entry = scope.run(() => useEntry({ client, timers: clock.timers }))
  if (!entry) throw new Error('no entry')
  await entry.begin()
  return { entry, clock, scope }
}

describe('the way in', () => {
  it('asks for the PIN, and lets in who knows it', async () => {
    const { entry } = await atTheDoor()
    expect(entry.stage.value).toBe('enter')
    await entry.enter('493027')
    expect(entry.stage.value).toBe('in')
  })

  it('has one chosen, twice, where there is none, and tells the code before it lets in', async () => {
    const setUp = vi.fn<Client['setUp']>(() => Promise.resolve({ ok: true, recovery, token }))
    const { entry } = await atTheDoor({ state: () => Promise.resolve({ pin: 'unset', lockedSeconds: 0 }), setUp })
    expect(entry.stage.value).toBe('choose')
    entry.choose('493027')
    await entry.repeat('493028')
    expect([entry.stage.value, entry.trouble.value]).toEqual(['choose', 'differ'])
    expect(setUp).not.toHaveBeenCalled()
    entry.choose('493027')
    await entry.repeat('493027')
    expect([entry.stage.value, entry.recovery.value]).toEqual(['told', recovery])
    entry.noted()
    expect([entry.stage.value, entry.recovery.value]).toEqual(['in', ''])
  })

  it('says why one is not taken, and asks again', async () => {
    const { entry } = await atTheDoor({
      state: () => Promise.resolve({ pin: 'unset', lockedSeconds: 0 }),
      setUp: () => Promise.resolve(refusal('in-order')),
    })
    entry.choose('123456')
    await entry.repeat('123456')
    expect([entry.stage.value, entry.trouble.value]).toEqual(['choose', 'in-order'])
  })

  it('counts a lock-out down and then takes another try', async () => {
    const { entry, clock, scope } = await atTheDoor({ enter: () => Promise.resolve(refusal('wrong', 3, 0)) })
    await entry.enter('804613')
    expect([entry.trouble.value, entry.lockedSeconds.value]).toEqual(['wrong', 3])
    clock.pass(2_000)
    expect(entry.lockedSeconds.value).toBe(1)
    clock.pass(1_000)
    expect(entry.lockedSeconds.value).toBe(0)
    scope.stop()
    expect(clock.waiting()).toBe(0)
  })

  it('goes back to the code when that was wrong, and to the PIN when that is not good', async () => {
    const answers = [refusal('wrong'), refusal('all-same')]
    const { entry } = await atTheDoor({ recover: () => Promise.resolve(answers.shift()) })
    const send = async (pin: string): Promise<void> => {
      entry.choose(pin)
      await entry.repeat(pin)
    }
    entry.askForCode()
    entry.giveCode('A')
    expect([entry.stage.value, entry.isRecovering.value]).toEqual(['choose', true])
    await send('728164')
    expect([entry.stage.value, entry.trouble.value]).toEqual(['code', 'wrong'])
    entry.giveCode('B')
    await send('111111')
    expect([entry.stage.value, entry.trouble.value]).toEqual(['choose', 'all-same'])
  })

  it('says that nobody answers, and sends nothing twice at once', async () => {
    const { entry: lost } = await atTheDoor({ state: () => Promise.resolve(undefined) })
    expect([lost.stage.value, lost.trouble.value]).toEqual(['away', 'away'])
    const enter = vi.fn<Client['enter']>(() => Promise.resolve(undefined))
    const { entry } = await atTheDoor({ enter })
    await Promise.all([entry.enter('493027'), entry.enter('493027')])
    expect(enter).toHaveBeenCalledOnce()
    expect([entry.stage.value, entry.trouble.value, entry.isBusy.value]).toEqual(['enter', 'away', false])
  })
})
