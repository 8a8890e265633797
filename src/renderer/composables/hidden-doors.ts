import { onScopeDispose } from 'vue'
import type { Door } from '../stores/operator'
import type { Press } from './press'

/** The lower corners of the screen, within reach; their side as a part of the screen's shorter side. */
const cornerPart = 0.14
/** A hold shorter than this is a touch; one longer is somebody leaning on the glass. In milliseconds. */
const heldFrom = 3_000
const heldTo = 10_000
/** How long a tap may take, and how long may pass between two: a wide screen asks for a step. In milliseconds. */
const tapMs = 600
const pauseMs = 2_000
/** Whoever held a corner is believed to be on the way for so long, a second attempt included. In milliseconds. */
const wayMs = 30_000

/** Hold one corner, then tap: the other, the other, this, the other. Written as corners in the order touched. */
const ways: Readonly<Record<string, Door>> = { LRRLR: 'panel', RLLRL: 'staff' }
const longest = 5

const keys: Readonly<Record<string, Door>> = { o: 'panel', s: 'staff' }

type Corner = 'L' | 'R'
export type DoorOptions = {
  readonly size: () => { readonly width: number; readonly height: number }
  readonly open: (door: Door) => void
}

export type DoorWatch = {
  readonly see: (event: Event) => void
  /** Whether nothing but corners was touched since one was held, a short while ago. `now` is told as events are stamped. */
  readonly isOnTheWay: (now: number) => boolean
}

/** Knows the way to a hidden door when it sees one. It only looks on: every touch does on the screen what it always does. */
export const createDoorWatch = ({ size, open }: DoorOptions): DoorWatch => {
  let finger: { readonly id: number; readonly corner: Corner; readonly at: number } | undefined
  let way = ''
  let lifted = 0
  let heldAt: number | undefined

  const cornerAt = ({ clientX: x, clientY: y }: PointerEvent): Corner | undefined => {
    const { width, height } = size()
    const side = Math.min(width, height) * cornerPart
    if (y < height - side) return undefined
    return x <= side ? 'L' : x >= width - side ? 'R' : undefined
  }
  const lost = (): void => {
    finger = undefined
    way = ''
    heldAt = undefined
  }
  const down = (event: PointerEvent): void => {
    const corner = cornerAt(event)
    const isAlone = finger === undefined
    if (!corner || !isAlone) lost()
    else finger = { id: event.pointerId, corner, at: event.timeStamp }
  }
  const up = ({ timeStamp: now }: PointerEvent, { corner, at }: { corner: Corner; at: number }): void => {
    finger = undefined
    const held = now - at
    if (held >= heldFrom && held <= heldTo) {
      way = corner
      heldAt = now
    } else if (way && held <= tapMs && at - lifted <= pauseMs && way.length < longest) way += corner
    else way = ''
    lifted = now
    const door = ways[way]
    if (!door) return
    way = ''
    open(door)
  }
  const see = (event: Event): void => {
    if (event instanceof KeyboardEvent) {
      const door = event.ctrlKey && event.altKey && event.shiftKey ? keys[event.key.toLowerCase()] : undefined
      if (door) open(door)
    } else if (event instanceof PointerEvent) {
      if (event.type === 'pointerdown') down(event)
      else if (finger && event.pointerId !== finger.id) lost()
      else if (finger && cornerAt(event) !== finger.corner) lost()
      else if (finger && event.type === 'pointerup') up(event, finger)
    }
  }
  return { see, isOnTheWay: (now) => heldAt !== undefined && now - heldAt <= wayMs }
}

/**
 * Opens the hidden doors for whoever knows the way. The last tap does nothing else. Gives back what tells whether somebody may be on the
 * way now.
 */
export const useHiddenDoors = (press: Press, open: (door: Door) => void, page: Window = window): (() => boolean) => {
  const watch = createDoorWatch({
    size: () => ({ width: page.innerWidth, height: page.innerHeight }),
    open: (door) => {
      press.cancel()
      open(door)
    },
  })
  onScopeDispose(press.watch(watch.see))
  return () => watch.isOnTheWay(page.performance.now())
}
