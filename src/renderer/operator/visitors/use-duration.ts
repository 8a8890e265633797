import { useSay } from '../use-say'

/** Words a time in minutes and seconds. */
export const useDuration = () => {
  const say = useSay()
  return (ms: number): string => {
    const seconds = Math.round(ms / 1000)
    const n = { m: Math.floor(seconds / 60), s: seconds % 60 }
    if (n.m === 0) return say({ en: '{s} s', zh: '{s} 秒' }, n)
    return n.s === 0 ? say({ en: '{m} min', zh: '{m} 分' }, n) : say({ en: '{m} min {s} s', zh: '{m} 分 {s} 秒' }, n)
  }
}
