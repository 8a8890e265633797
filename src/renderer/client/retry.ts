/** Waits, in milliseconds, before the second, third … attempt; the last one is kept. */
const waits = [250, 500, 1000, 2000, 3000] as const

export type RetryOptions = {
  readonly wait: (ms: number) => Promise<void>
  /** Told of every failure, with the number of attempts so far. */
  readonly failed?: (attempts: number) => void
  /** Gives up when this says so. Without it, never: a kiosk has nobody who could press reload. */
  readonly over?: () => boolean
}

/** Tries until `attempt` gives a value; `undefined` is a failure. Gives `undefined` only when told to stop. */
export const retry = async <T>(
  attempt: () => Promise<T | undefined>,
  options: RetryOptions,
): Promise<T | undefined> => {
  for (let attempts = 1; !options.over?.(); attempts += 1) {
    const value = await attempt()
    if (value !== undefined) return value
    options.failed?.(attempts)
    await options.wait(waits[attempts - 1] ?? 3000)
  }
  return undefined
}
