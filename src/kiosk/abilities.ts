import type { MachinePower } from './machine/power'
import type { ListenOnNetwork } from './guide/listening'

/** A display of the machine. Places and sizes are in device-independent pixels, as the system lays its displays out. */
export type DisplayFact = {
  /** As `settings.display.id` names it. */
  readonly id: string
  /** What the system calls it; empty where it has no name. */
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Device pixels for each of those. */
  readonly scale: number
  /** How far the system turns the picture, in degrees clockwise: 0, 90, 180 or 270. */
  readonly turn: number
  /** Whether the kiosk is on this one. */
  readonly isKiosk: boolean
}

/** What draws the screen: the graphics processor, or the main processor in its stead. */
export type GraphicsFact = {
  readonly mode: 'hardware' | 'software'
  /** Since when the kiosk draws in software because the graphics process kept dying; an ISO time. */
  readonly softwareSince?: string | undefined
}

/**
 * What the host can do that the service can't. One that can't be had on a machine is absent, and so are its route and its
 * place in the panel: nobody asks which host this is. Those that end something return at once; the end comes a moment later.
 */
export type Abilities = {
  /** Ends the application in order and starts it again. */
  readonly restartApp?: () => void
  /** Ends the application in order, and nothing starts it again. */
  readonly quit?: () => void
  /** What may be done with the machine itself; the system is asked anew each time, which takes a moment. */
  readonly power?: () => Promise<MachinePower>
  readonly displays?: () => readonly DisplayFact[]
  /** Puts the kiosk's window on a display, without saving that; `null` is the main one. */
  readonly showOn?: (id: string | null) => void
  readonly graphics?: () => GraphicsFact
  /** Puts the kiosk's display to sleep, or wakes it. */
  readonly sleepDisplay?: (asleep: boolean) => void
  /** The page as it is on screen, as a PDF. */
  readonly printPdf?: () => Promise<Uint8Array>
  /** Opens a port on the network for a guide's telephone. */
  readonly listenOnNetwork?: ListenOnNetwork
}
