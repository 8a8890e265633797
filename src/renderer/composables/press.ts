import { inject, onScopeDispose, type InjectionKey } from 'vue'
import { listen } from './listen'
import { afterFrame, oneTimer, realTimers, type OneTimer, type Timers } from './timers'

/** Where and how something was pressed. Coordinates are those of the window, in CSS pixels. */
export type PressedAt = { readonly how: 'touch' | 'keyboard'; readonly x: number; readonly y: number }

/** What a control does. `down` runs as the finger lands, `press` when it is released on the control. */
export type Control = { readonly press: (at: PressedAt) => void; readonly down?: (at: PressedAt) => void }

export type PressOptions = {
  readonly page?: Window
  readonly timers?: Timers
  /** Names what is on screen. When a touch changes it, touches are deaf for `deafMs`. */
  readonly place?: () => string
  /** Only trusted input counts; tests make their own. */
  readonly trusted?: (event: Event) => boolean
  /** When the finger landed, which a busy page may learn only later. */
  readonly landedAt?: (event: Event) => number
}

/** How long touches are deaf after a change of screen that a touch caused, from when the new screen is painted. */
export const deafMs = 300
/** A new screen that nobody says was painted holds touches back no longer than this. */
export const unpaintedMs = 3_000
/** A finger, or dirt, held this long counts as nothing. */
export const heldMs = 60_000
type Held = {
  readonly id: number
  readonly landed: number
  readonly type: string
  element: HTMLElement | undefined
  readonly control: Control | undefined
  readonly box: DOMRect | undefined
}

const inside = (box: DOMRect | undefined, event: PointerEvent): boolean =>
  box !== undefined &&
  event.clientX >= box.left &&
  event.clientX <= box.right &&
  event.clientY >= box.top &&
  event.clientY <= box.bottom

/**
 * Whether a click is only the echo of a pointer, which was judged as it was lifted. On a busy page the echo may come a
 * second later and fall on the next screen. A key's click and a screen reader's name no pointer.
 */
const isEcho = (event: MouseEvent): boolean =>
  event instanceof PointerEvent && event.pointerId >= 0 ? event.pointerType !== '' : event.detail !== 0

/**
 * The one judge of touches: acts on release, lets a finger slide off to cancel, ignores a second finger, is deaf for a
 * moment after a touch changed the screen, and forgets a finger that is never lifted. A click with no pointer before it
 * (keyboard, screen reader) counts too.
 */
export class Press {
  readonly #page: Window
  readonly #timers: Timers
  readonly #place: () => string
  readonly #trusted: (event: Event) => boolean
  readonly #landedAt: (event: Event) => number
  readonly #forgetting: OneTimer
  readonly #controls = new WeakMap<Element, Control>()
  readonly #watchers = new Set<(event: Event) => void>()
  /** Ends what was released and waits for its frame. */
  readonly #waiting = new Set<() => void>()
  #held: Held | undefined
  #deafUntil = -Infinity

  constructor(options: PressOptions = {}) {
    this.#page = options.page ?? window
    this.#timers = options.timers ?? realTimers
    this.#place = options.place ?? (() => '')
    this.#trusted = options.trusted ?? ((event) => event.isTrusted)
    this.#landedAt = options.landedAt ?? ((event) => event.timeStamp)
    this.#forgetting = oneTimer(this.#timers)
  }

