import { inject, onErrorCaptured, provide, ref, type InjectionKey, type Ref } from 'vue'

/** Hears what could not be drawn: a kind of scene, or a screen. */
type Hear = (what: string) => void
const faultsKey: InjectionKey<Hear> = Symbol('faults')

/**
 * What of the exhibit on screen could not be drawn, the first of it, until `forget`: the service takes a new exhibit back for
 * it. Errors are only noted here; they go on to where they would go without it.
 */
export const useFaults = (
  screen: () => string,
): { readonly fault: Ref<string | undefined>; readonly forget: () => void } => {
  const fault = ref<string>()
  const hear: Hear = (what) => {
    fault.value ??= what
  }
  provide(faultsKey, hear)
  // The operator's screen is no part of the exhibit.
  onErrorCaptured(() => {
    if (screen() !== 'operator') hear(screen())
  })
  return {
    fault,
    forget: () => {
      fault.value = undefined
    },
  }
}

/** Tells the faults of all that is drawn inside this component, under a name; what it gives back tells one more. */
export const useFaultsInside = (name: () => string): (() => void) => {
  const hear = inject(faultsKey, () => undefined)
  const tell = (): void => hear(name())
  onErrorCaptured(tell)
  return tell
}
