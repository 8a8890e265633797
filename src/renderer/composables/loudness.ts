import { inject, type InjectionKey, provide, type Ref, watch } from 'vue'
import type { KioskAnswer } from '../client/answers'

/** How loud films and sounds are on this machine, 0 to 1, and whether those of the loop are heard at all. */
export type Loudness = { readonly volume: number; readonly inLoop: boolean }

const loudnessKey: InjectionKey<() => Loudness> = Symbol('loudness')

export const loudnessOf = ({ sound, loop }: Pick<KioskAnswer, 'sound' | 'loop'>): Loudness => ({
  volume: sound.muted ? 0 : sound.volume / 100,
  inLoop: loop.sound && !sound.muted,
})

export const provideLoudness = (loudness: () => Loudness): void => provide(loudnessKey, loudness)

/** What holds now; where nobody said, all is as loud as the exhibit wants it and the loop is silent. */
export const useLoudness = (): (() => Loudness) => inject(loudnessKey, () => () => ({ volume: 1, inLoop: false }), true)

/** Keeps an element as loud as the exhibit wants it on this machine; what it gives back sets it before the element plays. */
export const useVolume = (element: Readonly<Ref<HTMLMediaElement | undefined>>, volume: () => number): (() => void) => {
  const loudness = useLoudness()
  const set = (): void => {
    if (element.value) element.value.volume = volume() * loudness().volume
  }
  watch(() => volume() * loudness().volume, set)
  return set
}
