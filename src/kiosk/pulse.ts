import type { BeatReport } from './routes/beat'

export type Beat = { readonly at: number } & BeatReport

/** The page's signs of life. `at` is monotonic milliseconds. */
export type Pulse = {
  readonly beat: (report: BeatReport) => void
  readonly last: () => Beat | undefined
  /** Milliseconds since the last beat; infinite before the first. */
  readonly sinceLast: () => number
  /** Calls back at each beat, until the function it gave back is called. */
  readonly onBeat: (listener: (beat: Beat) => void) => () => void
}

export const createPulse = (monotonic: () => number): Pulse => {
  const listeners = new Set<(beat: Beat) => void>()
  let last: Beat | undefined
  return {
    beat: (said) => {
      last = { at: monotonic(), ...said }
      for (const listener of [...listeners]) listener(last)
    },
    last: () => last,
    sinceLast: () => (last ? monotonic() - last.at : Number.POSITIVE_INFINITY),
    onBeat: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
