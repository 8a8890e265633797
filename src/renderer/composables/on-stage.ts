import { inject, type InjectionKey, provide, ref, type Ref } from 'vue'

const onStageKey: InjectionKey<Readonly<Ref<boolean>>> = Symbol('on stage')

/** Says to all within a slide whether it is the one that is on. */
export const provideOnStage = (on: Readonly<Ref<boolean>>): void => provide(onStageKey, on)

/** Whether what is drawn here is on: a slide that waits, goes or is kept is not; everything else is. */
export const useOnStage = (): Readonly<Ref<boolean>> => inject(onStageKey, () => ref(true), true)
