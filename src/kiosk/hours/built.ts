declare const BUILT_AT: string | undefined

/** When this program was built; unknown where it was not. A clock that shows an earlier time is wrong. */
export const builtAt: number | undefined = typeof BUILT_AT === 'string' ? Date.parse(BUILT_AT) : undefined
