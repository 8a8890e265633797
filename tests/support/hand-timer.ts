import { handClock } from './hand-clock'

/** The same clock as a service has it: a monotonic one, and timers that ring once. */
export const aHandTimer = () => {
  const { timers, pass, waiting } = handClock()
  return { monotonic: timers.now, after: timers.after, pass, waiting }
}
