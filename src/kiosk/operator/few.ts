/** Lets at most so many through in any `withinMs`: what anybody at the screen can ask for must not fill the journal. */
export const createFew = (most: number, withinMs: number, monotonic: () => number): (() => boolean) => {
  let passed: readonly number[] = []
  return () => {
    const now = monotonic()
    passed = passed.filter((at) => now - at < withinMs)
    if (passed.length >= most) return false
    passed = [...passed, now]
    return true
  }
}
