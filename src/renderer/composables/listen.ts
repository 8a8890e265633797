/** Adds listeners and gives back the one function that removes them all. */
export const listen = (
  target: EventTarget,
  handlers: Readonly<Record<string, (event: Event) => void>>,
  options: AddEventListenerOptions = {},
): (() => void) => {
  const entries = Object.entries(handlers)
  for (const [name, handler] of entries) target.addEventListener(name, handler, options)
  return () => {
    for (const [name, handler] of entries) target.removeEventListener(name, handler, options)
  }
}
