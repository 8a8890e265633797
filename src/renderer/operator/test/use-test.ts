import { onScopeDispose, shallowRef } from 'vue'
import { asked, operatorApi } from '../client'

const ask = () => asked(operatorApi.test.$get())
const askPlaces = () => asked(operatorApi.places.$get())

export type TestState = NonNullable<Awaited<ReturnType<typeof ask>>>
export type Line = TestState['sheet']['lines'][number]
export type CheckId = Line['check']
export type TestResult = Line['result']
export type Place = NonNullable<Awaited<ReturnType<typeof askPlaces>>>['places'][number]

type Report = Parameters<typeof operatorApi.test.result.$post>[0]['json']

/** The tests as the service keeps them, and what can be asked of it. */
export const useTest = () => {
  const state = shallowRef<TestState>()
  const isDeaf = shallowRef(false)
  let ended = false
  onScopeDispose(() => (ended = true))

  const take = async (answer: Promise<TestState | undefined>): Promise<void> => {
    const now = await answer
    if (ended) return
    isDeaf.value = now === undefined
    state.value = now ?? state.value
  }
  void take(ask())
  return {
    state,
    isDeaf,
    look: () => take(ask()),
    report: (json: Report) => take(asked(operatorApi.test.result.$post({ json }))),
    disk: () => take(asked(operatorApi.test.disk.$post({ json: {} }))),
    network: () => take(asked(operatorApi.test.network.$post({ json: {} }))),
    places: async (): Promise<readonly Place[]> => (await askPlaces())?.places ?? [],
    save: (place: string, language: 'en' | 'zh') => asked(operatorApi.test.sheet.$post({ json: { place, language } })),
  }
}

export type Test = ReturnType<typeof useTest>
