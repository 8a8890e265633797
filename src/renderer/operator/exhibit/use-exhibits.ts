import { onScopeDispose, shallowRef } from 'vue'
import { realTimers, type Timers } from '../../composables/timers'
import { useOneTimer } from '../../composables/use-one-timer'
import { asked, operatorApi } from '../client'

const ask = () => asked(operatorApi.exhibit.$get())

export type Exhibits = NonNullable<Awaited<ReturnType<typeof ask>>>
export type Found = Exhibits['found'][number]
export type Action = NonNullable<Exhibits['action']>
export type Wish = Found['needs'][number]['wish']
export type Shelved = Exhibits['shelf'][number]
export type TrustedKey = Exhibits['keys'][number]

/** How often the service is asked, in milliseconds: while it works, and otherwise, as sticks come and go. */
const everyMs = { working: 300, resting: 1_500 } as const

export const isWorking = (action: Action | null | undefined): boolean =>
  action?.stage !== undefined && action.stage !== 'done'

/** What the service says of the exhibits of this kiosk, asked again and again; and what can be asked of it. */
export const useExhibits = (timers: Timers = realTimers) => {
  const timer = useOneTimer(timers)
  const state = shallowRef<Exhibits>()
  /** The service could not be asked just now. */
  const isDeaf = shallowRef(false)
  let ended = false
  onScopeDispose(() => (ended = true))

  const look = async (): Promise<void> => {
    timer.clear()
    const answer = await ask()
    if (ended) return
    isDeaf.value = answer === undefined
    state.value = answer ?? state.value
    timer.set(isWorking(state.value?.action) ? everyMs.working : everyMs.resting, () => void look())
  }
  const told = async (answer: Promise<unknown>): Promise<void> => {
    await answer.catch(() => undefined)
    await look()
  }
  void look()
  return {
    state,
    isDeaf,
    install: (key: string, wishes: Wish[]) => told(operatorApi.exhibit.install.$post({ json: { key, wishes } })),
    switchTo: (to: string) => told(operatorApi.exhibit.switch.$post({ json: { to } })),
    undo: () => told(operatorApi.exhibit.undo.$post({ json: {} })),
    cancel: () => told(operatorApi.exhibit.cancel.$post({ json: {} })),
    removeKey: (fingerprint: string) => told(operatorApi.exhibit.keys.remove.$post({ json: { fingerprint } })),
  }
}
