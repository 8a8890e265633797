import { inject, type InjectionKey, onScopeDispose, provide, type Ref, ref } from 'vue'
import type { MediaTrouble } from '../stores/playing'
import { useVolume } from './loudness'
import { type OneTimer, realTimers, type Timers } from './timers'
import { useOneTimer } from './use-one-timer'

/** Who hears what plays and what cannot: the idle watch and, through the page's beat, the service's health. */
export type PlayHearer = {
  readonly plays: (secondsLeft: number) => void
  readonly failed: (what: MediaTrouble) => void
}
const hearerKey: InjectionKey<PlayHearer> = Symbol('playing')
export const providePlaying = (hearer: PlayHearer): void => provide(hearerKey, hearer)

/** `still`: not begun. `failed`: it cannot be played now; the still picture stands there again, with a sentence. */
export type PlayerState = 'still' | 'playing' | 'paused' | 'failed'

/** A film that brings nothing new for so long is given up. */
export const stallMs = 3000

export type PlayerOptions = {
  readonly element: Readonly<Ref<HTMLMediaElement | undefined>>
  readonly volume: () => number
  readonly timers?: Timers
}

type Playing = {
  readonly media: () => HTMLMediaElement | undefined
  readonly state: Ref<PlayerState>
  readonly hearer: PlayHearer | undefined
  readonly stall: OneTimer
  readonly at: Ref<number>
  readonly length: Ref<number>
}

/** How playing ends: at rest, or given up. */
const endings = ({ media, state, hearer, stall }: Playing) => {
  const rest = (now: PlayerState): void => {
    stall.clear()
    state.value = now
    hearer?.plays(0)
  }
  const fail = (what: MediaTrouble): void => {
    if (state.value === 'failed') return
    rest('failed')
    media()?.pause()
    hearer?.failed(what)
  }
  const watchStall = (): void => {
    if (state.value === 'playing') stall.set(stallMs, () => fail('stalled'))
  }
  return { rest, fail, watchStall }
}

type Endings = ReturnType<typeof endings>

/** What the element tells of itself. */
const handlersOf = ({ media, state, hearer, stall, at, length }: Playing, { rest, fail, watchStall }: Endings) => ({
  loadedmetadata: (): void => {
    length.value = lengthOf(media())
  },
  playing: (): void => {
    stall.clear()
    if (state.value === 'playing') hearer?.plays(length.value - (media()?.currentTime ?? 0))
  },
  timeupdate: (): void => {
    at.value = media()?.currentTime ?? 0
    if (state.value === 'playing') watchStall()
  },
  waiting: watchStall,
  pause: (): void => {
    if (state.value === 'playing') rest('paused')
  },
  ended: (): void => rest('still'),
  error: (): void => fail('cannot-play'),
})

const lengthOf = (media: HTMLMediaElement | undefined): number =>
  media && Number.isFinite(media.duration) ? media.duration : 0

/** Left or paused before it began: nobody's fault. */
const wasLeft = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/**
 * Plays a film or a sound that the visitor started. While it plays the idle watch is held for what is left of it. `handlers`
 * are bound to the element; nothing runs once it is paused, and leaving pauses it.
 */
export const usePlayer = ({ element, volume, timers = realTimers }: PlayerOptions) => {
  const hearer = inject(hearerKey, undefined)
  const state = ref<PlayerState>('still')
  const at = ref(0)
  const length = ref(0)
  const stall = useOneTimer(timers)
  const media = (): HTMLMediaElement | undefined => element.value
  const setVolume = useVolume(element, volume)
  const playing = { media, state, hearer, stall, at, length }
  const ends = endings(playing)
  const { rest, fail, watchStall } = ends

  const play = async (): Promise<void> => {
    const film = media()
    if (!film) return
    setVolume()
    state.value = 'playing'
    watchStall()
    try {
      await film.play()
    } catch (error) {
      if (!wasLeft(error)) fail('cannot-play')
    }
  }
  const begin = (from: number): void => {
    const film = media()
    if (film) film.currentTime = from
    at.value = from
    void play()
  }
  const handlers = handlersOf(playing, ends)
  onScopeDispose(() => {
    media()?.pause()
    if (state.value === 'playing') rest('still')
  })
  return {
    state,
    at,
    length,
    handlers,
    play: () => void play(),
    pause: () => media()?.pause(),
    restart: () => begin(0),
    begin,
    fail,
  }
}
