import type { ExhibitAnswer, KioskAnswer } from './answers'
import { kioskClient, type KioskClient } from './kiosk-client'
import { retry, type RetryOptions } from './retry'

/** The first answers, on their way. `late` tells, once, that the service has not answered for some attempts. */
export type FirstLoad = {
  readonly exhibit: Promise<ExhibitAnswer | undefined>
  readonly kiosk: Promise<KioskAnswer | undefined>
  readonly late: (tell: () => void) => void
}

/** After so many failures in a row (about four seconds) visitors are told to wait. */
const patientAttempts = 4

/** Asks for the exhibit and for how to show it, again and again until the service is up: the page may be up before it. */
export const loadFirst = (wait: RetryOptions['wait'], client: KioskClient = kioskClient): FirstLoad => {
  let isLate = false
  let tell: (() => void) | undefined
  const failed = (attempts: number): void => {
    if (attempts < patientAttempts || isLate) return
    isLate = true
    tell?.()
  }
  const options = { failed, wait }
  return {
    exhibit: retry(client.exhibit, options),
    kiosk: retry(client.kiosk, options),
    late: (then) => {
      if (isLate) then()
      else tell = then
    },
  }
}
