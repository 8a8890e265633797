/**
 * The test aid `--clock-rate R`: dwell, idle and count run R times as fast. Fades, deafness, held fingers and heartbeats
 * never do. Seconds in, real milliseconds out.
 */
export const scaledMs = (seconds: number, rate: number): number => (seconds * 1000) / rate

/** How long a crossfade takes in milliseconds. One longer than half the dwell becomes a cut, so that a slide is ever seen. */
export const fadeMs = (fadeSeconds: number, dwellMs: number): number => {
  const fade = fadeSeconds * 1000
  return fade > dwellMs / 2 ? 0 : fade
}
