// What a kiosk says with its exit code; `src/kiosk/ending.ts` has the same.

/** The operator quit to the system: it is not started again. */
export const exitQuit = 64

/** It asks to be started again at once. */
export const exitAgain = 75

/** Tells a kiosk that somebody starts it again. */
export const supervised = { ZONE_KIOSK_SUPERVISED: '1' }
