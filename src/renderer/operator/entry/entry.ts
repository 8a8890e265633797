import { computed, ref, shallowRef } from 'vue'
import { entrance, type Entered, type PinSet } from '../../client/operator-client'
import { realTimers, type Timers } from '../../composables/timers'
import { useOneTimer } from '../../composables/use-one-timer'

/** Where somebody stands on the way in. `told`: the recovery code is on screen. `in`: they are the operator. */
export type EntryStage = 'asking' | 'away' | 'enter' | 'choose' | 'repeat' | 'code' | 'told' | 'in'
export type Refusal = Extract<Entered | PinSet, { readonly ok: false }>
/** What is wrong: what the service said, that two entries differ, or that nobody answers. */
export type Trouble = Refusal['because'] | 'differ' | 'away'

type Recover = (
  code: string,
  pin: string,
) => Promise<{ readonly ok: true; readonly recovery: string } | Refusal | undefined>
export type EntryOptions = {
  readonly client?: Omit<typeof entrance, 'recover'> & { readonly recover: Recover }
  readonly timers?: Timers
}

/** Counts the seconds of a lock-out down, as they were last told. */
const useLock = (timers: Timers) => {
  const timer = useOneTimer(timers)
  const seconds = ref(0)
  const tick = (): void => {
    if (seconds.value === 0) return
    timer.set(1000, () => {
      seconds.value -= 1
      tick()
    })
  }
  const set = (left: number): void => {
    timer.clear()
    seconds.value = left
    tick()
  }
  return { seconds, set }
}

/** Where somebody stands, what is wrong, and what they entered before. */
const useStanding = (timers: Timers) => {
  const stage = ref<EntryStage>('asking')
  const trouble = ref<Trouble>()
  const refusal = shallowRef<Refusal>()
  const isBusy = ref(false)
  /** The code that is on screen while somebody writes it down. */
  const recovery = ref('')
  /** The PIN until it is entered again, and the code until it is sent. */
  const chosen = shallowRef<{ readonly pin?: string; readonly code?: string }>({})
  const lock = useLock(timers)

  const go = (to: EntryStage, because?: Trouble): void => {
    stage.value = to
    trouble.value = because
  }
  const refused = (answer: Refusal | undefined, stay: EntryStage): void => {
    refusal.value = answer
    if (answer) lock.set(answer.lockedSeconds)
    go(stay, answer?.because ?? 'away')
  }
  const busily = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.value) return
    isBusy.value = true
    await work()
    isBusy.value = false
  }
  return { stage, trouble, refusal, isBusy, recovery, chosen, lock, go, refused, busily }
}

/** A code that was wrong is entered again, and so is a PIN that is not good. */
const backTo = (answer: Refusal | undefined, code: string | undefined): EntryStage =>
  code !== undefined && answer && ['wrong', 'locked', 'unset'].includes(answer.because) ? 'code' : 'choose'

/** What needs no answer of the service. */
const stepsOf = (at: Pick<ReturnType<typeof useStanding>, 'chosen' | 'lock' | 'go' | 'recovery' | 'refusal'>) => ({
  giveCode: (code: string): void => {
    at.chosen.value = { code }
    at.go('choose')
  },
  noted: (): void => {
    at.recovery.value = ''
    at.go('in')
  },
  askForCode: (): void => {
    at.refusal.value = undefined
    at.lock.set(0)
    at.go('code')
  },
})

/** The way in: the PIN, or the first one, or a new one by the recovery code. */
export const useEntry = ({ client = entrance, timers = realTimers }: EntryOptions = {}) => {
  const { chosen, lock, go, refused, busily, ...shown } = useStanding(timers)

  const begin = async (): Promise<void> => {
    const state = await client.state()
    chosen.value = {}
    lock.set(state?.lockedSeconds ?? 0)
    if (!state) go('away', 'away')
    else if (state.pin === 'unset') go('choose')
    else go('enter', state.pin === 'unreadable' ? 'unreadable' : undefined)
  }
  const enter = (pin: string): Promise<void> =>
    busily(async () => {
      const answer = await client.enter(pin)
      if (answer?.ok) go('in')
      else if (answer?.because === 'unset') await begin()
      else refused(answer, 'enter')
    })
  const choose = (pin: string): void => {
    chosen.value = { ...chosen.value, pin }
    go('repeat')
  }
  const send = async (pin: string, code: string | undefined): Promise<void> => {
    const answer = code === undefined ? await client.setUp(pin) : await client.recover(code, pin)
    if (answer?.ok) {
      shown.recovery.value = answer.recovery
      go('told')
    } else if (answer?.because === 'already-set') await begin()
    else refused(answer, backTo(answer, code))
  }
  const repeat = (again: string): Promise<void> =>
    busily(async () => {
      const { pin, code } = chosen.value
      chosen.value = { ...(code !== undefined && { code }) }
      if (pin === again) await send(again, code)
      else go('choose', 'differ')
    })
  const isRecovering = computed(() => chosen.value.code !== undefined)
  const does = { begin, enter, choose, repeat, ...stepsOf({ chosen, lock, go, ...shown }) }
  return { ...shown, ...does, isRecovering, lockedSeconds: lock.seconds }
}

export type Entry = ReturnType<typeof useEntry>