  /** Starts listening; the function it returns stops. */
  start(): () => void {
    const handlers = {
      pointerdown: this.#pointerDown,
      pointermove: this.#pointerMove,
      pointerup: this.#pointerUp,
      pointercancel: (event: Event) => this.#isHeld(event) && this.#forget(),
      keydown: (event: Event) => this.#trusted(event) && this.#alive(event),
      click: this.#click,
      blur: (event: Event) => event.target === this.#page && this.#forget(),
    }
    const stop = listen(this.#page, handlers, { capture: true })
    return () => {
      stop()
      this.#forget()
      for (const callOff of this.#waiting) callOff()
      this.#waiting.clear()
    }
  }

  /** Makes an element a control; the function it returns makes it an ordinary element again. */
  attach(element: HTMLElement, control: Control): () => void {
    this.#controls.set(element, control)
    return () => {
      if (this.#held?.element === element) this.cancel()
      this.#controls.delete(element)
    }
  }

  /** Tells of every trusted sign of life: a finger down, moving or lifted, or a key. */
  watch(watcher: (event: Event) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Takes the press in progress away from its control, as when a swipe begins. The pointer stays known until lifted. */
  cancel(): void {
    this.#held?.element?.removeAttribute('data-pressed')
    if (this.#held) this.#held.element = undefined
  }

  /** Runs what a touch asked for by other means than a control (a swipe), with the same deafness before and after. */
  act(press: () => void): void {
    if (this.#timers.now() >= this.#deafUntil) this.#run({ press }, { how: 'touch', x: 0, y: 0 })
  }

  /** Whether a touch on this would land on a control. */
  lands(target: EventTarget | null): boolean {
    return this.#timers.now() >= this.#deafUntil && this.#controlAt(target) !== undefined
  }

  /** A new screen stands there: a touch that still was meant for the old one is not taken for one on it. */
  painted(): void {
    const now = this.#timers.now()
    if (now < this.#deafUntil) this.#deafUntil = now + deafMs
  }

  #alive(event: Event): void {
    for (const watcher of this.#watchers) watcher(event)
  }

  #forget(): void {
    this.cancel()
    this.#held = undefined
    this.#forgetting.clear()
  }

  #run(control: Control, at: PressedAt): void {
    const before = this.#place()
    control.press(at)
    if (at.how === 'touch' && this.#place() !== before) this.#deafUntil = this.#timers.now() + unpaintedMs
  }

  #controlAt(target: EventTarget | null): HTMLElement | undefined {
    let node = target instanceof HTMLElement ? target : target instanceof Element ? target.parentElement : null
    while (node && !this.#controls.has(node)) node = node.parentElement
    return node && !node.hasAttribute('disabled') && !node.closest('[inert]') ? node : undefined
  }

  #isHeld(event: Event): event is PointerEvent {
    return this.#trusted(event) && event instanceof PointerEvent && event.pointerId === this.#held?.id
  }

  #isSecondFinger(event: PointerEvent): boolean {
    if (!this.#held || this.#held.id === event.pointerId) return false
    // A new primary pointer of the same type means that the earlier one's end was never told.
    return !(event.isPrimary && event.pointerType === this.#held.type)
  }

  readonly #pointerDown = (event: Event): void => {
    if (!this.#trusted(event) || !(event instanceof PointerEvent)) return
    this.#alive(event)
    if (this.#isSecondFinger(event)) return
    this.#forget()
    if (event.button !== 0) return
    const landed = this.#landedAt(event)
    const element = landed < this.#deafUntil ? undefined : this.#controlAt(event.target)
    const control = element && this.#controls.get(element)
    const box = element?.getBoundingClientRect()
    this.#held = { id: event.pointerId, landed, type: event.pointerType, element, control, box }
    this.#forgetting.set(heldMs, () => this.#forget())
    element?.setAttribute('data-pressed', '')
    control?.down?.({ how: 'touch', x: event.clientX, y: event.clientY })
  }

  readonly #pointerMove = (event: Event): void => {
    if (!this.#isHeld(event)) return
    this.#alive(event)
    if (this.#held?.element && !inside(this.#held.box, event)) this.cancel()
  }

  readonly #pointerUp = (event: Event): void => {
    if (!this.#isHeld(event) || !this.#held) return
    this.#alive(event)
    const { element, control, box, landed } = this.#held
    this.#held = undefined
    this.#forgetting.clear()
    if (!element || !control) return
    const at = { how: 'touch', x: event.clientX, y: event.clientY } as const
    if (!inside(box, event)) element.removeAttribute('data-pressed')
    // The frame that shows the press comes first; what it asks for may take longer than a frame.
    else this.#soon(() => this.#release(element, control, at, landed))
  }

  #soon(then: () => void): void {
    const callOff = afterFrame(this.#timers, () => {
      this.#waiting.delete(callOff)
      then()
    })
    this.#waiting.add(callOff)
  }

  #release(element: HTMLElement, control: Control, at: PressedAt, landed: number): void {
    element.removeAttribute('data-pressed')
    // It landed before an earlier touch, still waiting for its frame, changed the screen.
    if (landed < this.#deafUntil) return
    if (element.isConnected && !element.closest('[inert]')) this.#run(control, at)
  }

  readonly #click = (event: Event): void => {
    if (!this.#trusted(event) || !(event instanceof MouseEvent)) return
    if (isEcho(event)) return
    const element = this.#controlAt(event.target)
    const control = element && this.#controls.get(element)
    if (!element || !control) return
    this.#alive(event)
    const box = element.getBoundingClientRect()
    this.#run(control, { how: 'keyboard', x: box.left + box.width / 2, y: box.top + box.height / 2 })
  }
}

export const pressKey: InjectionKey<Press> = Symbol('press')

/** The judge of touches of this app, or none where a component is mounted alone. */
export const usePress = (): Press | undefined => inject(pressKey, undefined)

/** Lets touches in for as long as the component lives. */
export const useTouches = (press: Press): void => onScopeDispose(press.start())
