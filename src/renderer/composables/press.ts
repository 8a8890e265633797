import { inject, onScopeDispose, type InjectionKey } from 'vue'
import { listen } from './listen'
import { oneTimer, realTimers, type Timers } from './timers'

/** Where and how something was pressed. Coordinates are those of the window, in CSS pixels. */
export type PressedAt = { readonly how: 'touch' | 'keyboard'; readonly x: number; readonly y: number }

/** What a control does. `down` runs as the finger lands, `press` when it is released on the control. */
export type Control = { readonly press: (at: PressedAt) => void; readonly down?: () => void }

export type PressOptions = {
  readonly page?: Window
  readonly timers?: Timers
  /** Names what is on screen. When a touch changes it, touches are deaf for `deafMs`. */
  readonly place?: () => string
  /** Only trusted input counts; tests make their own. */
  readonly trusted?: (event: Event) => boolean
}

/** How long touches are deaf after a change of screen that a touch caused. */
export const deafMs = 300
/** A finger, or dirt, held this long counts as nothing. */
export const heldMs = 60_000
/** A click this soon after a pointer is that pointer's own echo. */
const echoMs = 1000

type Held = {
  readonly id: number
  readonly type: string
  readonly at: number
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
 * The one judge of touches: acts on release, lets a finger slide off to cancel, ignores a second finger, is deaf for a
 * moment after a touch changed the screen, and forgets a finger that is never lifted. A click with no pointer before it
 * (keyboard, screen reader) counts too.
 */
export const createPress = (options: PressOptions = {}) => {
  const page = options.page ?? window
  const timers = options.timers ?? realTimers
  const place = options.place ?? (() => '')
  const trusted = options.trusted ?? ((event: Event) => event.isTrusted)
  const controls = new WeakMap<Element, Control>()
  const watchers = new Set<(event: Event) => void>()
  const forgetting = oneTimer(timers)
  let held: Held | undefined
  let deafUntil = -Infinity
  let lastPointer = -Infinity

  const controlAt = (target: EventTarget | null): HTMLElement | undefined => {
    let node = target instanceof HTMLElement ? target : target instanceof Element ? target.parentElement : null
    while (node && !controls.has(node)) node = node.parentElement
    return node && !node.hasAttribute('disabled') && !node.closest('[inert]') ? node : undefined
  }
  const alive = (event: Event): void => {
    for (const watcher of watchers) watcher(event)
  }
  /** Takes the control out of the hand; the pointer itself stays known until it is lifted. */
  const letGo = (): void => {
    held?.element?.removeAttribute('data-pressed')
    if (held) held.element = undefined
  }
  const forget = (): void => {
    letGo()
    held = undefined
    forgetting.clear()
  }
  const run = (control: Control, at: PressedAt): void => {
    const before = place()
    control.press(at)
    if (at.how === 'touch' && place() !== before) deafUntil = timers.now() + deafMs
  }
  const isSecondFinger = (event: PointerEvent): boolean => {
    if (!held || held.id === event.pointerId) return false
    // A new primary pointer of the same type means that the earlier one's end was never told.
    return !(event.isPrimary && event.pointerType === held.type)
  }
  const down = (event: PointerEvent): void => {
    if (isSecondFinger(event)) return
    forget()
    lastPointer = timers.now()
    if (event.button !== 0) return
    const element = lastPointer < deafUntil ? undefined : controlAt(event.target)
    const control = element && controls.get(element)
    held = {
      id: event.pointerId,
      type: event.pointerType,
      at: lastPointer,
      element,
      control,
      box: element?.getBoundingClientRect(),
    }
    forgetting.set(heldMs, forget)
    element?.setAttribute('data-pressed', '')
    control?.down?.()
  }
  const up = (event: PointerEvent): void => {
    if (!held) return
    const { element, control, box } = held
    lastPointer = timers.now()
    forget()
    if (!element || !control || !element.isConnected || element.closest('[inert]')) return
    if (inside(box, event)) run(control, { how: 'touch', x: event.clientX, y: event.clientY })
  }
  const ofHeld = (event: Event): event is PointerEvent =>
    trusted(event) && event instanceof PointerEvent && event.pointerId === held?.id
  const click = (event: Event): void => {
    if (!trusted(event) || !(event instanceof MouseEvent)) return
    if (event.detail !== 0 && timers.now() - lastPointer < echoMs) return
    const element = controlAt(event.target)
    const control = element && controls.get(element)
    if (!element || !control) return
    alive(event)
    const box = element.getBoundingClientRect()
    run(control, { how: 'keyboard', x: box.left + box.width / 2, y: box.top + box.height / 2 })
  }
  const handlers = {
    pointerdown: (event: Event): void => {
      if (!trusted(event) || !(event instanceof PointerEvent)) return
      alive(event)
      down(event)
    },
    pointermove: (event: Event): void => {
      if (!ofHeld(event)) return
      alive(event)
      if (held?.element && !inside(held.box, event)) letGo()
    },
    pointerup: (event: Event): void => {
      if (!ofHeld(event)) return
      alive(event)
      up(event)
    },
    pointercancel: (event: Event): void => {
      if (ofHeld(event)) forget()
    },
    keydown: (event: Event): void => {
      if (trusted(event)) alive(event)
    },
    click,
    blur: (event: Event): void => {
      if (event.target === page) forget()
    },
  }

  return {
    /** Starts listening; the function it returns stops. */
    start: (): (() => void) => {
      const stop = listen(page, handlers, { capture: true })
      return () => {
        stop()
        forget()
      }
    },
    /** Makes an element a control; the function it returns makes it an ordinary element again. */
    attach: (element: HTMLElement, control: Control): (() => void) => {
      controls.set(element, control)
      return () => {
        if (held?.element === element) letGo()
        controls.delete(element)
      }
    },
    /** Tells of every trusted sign of life: a finger down, moving or lifted, or a key. */
    watch: (watcher: (event: Event) => void): (() => void) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    /** Takes the press in progress away from its control: a swipe began. */
    cancel: letGo,
    /** Runs something a touch asked for by other means than a control (a swipe), with the same deafness after it. */
    act: (press: () => void): void => {
      if (timers.now() >= deafUntil) run({ press }, { how: 'touch', x: 0, y: 0 })
    },
  }
}

export type Press = ReturnType<typeof createPress>

export const pressKey: InjectionKey<Press> = Symbol('press')

/** The judge of touches of this app, or none where a component is mounted alone. */
export const usePress = (): Press | undefined => inject(pressKey, undefined)

/** Lets touches in for as long as the component lives. */
export const useTouches = (press: Press): void => onScopeDispose(press.start())
