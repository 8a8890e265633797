import { inject, onScopeDispose, provide, ref, shallowRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { Said } from '../../../exhibit'
import type { Settings } from '../../../settings'
import type { SettingsChange } from '../../../kiosk'
import { asked, operatorApi } from '../client'
import type { Signs } from '../parts/signs'
import { words } from './words'

const ask = () => asked(operatorApi.settings.$get())
/** The settings as the service tells them; its shapes are the service's. */
export type SettingsState = NonNullable<Awaited<ReturnType<typeof ask>>>

/** What became of the last change of a setting. */
export type Outcome = { readonly path: string; readonly isGood: boolean; readonly says: readonly Said[] }

/** What an editor asks for on the keys of the screen. */
export type Question = {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly signs?: Signs
}

export type SettingsDesk = {
  readonly state: ShallowRef<SettingsState | undefined>
  readonly outcome: Ref<Outcome | undefined>
  readonly isAway: Ref<boolean>
  readonly load: () => Promise<void>
  /** Saves a setting; `path` is the row that tells what became of it. */
  readonly change: (path: string, patch: Readonly<Record<string, unknown>>) => Promise<void>
  readonly undo: (path: string) => Promise<void>
  readonly toUsual: (path: string) => Promise<void>
  readonly question: ShallowRef<(Question & { readonly answer: (text: string | undefined) => void }) | undefined>
  /** The text entered; `undefined` when that was called off. */
  readonly enter: (question: Question) => Promise<string | undefined>
}

const deskKey: InjectionKey<SettingsDesk> = Symbol('settings')

/** Only the shape an answer about a change has once it came through JSON. */
type Told = { readonly kind: SettingsChange['kind']; readonly kept?: string; readonly problems?: readonly Problem[] }
type Problem = { readonly says: Said }

const outcomeOf = (path: string, told: Told | undefined): Outcome => {
  if (!told) return { path, isGood: false, says: [words.away] }
  if (told.kind === 'refused') return { path, isGood: false, says: (told.problems ?? []).map(({ says }) => says) }
  return told.kept === 'memory'
    ? { path, isGood: false, says: [words.memory] }
    : { path, isGood: true, says: [words.saved] }
}

/** The settings behind the page: what they are, and the ways to change them. */
export const provideSettings = (): SettingsDesk => {
  const state = shallowRef<SettingsState>()
  const outcome = ref<Outcome>()
  const isAway = ref(false)
  const question: SettingsDesk['question'] = shallowRef()
  let gone = false
  const load = async (): Promise<void> => {
    const told = await ask()
    isAway.value = told === undefined
    if (told && !gone) state.value = Object.freeze(told)
  }
  const act = async (path: string, answer: Promise<Told | undefined>): Promise<void> => {
    const told = await answer
    await load()
    outcome.value = outcomeOf(path, told)
  }
  const routes = operatorApi.settings
  const desk: SettingsDesk = {
    state,
    outcome,
    isAway,
    load,
    change: (path, patch) => act(path, asked(routes.change.$post({ json: { patch: { ...patch } } }))),
    undo: (path) => act(path, asked(routes.undo.$post({ json: { path } }))),
    toUsual: (path) => act(path, asked(routes.usual.$post({ json: { path } }))),
    question,
    enter: (asking) =>
      new Promise((done) => {
        const answer = (text: string | undefined): void => {
          question.value = undefined
          done(text)
        }
        question.value = { ...asking, answer }
      }),
  }
  onScopeDispose(() => {
    gone = true
  })
  provide(deskKey, desk)
  return desk
}

export const useSettings = (): SettingsDesk => {
  const desk = inject(deskKey)
  if (!desk) throw new Error('no settings are provided here')
  return desk
}

/** The settings themselves, typed as the schema has them. */
export type SettingsNow = Settings
