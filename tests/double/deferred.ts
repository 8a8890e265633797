/** A promise and the means to settle it from outside. */
export type Deferred<T> = {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (cause: Error) => void
}

export const deferred = <T>(): Deferred<T> => {
  const settle: { resolve: (value: T) => void; reject: (cause: Error) => void } = {
    resolve: () => {},
    reject: () => {},
  }
  const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }))
  return { promise, ...settle }
}
