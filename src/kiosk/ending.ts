/**
 * How a host tells whoever keeps it running what is to come next, by its exit code. `scripts/lib/supervise.mjs` and the systemd
 * unit go by the same numbers (the unit with `RestartPreventExitStatus=64`).
 */
export const exitCodes = {
  /** Told to stop from outside. */
  stopped: 0,
  /** The operator quit to the system: it is not to be started again. */
  quit: 64,
  /** To be started again at once. */
  again: 75,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Whether something keeps this program running and starts it again when it ends: then `ZONE_KIOSK_SUPERVISED` is 1. */
export const isSupervised = (environment: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  environment['ZONE_KIOSK_SUPERVISED'] === '1'

/** How a page can be lost: its process died, it answered nothing, or it painted nothing. */
export type PageLoss = 'crash' | 'hang' | 'mute'
