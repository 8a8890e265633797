import { examine, type Report } from './doctor'
import { type Machine, thisMachine } from './machine'

export type Doctor = { readonly examine: () => Promise<Report> }

/** The doctor of the machine this kiosk runs on. Whoever asks while it looks gets the same report. */
export const openDoctor = (dataFolder: string, machine: Machine = thisMachine()): Doctor => {
  let looking: Promise<Report> | undefined
  return {
    examine: () => {
      looking ??= examine({ machine, dataFolder }).finally(() => {
        looking = undefined
      })
      return looking
    },
  }
}
